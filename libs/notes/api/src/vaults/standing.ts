import { Injectable } from '@nestjs/common';
import type { VaultAbout } from '@kreds/notes/model';
import { NetworkReader, ProgrammeReader } from '@kreds/programmes/api';
import type { NetworkId, PersonId, ProgrammeId } from '@kreds/programmes/model';

/**
 * What people are outside of the log: who may begin a vault about something, and who may stand in it. It decides over
 * beginnings and newcomers alone; whoever is in a log has rights by the log.
 */
@Injectable()
export class Standing {
  constructor(
    private readonly networks: NetworkReader,
    private readonly programmes: ProgrammeReader,
  ) {}

  async mayBegin(personId: PersonId, about: VaultAbout): Promise<boolean> {
    switch (about.kind) {
      case 'group':
      case 'facilitators':
        return this.leads(personId, about.networkId);
      case 'screening':
      case 'evaluation':
        return this.belongs(personId, about);
      case 'personal':
        return about.personId === personId;
      case 'conversation':
        return about.facilitatorId === personId && (await this.leadsNetworkOf(personId, about.leaderId));
    }
  }

  /** Whether somebody may be let in. A company's representative has no account and no such place: never. */
  async belongs(personId: PersonId, about: VaultAbout): Promise<boolean> {
    switch (about.kind) {
      case 'group':
        return (await this.leads(personId, about.networkId)) || (await this.isLeader(personId, about.networkId));
      case 'facilitators':
        return this.leads(personId, about.networkId);
      case 'screening':
        return this.screens(personId, about.programmeId);
      case 'evaluation':
        return (await this.programmes.staffRoleOf(personId, about.programmeId)) === 'evaluator';
      case 'personal':
        return false;
      case 'conversation':
        return about.leaderId === personId || (await this.leadsNetworkOf(personId, about.leaderId));
    }
  }

  /** Facilitator or co-facilitator of the network. */
  async leads(personId: PersonId, networkId: NetworkId): Promise<boolean> {
    const relations = await this.networks.relationsTo({ personId }, networkId);
    return relations.includes('facilitator') || relations.includes('co_facilitator');
  }

  /** A member of the network who has not left. */
  async isLeader(personId: PersonId, networkId: NetworkId): Promise<boolean> {
    return (await this.networks.relationsTo({ personId }, networkId)).includes('leader');
  }

  private async screens(personId: PersonId, programmeId: ProgrammeId): Promise<boolean> {
    const role = await this.programmes.staffRoleOf(personId, programmeId);
    return role === 'programme_lead' || (await this.programmes.leadsNetworkIn(personId, programmeId));
  }

  /** Runs a network in which this leader has a place. */
  private async leadsNetworkOf(facilitatorId: PersonId, leaderId: PersonId): Promise<boolean> {
    const mine = await this.networks.networksOf({ personId: facilitatorId });
    for (const { networkId } of mine) {
      if ((await this.leads(facilitatorId, networkId)) && (await this.isLeader(leaderId, networkId))) return true;
    }
    return false;
  }
}
