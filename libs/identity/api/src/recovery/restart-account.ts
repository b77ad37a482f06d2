import { Injectable } from '@nestjs/common';
import type { PersonId, Restart } from '@kreds/identity/model';
import {
  AuditTrail,
  type Fact,
  Facts,
  RefusedError,
  type RequestContext,
  type Unit,
  UnitOfWork,
} from '@kreds/platform-api';
import { Account } from '../accounts/account.entity';
import { AccountRows } from '../accounts/account-rows';
import { TrustedDevice } from '../devices/trusted-device.entity';
import { holdPerson } from '../people/hold-person';
import type { Admission } from '../sessions/session-cookie';
import { SessionKeeper } from '../sessions/session-keeper';
import { Admissions } from '../sign-in/admissions';
import { KnockingLimits } from '../sign-in/knocking-limits';
import { SignInAttempts } from '../sign-in/sign-in-attempts';
import type { SignInTicket } from '../tickets/sign-in-ticket.entity';
import { Tickets } from '../tickets/tickets';
import { RecoverySheet } from './recovery-sheet.entity';

/** Published after the commit: the person has other public keys, and no vault knows them yet. */
export interface KeysReplaced extends Fact {
  readonly type: 'accounts.keys-replaced.v1';
  readonly personId: PersonId;
}

/**
 * Nothing is left: the same account begins anew with keys of its own making (4.4, last row). What the old key opened
 * stays sealed; people let the person back in with a code in the room or by phone.
 */
@Injectable()
export class RestartAccount {
  constructor(
    private readonly tickets: Tickets,
    private readonly rows: AccountRows,
    private readonly attempts: SignInAttempts,
    private readonly sessions: SessionKeeper,
    private readonly admissions: Admissions,
    private readonly limits: KnockingLimits,
    private readonly facts: Facts,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: RequestContext, { token, signUp }: Restart): Promise<Admission> {
    const wasRight = this.limits.token(ctx.ip, ctx.now);
    const ticket = await this.tickets.find(token, ['forgot'], ctx.now);
    if (!ticket) throw new RefusedError('identity.recovery-over');
    wasRight();
    const { edPk, xPk } = signUp;
    const keys = { ...(await this.rows.passphrase(signUp, ctx.now)), edPk, xPk, restartedAt: ctx.now };
    return this.units.run((unit) => this.begin(unit, ctx, ticket, keys));
  }

  private async begin(
    unit: Unit,
    ctx: RequestContext,
    ticket: SignInTicket,
    keys: Omit<Account, 'personId' | 'person' | 'addressKey' | 'createdAt'>,
  ): Promise<Admission> {
    const { personId } = ticket;
    const person = await holdPerson(unit, personId);
    const before = await unit.manager.findOneBy(Account, { personId });
    if (!person || !before || !(await this.tickets.use(unit, ticket))) throw new RefusedError('identity.recovery-over');
    await unit.manager.update(Account, { personId }, keys);
    await unit.manager.delete(RecoverySheet, { personId });
    await unit.manager.delete(TrustedDevice, { personId });
    await this.tickets.endAllOf(unit, personId, ['forgot', 'sheet', 'second']);
    await this.sessions.endAllOf(unit, personId);
    const failedBefore = await this.attempts.forget(unit, before.addressKey, ctx.now);
    await this.audit.record(unit, ctx, { action: 'identity.keys-replaced', subject: `person:${personId}` });
    const fact: KeysReplaced = { type: 'accounts.keys-replaced.v1', personId };
    unit.afterCommit(() => this.facts.publish(fact));
    return this.admissions.admit(unit, ctx, { person, account: { ...before, ...keys }, failedBefore });
  }
}
