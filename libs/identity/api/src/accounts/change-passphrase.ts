import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ChangePassphrase } from '@kreds/identity/model';
import { type AccountContext, AuditTrail, RefusedError, UnitOfWork } from '@kreds/platform-api';
import type { Repository } from 'typeorm';
import { holdPerson } from '../people/hold-person';
import { Verifiers } from '../secrets/verifiers';
import type { Admission } from '../sessions/session-cookie';
import { Session } from '../sessions/session.entity';
import { SessionKeeper } from '../sessions/session-keeper';
import { SignInAttempts } from '../sign-in/sign-in-attempts';
import { Account } from './account.entity';
import { AccountRows } from './account-rows';
import { signedInOf } from './signed-in';

/**
 * Replaces the verifier and the wrap of the account key; the key itself stays. Every session ends, this one included,
 * and a new one opens here. Guessing the current passphrase is slowed like signing in.
 */
@Injectable()
export class ReplacePassphrase {
  constructor(
    @InjectRepository(Account) private readonly accounts: Repository<Account>,
    private readonly verifiers: Verifiers,
    private readonly rows: AccountRows,
    private readonly attempts: SignInAttempts,
    private readonly sessions: SessionKeeper,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: AccountContext, { auth, next }: ChangePassphrase): Promise<Admission> {
    const { personId } = ctx.actor;
    const account = await this.accounts.findOneBy({ personId });
    if (!account) throw new RefusedError('platform.sign-in-needed');
    await this.attempts.begin(account.addressKey, ctx.now);
    if (!(await this.verifiers.fits(auth, account.verifier))) throw new RefusedError('identity.wrong-passphrase');
    const columns = await this.rows.passphrase(next, ctx.now);
    return this.units.run(async (unit) => {
      const person = await holdPerson(unit, personId);
      const replaced = await unit.manager.update(Account, { personId, verifier: account.verifier }, columns);
      if (!person || replaced.affected !== 1) throw new RefusedError('identity.passphrase-changed');
      const failedBefore = await this.attempts.succeeded(unit, account.addressKey, ctx.now);
      const here = await unit.manager.findOneBy(Session, { id: ctx.actor.sessionId });
      await this.sessions.endAllOf(unit, personId);
      const secondFactor = typeof here?.secondFactorAt === 'number';
      const session = await this.sessions.open(unit, person, ctx.now, { failedBefore, secondFactor });
      await this.audit.record(unit, ctx, { action: 'identity.passphrase-changed', subject: `person:${personId}` });
      return { answer: signedInOf(person, { ...account, ...columns }, failedBefore, session.withheld), session };
    });
  }
}
