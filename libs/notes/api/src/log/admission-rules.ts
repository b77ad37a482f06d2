import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AGREEMENT_VERSION, type VaultAbout } from '@kreds/notes/model';
import type { NetworkId, PersonId } from '@kreds/programmes/model';
import type { EntryPerson } from '@kreds/sealing/log';
import type { DataSource } from 'typeorm';
import { AgreementAcceptance } from '../entities/agreement-acceptance.entity';
import { refusal } from '../refusals';
import { AccountKeysOf } from '../vaults/account-keys';
import { Standing } from '../vaults/standing';
import { personOf } from '../vaults/wire-bytes';

/** Who may be let into a vault, or back into it with new keys. Clients check keys; this keeps plain mistakes out. */
@Injectable()
export class AdmissionRules {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly standing: Standing,
    private readonly keys: AccountKeysOf,
  ) {}

  /** @throws RefusedError `notes.not-in-circle`, `notes.keys-differ` or `notes.agreement-first` */
  async check(about: VaultAbout, who: EntryPerson): Promise<void> {
    const personId = personOf(who.uid);
    if (!(await this.standing.belongs(personId, about))) throw refusal('notes.not-in-circle');
    const keys = await this.keys.of(personId);
    if (keys?.ed !== who.ed || keys.x !== who.x) throw refusal('notes.keys-differ');
    if (await this.lacksAgreement(personId, about)) throw refusal('notes.agreement-first');
  }

  /** True for a leader who has not accepted the current agreement of the group whose vault this is. */
  async lacksAgreement(personId: PersonId, about: VaultAbout): Promise<boolean> {
    if (about.kind !== 'group' || !(await this.standing.isLeader(personId, about.networkId))) return false;
    return (await this.acceptedVersion(personId, about.networkId)) !== AGREEMENT_VERSION;
  }

  /** The newest version that somebody has accepted; null for none. */
  async acceptedVersion(personId: PersonId, networkId: NetworkId): Promise<number | null> {
    return this.source.getRepository(AgreementAcceptance).maximum('version', { networkId, personId });
  }
}
