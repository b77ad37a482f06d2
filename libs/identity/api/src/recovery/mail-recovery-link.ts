import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Forgot, PersonId } from '@kreds/identity/model';
import {
  AuditTrail,
  KredsLogger,
  MailPort,
  PlatformConfig,
  type RequestContext,
  UnitOfWork,
} from '@kreds/platform-api';
import { AccountLookup } from '../accounts/account-lookup';
import { holdPerson } from '../people/hold-person';
import { Addresses } from '../secrets/addresses';
import { KnockingLimits } from '../sign-in/knocking-limits';
import { Tickets } from '../tickets/tickets';
import { recoveryMail } from './recovery-mail';

/**
 * Mails a link to who forgot the passphrase. Nobody learns from the answer whether the address has an account: it comes
 * at once and always, and the work is done behind it.
 */
@Injectable()
export class MailRecoveryLink implements OnApplicationShutdown {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly accounts: AccountLookup,
    private readonly addresses: Addresses,
    private readonly limits: KnockingLimits,
    private readonly tickets: Tickets,
    private readonly mail: MailPort,
    private readonly config: PlatformConfig,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly logger: KredsLogger,
  ) {}

  run(ctx: RequestContext, { email }: Forgot): void {
    this.limits.forgot(ctx.ip, ctx.now);
    const addressKey = this.addresses.keyOf(email);
    if (!this.limits.linkTo(addressKey, ctx.now)) return;
    const work = this.send(ctx, addressKey)
      .catch((error: unknown) => this.logger.surprise(error, ctx.requestId))
      .finally(() => this.underWay.delete(work));
    this.underWay.add(work);
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  onApplicationShutdown(): Promise<void> {
    return this.settled();
  }

  private async send(ctx: RequestContext, addressKey: string): Promise<void> {
    const account = await this.accounts.byAddress(addressKey);
    if (account) await this.sendTo(ctx, account.personId);
  }

  private async sendTo(ctx: RequestContext, personId: PersonId): Promise<void> {
    await this.units.run(async (unit) => {
      const person = await holdPerson(unit, personId);
      if (!person || person.email === null) return;
      const token = await this.tickets.issue(unit, { personId, kind: 'forgot', now: ctx.now });
      const { email: to, displayName, language } = person;
      const link = `${this.config.origin}/recover#t=${token}`;
      await this.mail.send(unit, recoveryMail({ to, displayName, language, link }), ctx.now);
      await this.audit.record(unit, ctx, { action: 'identity.recovery-link-sent', subject: `person:${personId}` });
    });
  }
}
