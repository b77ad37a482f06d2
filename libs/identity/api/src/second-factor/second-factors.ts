import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type PersonId, type SecondFactorStanding, StaffSources } from '@kreds/identity/model';
import { PlatformConfig, type Unit } from '@kreds/platform-api';
import { randomInt, timingSafeEqual } from 'node:crypto';
import { IsNull, Not, type Repository } from 'typeorm';
import type { Person } from '../people/person.entity';
import { Secrets } from '../secrets/secrets';
import { stepOf } from './one-time-codes';
import { SecondFactor } from './second-factor.entity';

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const BACKUP_CODES = 8;
const BACKUP_LENGTH = 10;

/** Who has to show a second factor, and whether a code is right. */
@Injectable()
export class SecondFactors {
  constructor(
    @InjectRepository(SecondFactor) private readonly rows: Repository<SecondFactor>,
    private readonly staff: StaffSources,
    private readonly secrets: Secrets,
    private readonly config: PlatformConfig,
  ) {}

  /** One setting of the installation: nothing else decides. */
  get demanded(): boolean {
    return this.config.secondFactor === 'staff';
  }

  async isStaff(person: Pick<Person, 'id' | 'administrator'>): Promise<boolean> {
    return person.administrator || this.staff.isStaff(person.id);
  }

  /** Set up, and asked for in this installation. */
  async inUse(personId: PersonId): Promise<boolean> {
    return this.demanded && this.rows.existsBy({ personId, confirmedAt: Not(IsNull()) });
  }

  async standingOf(person: Pick<Person, 'id' | 'administrator'>): Promise<SecondFactorStanding> {
    if (await this.inUse(person.id)) return 'in-use';
    return this.demanded && (await this.isStaff(person)) ? 'missing' : 'not-asked';
  }

  /** Uses a code up. False when it is not right, or somebody else has just used it. */
  async use(unit: Unit, factor: SecondFactor, code: string, now: number): Promise<boolean> {
    return code.length === 6 ? this.useStep(unit, factor, code, now) : this.useBackupCode(unit, factor, code);
  }

  /** Eight codes to print, and what the database keeps of them. */
  newBackupCodes(personId: PersonId): { readonly codes: readonly string[]; readonly hashes: readonly string[] } {
    const one = (): string =>
      Array.from({ length: BACKUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    const plain = Array.from({ length: BACKUP_CODES }, one);
    return {
      codes: plain.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`),
      hashes: plain.map((code) => this.hashOf(personId, code)),
    };
  }

  seal(personId: PersonId, secret: Uint8Array): string {
    return this.secrets.seal(secret, personId);
  }

  openSecret(factor: SecondFactor): Buffer {
    return this.secrets.open(factor.sealedSecret, factor.personId);
  }

  private async useStep(unit: Unit, factor: SecondFactor, code: string, now: number): Promise<boolean> {
    const step = stepOf(this.openSecret(factor), code, now, factor.lastStep);
    if (step === undefined) return false;
    const seen = { personId: factor.personId, lastStep: factor.lastStep, sealedSecret: factor.sealedSecret };
    return (await unit.manager.update(SecondFactor, seen, { lastStep: step })).affected === 1;
  }

  /** The person's row is held by the caller, so that the list is not changed in between. */
  private async useBackupCode(unit: Unit, factor: SecondFactor, code: string): Promise<boolean> {
    const wanted = Buffer.from(this.hashOf(factor.personId, code));
    const left = factor.backupHashes.filter((hash) => !timingSafeEqual(Buffer.from(hash), wanted));
    if (left.length === factor.backupHashes.length) return false;
    await unit.manager.update(SecondFactor, { personId: factor.personId }, { backupHashes: left });
    return true;
  }

  /** Keyed: fifty random bits are not enough for a plain hash in a stolen database. */
  private hashOf(personId: PersonId, code: string): string {
    return this.secrets.keyed(`backup-code${personId}${code}`).toString('base64url');
  }
}
