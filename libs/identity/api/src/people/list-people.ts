import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ListPeople, PeoplePage } from '@kreds/identity/model';
import type { AccountContext } from '@kreds/platform-api';
import type { Repository } from 'typeorm';
import { matches } from './fold';
import { Person } from './person.entity';
import { PersonRights } from './person-rights';
import { PersonSummaries } from './person-summaries';

/** Danish order: Aa after Ø, whatever the database thinks. */
const BY_NAME = new Intl.Collator('da');

/** Finds people by name or address among those one reaches. */
@Injectable()
export class FindPeople {
  constructor(
    private readonly rights: PersonRights,
    private readonly summaries: PersonSummaries,
    @InjectRepository(Person) private readonly people: Repository<Person>,
  ) {}

  async run(ctx: AccountContext, { search = '', offset, limit }: ListPeople): Promise<PeoplePage> {
    const reach = await this.rights.reachOf(ctx);
    const found = (await this.people.find())
      .filter((person) => reach === 'everybody' || reach.has(person.id))
      .filter((person) => matches(`${person.displayName} ${person.email ?? ''}`, search))
      .sort((a, b) => BY_NAME.compare(a.displayName, b.displayName) || (a.id < b.id ? -1 : 1));
    const people = await this.summaries.of(found.slice(offset, offset + limit), ctx.now);
    return { people, total: found.length };
  }
}
