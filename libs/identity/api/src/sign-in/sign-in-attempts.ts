import { Injectable } from '@nestjs/common';
import { afterFailure, waitBeforeNextTry } from '@kreds/identity/model';
import { RefusedError, type Unit, UnitOfWork } from '@kreds/platform-api';
import { LessThan } from 'typeorm';
import { FailedSignInsRow } from './failed-sign-ins.entity';

const FORGOTTEN_AFTER_MS = 90 * 24 * 3_600_000;
const ROUNDS = 20;

/**
 * The back-off of one address (confidentiality.md 3.6). A try is counted as failed before it is looked at, so that many
 * at once cannot slip past; a right passphrase takes it back. Stands in the database: it survives a restart and is
 * shared by all processes.
 */
@Injectable()
export class SignInAttempts {
  constructor(private readonly units: UnitOfWork) {}

  /** Counts a try. @throws RefusedError `platform.slow-down` with the seconds to wait; a refused try is not counted */
  async begin(addressKey: string, now: number): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      if (await this.units.run((unit) => this.count(unit, addressKey, now))) return;
    }
    throw new RefusedError('platform.slow-down', undefined, 1);
  }

  /** Forgets the failures. Answers how many stood there beside the try that has just succeeded. */
  async succeeded(unit: Unit, addressKey: string, now: number): Promise<number> {
    return Math.max(0, (await this.forget(unit, addressKey, now)) - 1);
  }

  /** Forgets the failures of somebody who came in another way. Answers how many there were. */
  async forget(unit: Unit, addressKey: string, now: number): Promise<number> {
    const row = await unit.manager.findOneBy(FailedSignInsRow, { addressKey });
    await unit.manager.delete(FailedSignInsRow, { addressKey });
    await unit.manager.delete(FailedSignInsRow, { lastFailedAt: LessThan(now - FORGOTTEN_AFTER_MS) });
    return row?.sinceSignIn ?? 0;
  }

  /** False when another try came in between: look again. */
  private async count(unit: Unit, addressKey: string, now: number): Promise<boolean> {
    const seen = await unit.manager.findOneBy(FailedSignInsRow, { addressKey });
    if (!seen) {
      const blank = { addressKey, failures: 0, lastFailedAt: now, sinceSignIn: 0 };
      await unit.manager.createQueryBuilder().insert().into(FailedSignInsRow).values(blank).orIgnore().execute();
      return false;
    }
    const wait = waitBeforeNextTry(seen, now);
    if (wait > 0) throw new RefusedError('platform.slow-down', undefined, Math.ceil(wait / 1000));
    const next = afterFailure(seen, now);
    const counted = await unit.manager.update(
      FailedSignInsRow,
      { addressKey, failures: seen.failures, lastFailedAt: seen.lastFailedAt, sinceSignIn: seen.sinceSignIn },
      { ...next, sinceSignIn: seen.sinceSignIn + 1 },
    );
    return counted.affected === 1;
  }
}
