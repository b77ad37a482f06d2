import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@kreds/kernel';
import { firstRunCodeFrom, type PersonId, readTypedCode } from '@kreds/identity/model';
import { CLOCK, UnitOfWork } from '@kreds/platform-api';
import { randomBytes, randomUUID } from 'node:crypto';
import { Account } from '../accounts/account.entity';
import { hashOf } from '../secrets/tokens';
import { FirstRunDoor } from './first-run.entity';

const CODE_CHARACTERS = 12;

/** At a start without any account: makes the code for the first administrator. The database keeps only its hash. */
@Injectable()
export class OpenFirstRun {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The code to print, once; undefined when somebody has an account. The code of an earlier start is over. */
  async run(): Promise<string | undefined> {
    const code = firstRunCodeFrom(randomBytes(CODE_CHARACTERS));
    const codeHash = hashOf(readTypedCode(code) ?? '');
    return this.units.run(async (unit) => {
      if ((await unit.manager.count(Account)) > 0) {
        await unit.manager.delete(FirstRunDoor, { id: 1 });
        return undefined;
      }
      const door = { id: 1, codeHash, uid: randomUUID() as PersonId, madeAt: this.clock.now() };
      await unit.manager.upsert(FirstRunDoor, door, ['id']);
      return code;
    });
  }
}
