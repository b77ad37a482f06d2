import { Account, Person, personRow, Session } from '@kreds/identity/api';
import type { MeetingId, NetworkId, PersonId, Plan } from '@kreds/meetings/model';
import { WRITE_SOURCE } from '@kreds/platform-api';
import { Company, Membership, Network, NetworkFacilitator, Programme, ProgrammeStaff } from '@kreds/programmes/api';
import {
  type CompanyId,
  type FacilitatorPart,
  type MembershipId,
  type ProgrammeId,
  STANDARD_TEMPLATE,
} from '@kreds/programmes/model';
import { getDataSourceToken } from '@nestjs/typeorm';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { ApiUnderTest } from './api-under-test';
import { Client } from './client';

const FAR = 4_000_000_000_000;

/** Everybody a live meeting needs, and everybody who must not see it. */
export interface Group {
  readonly programmeId: ProgrammeId;
  readonly networkId: NetworkId;
  readonly lead: Client;
  readonly evaluator: Client;
  readonly facilitator: Client;
  readonly coFacilitator: Client;
  readonly leaders: readonly Client[];
}

/** People, sessions, programmes and networks as rows, so that tests of the meeting need neither passphrases nor screens. */
export class Seed {
  readonly write: DataSource;
  private people = 0;

  constructor(private readonly api: ApiUnderTest) {
    this.write = api.app.get<DataSource>(getDataSourceToken(WRITE_SOURCE));
  }

  /** Somebody with an open session. The passphrase is always fresh; a test about that says when it was shown. */
  async somebody(
    displayName: string,
    given: { readonly administrator?: boolean; readonly provedAt?: null } = {},
  ): Promise<Client> {
    const { provedAt = FAR, ...rights } = given;
    const id = randomUUID() as string as PersonId;
    const secret = randomBytes(32).toString('base64url');
    await this.write.manager.insert(
      Person,
      personRow({ id, displayName, email: `${id}@demo.example`, language: 'da', createdAt: 1, ...rights }),
    );
    await this.write.manager.insert(Account, {
      personId: id,
      addressKey: randomBytes(32).toString('base64url'),
      serverSalt: 'A'.repeat(22),
      kdf: '{}',
      verifier: 'none',
      wrapPw: 'A'.repeat(96),
      edPk: 'A'.repeat(43),
      xPk: 'A'.repeat(43),
      createdAt: 1,
      passphraseChangedAt: 1,
    });
    await this.write.manager.insert(Session, {
      id: randomUUID(),
      tokenHash: createHash('sha256').update(secret).digest('base64url'),
      personId: id,
      openedAt: 1,
      lastUsedAt: FAR,
      endsAt: FAR,
      endsForGoodAt: FAR,
      failedBefore: 0,
      provedAt,
    });
    return new Client(this.api.base, `sid=${secret}`, id);
  }

  /** A running network of six leaders with facilitator, co-facilitator, programme lead and evaluator. */
  async group(names: readonly string[] = ['Anna', 'Bo', 'Cilla', 'Dan', 'Ea', 'Finn']): Promise<Group> {
    const mark = ++this.people;
    const programmeId = randomUUID() as string as ProgrammeId;
    const networkId = randomUUID() as string as NetworkId;
    await this.write.manager.insert(Programme, {
      id: programmeId,
      name: { da: 'Forløb', en: 'Programme' },
      wallName: { da: `Kreds ${mark}`, en: `Kreds ${mark}` },
      startDate: '2026-01-01',
      endDate: '2027-12-31',
      wording: 'strained',
      template: STANDARD_TEMPLATE,
      version: 1,
      createdAt: 1,
    });
    await this.write.manager.insert(Network, {
      id: networkId,
      programmeId,
      name: `Netværk ${mark}`,
      language: 'da',
      state: 'running',
      version: 1,
      createdAt: 1,
    });
    const lead = await this.somebody('Lea Lederup');
    const evaluator = await this.somebody('Eva Evaluersen');
    await this.write.manager.insert(ProgrammeStaff, { programmeId, personId: lead.personId, role: 'programme_lead' });
    await this.write.manager.insert(ProgrammeStaff, { programmeId, personId: evaluator.personId, role: 'evaluator' });
    const facilitator = await this.leads(networkId, 'Mette Mødesen', 'facilitator');
    const coFacilitator = await this.leads(networkId, 'Tove Tovsen', 'co_facilitator');
    const leaders: Client[] = [];
    for (const name of names) leaders.push(await this.member(programmeId, networkId, `${name} Prøvesen${mark}`));
    return { programmeId, networkId, lead, evaluator, facilitator, coFacilitator, leaders };
  }

  async leads(networkId: NetworkId, displayName: string, part: FacilitatorPart): Promise<Client> {
    const client = await this.somebody(displayName);
    await this.write.manager.insert(NetworkFacilitator, { networkId, personId: client.personId, part });
    return client;
  }

  async member(programmeId: ProgrammeId, networkId: NetworkId, displayName: string, from = 1): Promise<Client> {
    const client = await this.somebody(displayName);
    const companyId = randomUUID() as string as CompanyId;
    const name = `Fiktiv ${companyId}`;
    await this.write.manager.insert(Company, {
      id: companyId,
      programmeId,
      name,
      nameKey: name.toLowerCase(),
      kind: 'ngo',
      sizeClass: 'sme_under_250',
      region: 'zealand',
      version: 1,
    });
    await this.write.manager.insert(Membership, {
      id: randomUUID() as string as MembershipId,
      networkId,
      personId: client.personId,
      companyId,
      seatCompanyId: companyId,
      seatProgrammeId: programmeId,
      joinedFromMeeting: from,
      placedAt: ++this.people,
      leftAt: null,
      leftAfterMeeting: null,
      leaveReason: null,
    });
    return client;
  }

  async givesNumber(client: Client, phone: string): Promise<void> {
    await this.write.manager.update(Person, { id: client.personId }, { phone });
  }

  /** The member is not of the network any more. */
  async leaves(networkId: NetworkId, client: Client): Promise<void> {
    await this.write.manager.update(
      Membership,
      { networkId, personId: client.personId },
      { seatCompanyId: null, seatProgrammeId: null, leftAt: 2, leftAfterMeeting: 1, leaveReason: 'other' },
    );
  }

  /** A scheduled meeting of a group, made through the API. */
  async meeting(group: Group, date = '2026-11-24'): Promise<MeetingId> {
    const made = await group.lead.post(`networks/${group.networkId}/meetings`, {
      meetings: [{ date, place: 'Demosalen' }],
    });
    if (made.status !== 201) throw new Error(`no meeting: ${made.text}`);
    const [meeting] = made.body as readonly { readonly id: MeetingId }[];
    if (!meeting) throw new Error('no meeting in the answer');
    return meeting.id;
  }

  async planOf(group: Group, meetingId: MeetingId): Promise<Plan> {
    return ((await group.facilitator.get(`meetings/${meetingId}`)).body as { plan: Plan }).plan;
  }
}
