import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { OpenedSheet, OpenSheet, PersonId } from '@kreds/identity/model';
import { AuditTrail, RefusedError, type RequestContext, UnitOfWork } from '@kreds/platform-api';
import { timingSafeEqual } from 'node:crypto';
import type { Repository } from 'typeorm';
import { Addresses } from '../secrets/addresses';
import { hashOf } from '../secrets/tokens';
import { KnockingLimits } from '../sign-in/knocking-limits';
import { Tickets } from '../tickets/tickets';
import { RecoverySheet } from './recovery-sheet.entity';

interface FoundSheet {
  readonly personId: PersonId;
  readonly authHash: string;
  readonly wrap: string;
}

/** What is compared with when there is no sheet: as long as a real one, and never equal to a SHA-256 in base64url. */
const NO_SHEET = '*'.repeat(43);

/**
 * Hands the sealed key of a recovery sheet to who knows its code. An unknown address, one without a sheet and a wrong
 * code get the same answer after the same work; ten wrong ones an hour are the most from one network address.
 */
@Injectable()
export class OpenBySheet {
  constructor(
    @InjectRepository(RecoverySheet) private readonly sheets: Repository<RecoverySheet>,
    private readonly addresses: Addresses,
    private readonly limits: KnockingLimits,
    private readonly tickets: Tickets,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: RequestContext, { email, auth }: OpenSheet): Promise<OpenedSheet> {
    const wasRight = this.limits.token(ctx.ip, ctx.now);
    const sheet = await this.find(this.addresses.keyOf(email));
    const fits = timingSafeEqual(Buffer.from(hashOf(auth)), Buffer.from(sheet?.authHash ?? NO_SHEET));
    if (!sheet || !fits) throw new RefusedError('identity.recovery-failed');
    const { personId, wrap } = sheet;
    const ticket = await this.units.run(async (unit) => {
      await this.audit.record(unit, ctx, { action: 'identity.recovery-sheet-shown', subject: `person:${personId}` });
      return this.tickets.issue(unit, { personId, kind: 'sheet', now: ctx.now });
    });
    wasRight();
    return { uid: personId, wrap, ticket };
  }

  /** Raw, like `AccountLookup`: finding nothing must not be faster than finding something. */
  private find(addressKey: string): Promise<FoundSheet | undefined> {
    return this.sheets
      .createQueryBuilder('sheet')
      .innerJoin('sheet.account', 'account')
      .select('sheet.personId', 'personId')
      .addSelect('sheet.authHash', 'authHash')
      .addSelect('sheet.wrap', 'wrap')
      .where('account.addressKey = :addressKey', { addressKey })
      .getRawOne<FoundSheet>();
  }
}
