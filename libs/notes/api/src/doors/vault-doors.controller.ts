import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  type JoinVault as JoinBody,
  joinVaultSchema,
  type MyJoin,
  type OpenDoor as DoorBody,
  openDoorSchema,
  type OpenDoors,
  type WaitingJoins,
} from '@kreds/notes/model';
import { Access, type AccountContext, Ctx } from '@kreds/platform-api';
import { NOTES_ACCESS } from '../notes-access';
import { CloseDoor } from './close-door';
import { JoinVault } from './join-vault';
import { ListDoors } from './list-doors';
import { OpenDoor } from './open-door';
import { ReadJoins } from './read-joins';
import { RefuseJoin } from './refuse-join';

/** Being let in: somebody shows a code, others prove that they see it. The code itself never comes here. */
@Controller('api')
export class VaultDoorsController {
  constructor(
    private readonly openDoor: OpenDoor,
    private readonly closeDoor: CloseDoor,
    private readonly listDoors: ListDoors,
    private readonly joinVault: JoinVault,
    private readonly joins: ReadJoins,
    private readonly refuseJoin: RefuseJoin,
  ) {}

  /** A code is being shown; ten minutes. */
  @Put('vaults/:id/door')
  @HttpCode(204)
  @Access(NOTES_ACCESS['vaults.door'])
  open(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Body({ schema: openDoorSchema }) body: DoorBody,
  ): Promise<void> {
    return this.openDoor.run(ctx, id, body);
  }

  /** It is not shown any more. */
  @Delete('vaults/:id/door')
  @HttpCode(204)
  @Access(NOTES_ACCESS['vaults.door'])
  close(@Ctx() ctx: AccountContext, @Param('id') id: string): Promise<void> {
    return this.closeDoor.run(ctx, id);
  }

  /** Doors that stand open for the account. */
  @Get('vault-doors')
  @Access(NOTES_ACCESS['vaults.doors'])
  doors(@Ctx() ctx: AccountContext): Promise<OpenDoors> {
    return this.listDoors.run(ctx);
  }

  /** What waits at the door. */
  @Get('vaults/:id/joins')
  @Access(NOTES_ACCESS['vaults.joins'])
  waiting(@Ctx() ctx: AccountContext, @Param('id') id: string): Promise<WaitingJoins> {
    return this.joins.waiting(ctx, id);
  }

  /** The proof of a code, with the name that the others shall see. */
  @Post('vaults/:id/joins')
  @HttpCode(204)
  @Access(NOTES_ACCESS['vaults.join'])
  join(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Body({ schema: joinVaultSchema }) body: JoinBody,
  ): Promise<void> {
    return this.joinVault.run(ctx, id, body);
  }

  /** How one's own asking went. */
  @Get('vaults/:id/joins/mine')
  @Access(NOTES_ACCESS['vaults.my-join'])
  mine(@Ctx() ctx: AccountContext, @Param('id') id: string): Promise<MyJoin> {
    return this.joins.mine(ctx, id);
  }

  /** Sends somebody away. */
  @Post('vaults/:id/joins/:joinId/refuse')
  @HttpCode(204)
  @Access(NOTES_ACCESS['vaults.joins'])
  refuse(@Ctx() ctx: AccountContext, @Param('id') id: string, @Param('joinId') joinId: string): Promise<void> {
    return this.refuseJoin.run(ctx, id, joinId);
  }
}
