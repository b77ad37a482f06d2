import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { NetworkId, PersonId, ProgrammeId, StaffRole } from '@kreds/programmes/model';
import { type DataSource, In } from 'typeorm';
import { NetworkFacilitator } from '../network/network-facilitator.entity';
import { Network } from '../network/network.entity';
import { ProgrammeStaff } from '../programme/programme-staff.entity';
import { Programme } from '../programme/programme.entity';

/** What other domains may know of programmes. Everything is read from the database of this moment, nothing is kept. */
@Injectable()
export class ProgrammeReader {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** What somebody is appointed to in a programme; undefined for nothing, and for a programme that is not there. */
  async staffRoleOf(personId: PersonId, programmeId: ProgrammeId): Promise<StaffRole | undefined> {
    return (await this.source.getRepository(ProgrammeStaff).findOneBy({ programmeId, personId }))?.role;
  }

  /** True for a facilitator or co-facilitator of any of the programme's networks. */
  async leadsNetworkIn(personId: PersonId, programmeId: ProgrammeId): Promise<boolean> {
    const networks = await this.source.getRepository(Network).findBy({ programmeId });
    const networkId = In(networks.map((network) => network.id));
    const part = In(['facilitator', 'co_facilitator']);
    return this.source.getRepository(NetworkFacilitator).existsBy({ networkId, personId, part });
  }

  /** The last day, YYYY-MM-DD, of the programme that a network belongs to; undefined when there is no such network. */
  async endDateOf(networkId: NetworkId): Promise<string | undefined> {
    const network = await this.source.getRepository(Network).findOneBy({ id: networkId });
    return network ? this.endDate(network.programmeId) : undefined;
  }

  /** The last day, YYYY-MM-DD; undefined when there is no such programme. */
  async endDate(programmeId: ProgrammeId): Promise<string | undefined> {
    return (await this.source.getRepository(Programme).findOneBy({ id: programmeId }))?.endDate;
  }
}
