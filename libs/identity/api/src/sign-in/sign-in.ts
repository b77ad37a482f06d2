import { Injectable } from '@nestjs/common';
import type { SignInRequest } from '@kreds/identity/model';
import { AuditTrail, RefusedError, type RequestContext, type Unit, UnitOfWork } from '@kreds/platform-api';
import { Account } from '../accounts/account.entity';
import { AccountLookup, type FoundAccount } from '../accounts/account-lookup';
import { holdPerson } from '../people/hold-person';
import { Addresses } from '../secrets/addresses';
import { Verifiers } from '../secrets/verifiers';
import type { Admission } from '../sessions/session-cookie';
import { Admissions } from './admissions';
import { KnockingLimits } from './knocking-limits';
import { SignInAttempts } from './sign-in-attempts';

/**
 * Opens a session for who knows the passphrase. A wrong passphrase, an address without an account and one that is only
 * invited get the same answer after the same work.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: AccountLookup,
    private readonly addresses: Addresses,
    private readonly verifiers: Verifiers,
    private readonly limits: KnockingLimits,
    private readonly attempts: SignInAttempts,
    private readonly admissions: Admissions,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: RequestContext, { email, auth }: SignInRequest): Promise<Admission> {
    const addressKey = this.addresses.keyOf(email);
    this.limits.signIn(ctx.ip, ctx.now);
    await this.attempts.begin(addressKey, ctx.now);
    const account = await this.accounts.byAddress(addressKey);
    const fits = await this.verifiers.fits(auth, account?.verifier);
    if (!account || !fits) throw new RefusedError('identity.sign-in-failed');
    const admission = await this.units.run((unit) => this.admit(unit, ctx, account));
    this.limits.signedIn(ctx.ip, addressKey, ctx.now);
    return admission;
  }

  private async admit(unit: Unit, ctx: RequestContext, checked: FoundAccount): Promise<Admission> {
    const person = await holdPerson(unit, checked.personId);
    const account = await unit.manager.findOneBy(Account, { personId: checked.personId });
    // The passphrase may have been changed while this one was being checked.
    if (!person || account?.verifier !== checked.verifier) throw new RefusedError('identity.sign-in-failed');
    const failedBefore = await this.attempts.succeeded(unit, account.addressKey, ctx.now);
    const admission = await this.admissions.admit(unit, ctx, { person, account, failedBefore });
    await this.audit.record(unit, ctx, {
      action: 'second' in admission ? 'identity.passphrase-shown' : 'identity.signed-in',
      subject: `person:${person.id}`,
      ...(failedBefore > 0 ? { meta: `failed-before:${failedBefore}` } : {}),
    });
    return admission;
  }
}
