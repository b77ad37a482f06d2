import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { InvitingRights } from '@kreds/identity/model';
import type { NetworkId, PersonId, ProgrammeId } from '@kreds/programmes/model';
import { type DataSource, In, IsNull } from 'typeorm';
import { Membership } from '../network/membership.entity';
import { NetworkFacilitator } from '../network/network-facilitator.entity';
import { Network } from '../network/network.entity';
import { ProgrammeStaff } from '../programme/programme-staff.entity';

const INVITING_PARTS = ['facilitator', 'co_facilitator'] as const;

/** Programme leads and facilitators may add people, and find those they work with. Guests and evaluators may not. */
@Injectable()
export class ProgrammesInvitingRights implements InvitingRights {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  async mayInvite(personId: PersonId): Promise<boolean> {
    const part = In([...INVITING_PARTS]);
    return (
      (await this.source.getRepository(ProgrammeStaff).existsBy({ personId, role: 'programme_lead' })) ||
      (await this.source.getRepository(NetworkFacilitator).existsBy({ personId, part }))
    );
  }

  async peopleOf(personId: PersonId): Promise<readonly PersonId[]> {
    const programmeIds = await this.ledBy(personId);
    const networkIds = await this.networksRunBy(personId, programmeIds);
    const [members, facilitators, staff] = await Promise.all([
      this.source.getRepository(Membership).findBy({ networkId: In(networkIds), leftAt: IsNull() }),
      this.source.getRepository(NetworkFacilitator).findBy({ networkId: In(networkIds) }),
      this.source.getRepository(ProgrammeStaff).findBy({ programmeId: In(programmeIds) }),
    ]);
    return [...new Set([...members, ...facilitators, ...staff].map((row) => row.personId))];
  }

  private async ledBy(personId: PersonId): Promise<ProgrammeId[]> {
    const rows = await this.source.getRepository(ProgrammeStaff).findBy({ personId, role: 'programme_lead' });
    return rows.map((row) => row.programmeId);
  }

  private async networksRunBy(personId: PersonId, programmeIds: ProgrammeId[]): Promise<NetworkId[]> {
    const part = In([...INVITING_PARTS]);
    const [own, led] = await Promise.all([
      this.source.getRepository(NetworkFacilitator).findBy({ personId, part }),
      this.source.getRepository(Network).findBy({ programmeId: In(programmeIds) }),
    ]);
    return [...own.map((row) => row.networkId), ...led.map((row) => row.id)];
  }
}
