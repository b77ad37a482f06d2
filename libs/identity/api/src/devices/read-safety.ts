import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Safety } from '@kreds/identity/model';
import type { AccountContext } from '@kreds/platform-api';
import type { Repository } from 'typeorm';
import { RecoverySheet } from '../recovery/recovery-sheet.entity';
import { SecondFactors } from '../second-factor/second-factors';
import { TrustedDevice } from './trusted-device.entity';

/** What opens the account when the passphrase is gone. No key and no half is in it. */
@Injectable()
export class ReadSafety {
  constructor(
    @InjectRepository(RecoverySheet) private readonly sheets: Repository<RecoverySheet>,
    @InjectRepository(TrustedDevice) private readonly devices: Repository<TrustedDevice>,
    private readonly factors: SecondFactors,
  ) {}

  async run({ actor }: AccountContext): Promise<Safety> {
    const { personId, administrator } = actor;
    const [sheet, devices, secondFactor] = await Promise.all([
      this.sheets.findOneBy({ personId }),
      this.devices.find({ where: { personId }, order: { lastUsedAt: 'DESC', id: 'ASC' } }),
      this.factors.standingOf({ id: personId, administrator }),
    ]);
    return {
      recoverySheet: sheet ? { madeAt: sheet.madeAt } : null,
      devices: devices.map(({ id, label, trustedAt, lastUsedAt }) => ({ id, label, trustedAt, lastUsedAt })),
      secondFactor,
    };
  }
}
