import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { readTypedCode } from '@kreds/identity/model';
import { RefusedError, type RequestContext } from '@kreds/platform-api';
import type { Repository } from 'typeorm';
import { Account } from '../accounts/account.entity';
import { hashOf } from '../secrets/tokens';
import { KnockingLimits } from '../sign-in/knocking-limits';
import { FirstRunDoor } from './first-run.entity';

/** Looks whether there is a door for the first administrator, and whether a typed code fits it. */
@Injectable()
export class FirstRunDoors {
  constructor(
    @InjectRepository(FirstRunDoor) private readonly doors: Repository<FirstRunDoor>,
    @InjectRepository(Account) private readonly accounts: Repository<Account>,
    private readonly limits: KnockingLimits,
  ) {}

  async needed(): Promise<boolean> {
    return (await this.accounts.count()) === 0;
  }

  /** @throws RefusedError `identity.first-run-over`, `identity.first-run-code`, `platform.slow-down` after ten an hour */
  async find(ctx: RequestContext, typed: string): Promise<FirstRunDoor> {
    if (!(await this.needed())) throw new RefusedError('identity.first-run-over');
    const wasRight = this.limits.token(ctx.ip, ctx.now);
    const code = readTypedCode(typed);
    const door = code ? await this.doors.findOneBy({ id: 1, codeHash: hashOf(code) }) : null;
    if (!door) throw new RefusedError('identity.first-run-code');
    wasRight();
    return door;
  }
}
