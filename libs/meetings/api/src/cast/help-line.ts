import { Injectable } from '@nestjs/common';
import type { HelpContact } from '@kreds/meetings/model';
import { PersonReader } from '@kreds/identity/api';
import { NetworkReader } from '@kreds/programmes/api';

/** Finds the first of those who lead a network that has given a number. */
@Injectable()
export class HelpLine {
  constructor(
    private readonly networks: NetworkReader,
    private readonly people: PersonReader,
  ) {}

  async of(networkId: string): Promise<HelpContact | null> {
    const leads = (await this.networks.facilitatorsOf(networkId)).filter(({ part }) => part !== 'guest');
    const contacts = await this.people.contacts(leads.map(({ personId }) => personId));
    for (const { personId, firstName } of leads) {
      const phone = contacts.get(personId)?.phone;
      if (phone) return { firstName, phone };
    }
    return null;
  }
}
