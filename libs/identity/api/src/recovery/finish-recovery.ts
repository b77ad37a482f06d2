import { Injectable } from '@nestjs/common';
import type { FinishRecovery as FinishRecoveryWish } from '@kreds/identity/model';
import { AuditTrail, RefusedError, type RequestContext, type Unit, UnitOfWork } from '@kreds/platform-api';
import { Account } from '../accounts/account.entity';
import { AccountRows } from '../accounts/account-rows';
import { holdPerson } from '../people/hold-person';
import type { Admission } from '../sessions/session-cookie';
import { SessionKeeper } from '../sessions/session-keeper';
import { Admissions } from '../sign-in/admissions';
import { KnockingLimits } from '../sign-in/knocking-limits';
import { SignInAttempts } from '../sign-in/sign-in-attempts';
import type { SignInTicket } from '../tickets/sign-in-ticket.entity';
import { Tickets } from '../tickets/tickets';
import { RecoverySheet } from './recovery-sheet.entity';
import { sheetRow } from './sheet-row';

/**
 * A new passphrase over the same account key, for who has shown sheet or device. Every session ends, every ticket is
 * over, and a sheet that was used is replaced.
 */
@Injectable()
export class FinishRecovery {
  constructor(
    private readonly tickets: Tickets,
    private readonly rows: AccountRows,
    private readonly attempts: SignInAttempts,
    private readonly sessions: SessionKeeper,
    private readonly admissions: Admissions,
    private readonly limits: KnockingLimits,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: RequestContext, wish: FinishRecoveryWish): Promise<Admission> {
    const wasRight = this.limits.token(ctx.ip, ctx.now);
    const ticket = await this.tickets.find(wish.ticket, ['forgot', 'sheet'], ctx.now);
    // A mailbox alone must not put another passphrase over somebody's key.
    if (!ticket || (ticket.kind === 'forgot' && ticket.deviceShownAt === null)) {
      throw new RefusedError('identity.recovery-over');
    }
    wasRight();
    if (ticket.kind === 'sheet' && !wish.sheet) throw new RefusedError('identity.new-sheet-needed');
    const columns = await this.rows.passphrase(wish.next, ctx.now);
    return this.units.run((unit) => this.replace(unit, ctx, { ticket, wish, columns }));
  }

  private async replace(
    unit: Unit,
    ctx: RequestContext,
    of: { ticket: SignInTicket; wish: FinishRecoveryWish; columns: Awaited<ReturnType<AccountRows['passphrase']>> },
  ): Promise<Admission> {
    const { personId, kind } = of.ticket;
    const person = await holdPerson(unit, personId);
    const before = await unit.manager.findOneBy(Account, { personId });
    if (!person || !before || !(await this.tickets.use(unit, of.ticket))) {
      throw new RefusedError('identity.recovery-over');
    }
    await unit.manager.update(Account, { personId }, of.columns);
    if (of.wish.sheet) await unit.manager.save(RecoverySheet, sheetRow(personId, of.wish.sheet, ctx.now));
    await this.tickets.endAllOf(unit, personId, ['forgot', 'sheet', 'second']);
    await this.sessions.endAllOf(unit, personId);
    const failedBefore = await this.attempts.forget(unit, before.addressKey, ctx.now);
    await this.audit.record(unit, ctx, {
      action: 'identity.passphrase-recovered',
      subject: `person:${personId}`,
      meta: kind === 'sheet' ? 'by:sheet' : 'by:device',
    });
    return this.admissions.admit(unit, ctx, { person, account: { ...before, ...of.columns }, failedBefore });
  }
}
