import { Injectable } from '@nestjs/common';
import type { SheetKeys } from '@kreds/identity/model';
import { type AccountContext, AuditTrail, RefusedError, UnitOfWork } from '@kreds/platform-api';
import { Account } from '../accounts/account.entity';
import { holdPerson } from '../people/hold-person';
import { StepUpReader } from '../sessions/step-up-reader';
import { RecoverySheet } from './recovery-sheet.entity';
import { sheetRow } from './sheet-row';

const SIGN_UP_MS = 60 * 60_000;

/** Keeps the server's side of a new recovery sheet; the sheet before it is dead. */
@Injectable()
export class KeepRecoverySheet {
  constructor(
    private readonly stepUp: StepUpReader,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async run(ctx: AccountContext, sheet: SheetKeys): Promise<{ readonly madeAt: number }> {
    const { personId } = ctx.actor;
    return this.units.run(async (unit) => {
      await holdPerson(unit, personId);
      const account = await unit.manager.findOneBy(Account, { personId });
      if (!account) throw new RefusedError('platform.sign-in-needed');
      const first = !(await unit.manager.existsBy(RecoverySheet, { personId }));
      // Who has just signed up may take the time to find a printer.
      const signingUp = first && ctx.now - (account.restartedAt ?? account.createdAt) < SIGN_UP_MS;
      if (!signingUp) this.stepUp.freshEnough(ctx);
      await unit.manager.save(RecoverySheet, sheetRow(personId, sheet, ctx.now));
      await this.audit.record(unit, ctx, { action: 'identity.recovery-sheet-made', subject: `person:${personId}` });
      return { madeAt: ctx.now };
    });
  }
}
