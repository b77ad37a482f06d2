import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { Access, type AccountContext, Ctx } from '@kreds/platform-api';
import {
  type AppointFacilitator as AppointFacilitatorRequest,
  appointFacilitatorSchema,
  type ChangeNetwork as ChangeNetworkRequest,
  changeNetworkSchema,
  type CreateNetwork as CreateNetworkRequest,
  createNetworkSchema,
  type LeaveNetwork as LeaveNetworkRequest,
  leaveNetworkSchema,
  type MembershipId,
  type NetworkDetail,
  type NetworkId,
  type NetworkSummary,
  type PlaceMember as PlaceMemberRequest,
  placeMemberSchema,
} from '@kreds/programmes/model';
import { PROGRAMMES_ACCESS } from '../programmes-access';
import { AppointFacilitator } from './appoint-facilitator';
import { ChangeNetwork } from './change-network';
import { CreateNetwork } from './create-network';
import { DismissFacilitator } from './dismiss-facilitator';
import { LeaveNetwork } from './leave-network';
import { ListNetworks } from './list-networks';
import { PlaceMember } from './place-member';
import { ReadNetwork } from './read-network';

/** Closed groups: who leads them and who is in them. */
@Controller('api/networks')
export class NetworksController {
  constructor(
    private readonly list: ListNetworks,
    private readonly read: ReadNetwork,
    private readonly create: CreateNetwork,
    private readonly change: ChangeNetwork,
    private readonly appoint: AppointFacilitator,
    private readonly dismiss: DismissFacilitator,
    private readonly place: PlaceMember,
    private readonly leave: LeaveNetwork,
  ) {}

  /** Mine, each with my nearest relation. */
  @Get()
  @Access(PROGRAMMES_ACCESS['networks.list'])
  listNetworks(@Ctx() ctx: AccountContext): Promise<readonly NetworkSummary[]> {
    return this.list.run(ctx);
  }

  /** 201 with the id. */
  @Post()
  @Access(PROGRAMMES_ACCESS['networks.create'])
  createNetwork(
    @Ctx() ctx: AccountContext,
    @Body({ schema: createNetworkSchema }) body: CreateNetworkRequest,
  ): Promise<{ readonly id: NetworkId }> {
    return this.create.run(ctx, body);
  }

  @Get(':id')
  @Access(PROGRAMMES_ACCESS['networks.read'])
  readNetwork(@Ctx() ctx: AccountContext, @Param('id') id: string): Promise<NetworkDetail> {
    return this.read.run(ctx, id);
  }

  /** Answers the new version. 409 when the rules of starting do not hold or somebody else was faster. */
  @Patch(':id')
  @Access(PROGRAMMES_ACCESS['networks.change'])
  changeNetwork(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Body({ schema: changeNetworkSchema }) body: ChangeNetworkRequest,
  ): Promise<{ readonly version: number }> {
    return this.change.run(ctx, id, body);
  }

  /** 204; sent again with another part, it changes the part. */
  @Post(':id/facilitators')
  @HttpCode(204)
  @Access(PROGRAMMES_ACCESS['networks.facilitators'])
  appointFacilitator(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Body({ schema: appointFacilitatorSchema }) body: AppointFacilitatorRequest,
  ): Promise<void> {
    return this.appoint.run(ctx, id, body);
  }

  @Delete(':id/facilitators/:personId')
  @HttpCode(204)
  @Access(PROGRAMMES_ACCESS['networks.facilitators'])
  dismissFacilitator(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    return this.dismiss.run(ctx, id, personId);
  }

  /** 201 with the membership's id; 409 with the broken rule of placement. */
  @Post(':id/members')
  @Access(PROGRAMMES_ACCESS['networks.members'])
  placeMember(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Body({ schema: placeMemberSchema }) body: PlaceMemberRequest,
  ): Promise<{ readonly membershipId: MembershipId }> {
    return this.place.run(ctx, id, body);
  }

  @Post(':id/members/:membershipId/leave')
  @HttpCode(204)
  @Access(PROGRAMMES_ACCESS['networks.members'])
  leaveNetwork(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Param('membershipId') membershipId: string,
    @Body({ schema: leaveNetworkSchema }) body: LeaveNetworkRequest,
  ): Promise<void> {
    return this.leave.run(ctx, id, membershipId, body);
  }
}
