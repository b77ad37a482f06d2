import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { StepUp } from '@kreds/identity/model';
import { type AccountContext, AuditTrail, RefusedError, UnitOfWork } from '@kreds/platform-api';
import type { Repository } from 'typeorm';
import { Account } from '../accounts/account.entity';
import { Verifiers } from '../secrets/verifiers';
import { SignInAttempts } from '../sign-in/sign-in-attempts';
import { Session } from './session.entity';

/** Takes the passphrase once more and marks the session fresh. Guessing is slowed like signing in. */
@Injectable()
export class ProveAgain {
  constructor(
    @InjectRepository(Account) private readonly accounts: Repository<Account>,
    private readonly verifiers: Verifiers,
    private readonly attempts: SignInAttempts,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: AccountContext, { auth }: StepUp): Promise<void> {
    const { personId, sessionId } = ctx.actor;
    const account = await this.accounts.findOneBy({ personId });
    if (!account) throw new RefusedError('platform.sign-in-needed');
    await this.attempts.begin(account.addressKey, ctx.now);
    if (!(await this.verifiers.fits(auth, account.verifier))) throw new RefusedError('identity.wrong-passphrase');
    await this.units.run(async (unit) => {
      await this.attempts.succeeded(unit, account.addressKey, ctx.now);
      const noted = await unit.manager.update(Session, { id: sessionId }, { provedAt: ctx.now });
      if (noted.affected !== 1) throw new RefusedError('platform.sign-in-needed');
      await this.audit.record(unit, ctx, { action: 'identity.stepped-up', subject: `person:${personId}` });
    });
  }
}
