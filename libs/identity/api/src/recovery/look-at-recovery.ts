import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ExchangeRecovery, RecoverySeat } from '@kreds/identity/model';
import { RefusedError, type RequestContext } from '@kreds/platform-api';
import type { Repository } from 'typeorm';
import { TrustedDevice } from '../devices/trusted-device.entity';
import { KnockingLimits } from '../sign-in/knocking-limits';
import { Tickets } from '../tickets/tickets';
import { RecoverySheet } from './recovery-sheet.entity';

/** Says whom a mailed link is for and which ways are open, as often as it is asked while the link lives. */
@Injectable()
export class LookAtRecovery {
  constructor(
    @InjectRepository(RecoverySheet) private readonly sheets: Repository<RecoverySheet>,
    @InjectRepository(TrustedDevice) private readonly devices: Repository<TrustedDevice>,
    private readonly tickets: Tickets,
    private readonly limits: KnockingLimits,
  ) {}

  async run(ctx: RequestContext, { token }: ExchangeRecovery): Promise<RecoverySeat> {
    const wasRight = this.limits.token(ctx.ip, ctx.now);
    const ticket = await this.tickets.find(token, ['forgot'], ctx.now);
    const person = ticket?.account?.person;
    if (!person || person.email === null) throw new RefusedError('identity.recovery-over');
    wasRight();
    const { id: personId, email, language } = person;
    const [hasSheet, hasDevice] = await Promise.all([
      this.sheets.existsBy({ personId }),
      this.devices.existsBy({ personId }),
    ]);
    return { uid: personId, email, language, hasSheet, hasDevice };
  }
}
