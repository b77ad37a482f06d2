import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { type AcceptAgreement as AgreementBody, acceptAgreementSchema, type NetworkCircle } from '@kreds/notes/model';
import { Access, type AccountContext, Ctx } from '@kreds/platform-api';
import { NOTES_ACCESS } from '../notes-access';
import { AcceptAgreement } from './accept-agreement';
import { ReadCircle } from './read-circle';

/** A network as its vaults see it: the agreement, and where everybody stands. */
@Controller('api/networks/:networkId')
export class CircleController {
  constructor(
    private readonly acceptAgreement: AcceptAgreement,
    private readonly readCircle: ReadCircle,
  ) {}

  /** Accepts the group's agreement in its current version, for oneself. */
  @Put('agreement')
  @HttpCode(204)
  @Access(NOTES_ACCESS['circle.agree'])
  agree(
    @Ctx() ctx: AccountContext,
    @Param('networkId') networkId: string,
    @Body({ schema: acceptAgreementSchema }) body: AgreementBody,
  ): Promise<void> {
    return this.acceptAgreement.run(ctx, networkId, body);
  }

  /** Where everybody stands; a leader sees only themselves. */
  @Get('circle')
  @Access(NOTES_ACCESS['circle.read'])
  circle(@Ctx() ctx: AccountContext, @Param('networkId') networkId: string): Promise<NetworkCircle> {
    return this.readCircle.run(ctx, networkId);
  }
}
