import type { ApiUnderTest } from './api-under-test';
import { House, idOf, type Visitor } from './programmes-house';

export const PROGRAMME = {
  name: { da: 'Forløb for belastede ledere', en: 'Programme for strained leaders' },
  wallName: { da: 'Kreds', en: 'Kreds' },
  startDate: '2027-01-04',
  endDate: '2027-12-17',
};

export const company = (name: string) => ({ name, kind: 'ngo', sizeClass: 'sme_under_250', region: 'zealand' });

/** One programme with a lead and an evaluator, one network with a facilitator, made through the API by an administrator. */
export class Scene {
  private companies = 0;

  private constructor(
    readonly house: House,
    readonly administrator: Visitor,
    readonly lead: Visitor,
    readonly evaluator: Visitor,
    readonly facilitator: Visitor,
    readonly programmeId: string,
    readonly networkId: string,
  ) {}

  static async build(api: ApiUnderTest): Promise<Scene> {
    const house = new House(api);
    const administrator = await house.visitor('Agnete Administrator', { administrator: true });
    const lead = await house.visitor('Lea Lederup');
    const evaluator = await house.visitor('Eva Evaluersen');
    const facilitator = await house.visitor('Mette Mødesen');
    const programmeId = idOf(await administrator.post('programmes', PROGRAMME));
    await administrator.post(`programmes/${programmeId}/staff`, { personId: lead.id, role: 'programme_lead' });
    await administrator.post(`programmes/${programmeId}/staff`, { personId: evaluator.id, role: 'evaluator' });
    const networkId = idOf(await lead.post('networks', { programmeId, name: 'Netværk Bøgen' }));
    await lead.post(`networks/${networkId}/facilitators`, { personId: facilitator.id, part: 'facilitator' });
    return new Scene(house, administrator, lead, evaluator, facilitator, programmeId, networkId);
  }

  async company(name = `Fiktiv Virksomhed ${++this.companies}`): Promise<string> {
    return idOf(await this.lead.post(`programmes/${this.programmeId}/companies`, company(name)));
  }

  /** Places somebody from a company of their own. */
  async place(person: { readonly id: string }, networkId = this.networkId): Promise<string> {
    const request = { personId: person.id, companyId: await this.company() };
    return idOf(await this.lead.post(`networks/${networkId}/members`, request), 'membershipId');
  }

  /** Fills the network with members without a sign-in. */
  async fill(count: number): Promise<void> {
    for (let n = 0; n < count; n++) await this.place({ id: await this.house.person(`Leder${n} Prøvesen`) });
  }
}
