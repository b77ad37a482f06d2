import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type AddSeals as SealsBody,
  addSealsSchema,
  type AppendLog as AppendBody,
  appendLogSchema,
  logQuerySchema,
  type MakeVault as MakeBody,
  makeVaultSchema,
  type MyVaults,
  type VaultLog,
} from '@kreds/notes/model';
import { Access, type AccountContext, Ctx } from '@kreds/platform-api';
import * as z from 'zod';
import { AddSeals } from '../log/add-seals';
import { AppendLog } from '../log/append-log';
import { ReadLog } from '../log/read-log';
import { NOTES_ACCESS } from '../notes-access';
import { ListVaults } from './list-vaults';
import { MakeVault } from './make-vault';

/** Vaults, their signed logs and the seals that go with them. */
@Controller('api/vaults')
export class VaultsController {
  constructor(
    private readonly list: ListVaults,
    private readonly makeVault: MakeVault,
    private readonly readLog: ReadLog,
    private readonly appendLog: AppendLog,
    private readonly addSeals: AddSeals,
  ) {}

  /** The vaults that the account is in. */
  @Get()
  @Access(NOTES_ACCESS['vaults.list'])
  mine(@Ctx() ctx: AccountContext): Promise<MyVaults> {
    return this.list.run(ctx);
  }

  /** Begins a vault: genesis and the founder's own seal. */
  @Post()
  @HttpCode(204)
  @Access(NOTES_ACCESS['vaults.make'])
  make(@Ctx() ctx: AccountContext, @Body({ schema: makeVaultSchema }) body: MakeBody): Promise<void> {
    return this.makeVault.run(ctx, body);
  }

  /** Entries from a seq on, the account's own seals, and who has which. */
  @Get(':id/log')
  @Access(NOTES_ACCESS['vaults.log'])
  log(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Query({ schema: logQuerySchema }) { from }: z.infer<typeof logQuerySchema>,
  ): Promise<VaultLog> {
    return this.readLog.run(ctx, id, from);
  }

  /** One entry with the seals of its epoch; the answer to a join may come with it. */
  @Post(':id/log')
  @HttpCode(204)
  @Access(NOTES_ACCESS['vaults.append'])
  append(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Body({ schema: appendLogSchema }) body: AppendBody,
  ): Promise<void> {
    return this.appendLog.run(ctx, id, body);
  }

  /** Seals that somebody lacks. */
  @Post(':id/seals')
  @HttpCode(204)
  @Access(NOTES_ACCESS['vaults.seals'])
  seals(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Body({ schema: addSealsSchema }) body: SealsBody,
  ): Promise<void> {
    return this.addSeals.run(ctx, id, body);
  }
}
