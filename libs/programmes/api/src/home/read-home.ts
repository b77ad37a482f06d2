import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AccountContext } from '@kreds/platform-api';
import type { HomeFacts } from '@kreds/programmes/model';
import { type DataSource, In, IsNull } from 'typeorm';
import { JourneyViews } from '../journey/journey-views';
import { Membership } from '../network/membership.entity';
import { NetworkViews } from '../network/network-views';
import { ProgrammeStaff } from '../programme/programme-staff.entity';
import { Programme } from '../programme/programme.entity';
import { NetworkRelations } from '../reader/network-relations';

/** What decides which home page somebody gets, in one read. */
@Injectable()
export class ReadHome {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly relations: NetworkRelations,
    private readonly networks: NetworkViews,
    private readonly journeys: JourneyViews,
  ) {}

  async run(ctx: AccountContext): Promise<HomeFacts> {
    const { personId, administrator } = ctx.actor;
    const staff = await this.source.getRepository(ProgrammeStaff).findBy({ personId });
    const programmes = await this.source
      .getRepository(Programme)
      .findBy({ id: In(staff.map((row) => row.programmeId)) });
    const own = await this.source.getRepository(Membership).findBy({ personId, leftAt: IsNull() });
    return {
      administrator,
      networks: await this.networks.summaries(await this.relations.networksOf(ctx.actor)),
      staffOf: programmes.flatMap(({ id, name }) => {
        const role = staff.find((row) => row.programmeId === id)?.role;
        return role ? [{ programmeId: id, programmeName: name, role }] : [];
      }),
      journeys: await this.journeys.of(own),
    };
  }
}
