import { expect, type Page } from '@playwright/test';

const FROM_HERE = { 'X-Kreds': '1', 'Sec-Fetch-Site': 'same-origin' };

interface Named {
  readonly id: string;
}

/** Somebody who was added and has a mailed link. */
export interface Invited extends Named {
  readonly name: string;
  readonly email: string;
}

/** Words of a link, and where it leads. */
export type MailedLink = 'invitation' | 'recover';

/** The way to an address of ours, over HTTP with the cookies of a page that is signed in. */
class Requests {
  constructor(private readonly page: Page) {}

  async give<Answer>(method: 'get' | 'post' | 'patch', path: string, data?: unknown): Promise<Answer> {
    const answer = await this.page.request[method](path, { headers: FROM_HERE, ...(data ? { data } : {}) });
    const text = await answer.text();
    expect([path, answer.ok(), text]).toEqual([path, true, text]);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }
}

/**
 * A network with one facilitator and some leaders, whom nothing but their invitation was sent to. It is made over HTTP
 * by an administrator; what a journey is about is done by hand on the screens, this is for the way there.
 */
export class SmallGroup {
  private constructor(
    private readonly requests: Requests,
    readonly networkId: string,
    readonly facilitator: Invited,
    readonly leaders: readonly Invited[],
    private readonly memberships: ReadonlyMap<string, string>,
  ) {}

  /** @param admin a page that an administrator is signed in on */
  static async make(admin: Page, facilitator: string, leaders: readonly string[]): Promise<SmallGroup> {
    const requests = new Requests(admin);
    const worded = { da: 'Prøveprogram', en: 'Trial programme' };
    const time = { startDate: '2027-01-11', endDate: '2027-12-17' };
    const programme = await requests.give<Named>('post', '/api/programmes', {
      name: worded,
      wallName: worded,
      ...time,
    });
    const network = await requests.give<Named>('post', '/api/networks', {
      programmeId: programme.id,
      name: 'Netværk 1',
    });
    const runs = await addPerson(requests, facilitator);
    const part = { personId: runs.id, part: 'facilitator' };
    await requests.give('post', `/api/networks/${network.id}/facilitators`, part);
    const added: Invited[] = [];
    const memberships = new Map<string, string>();
    for (const name of leaders) {
      const person = await addPerson(requests, name);
      const company = await requests.give<Named>('post', `/api/programmes/${programme.id}/companies`, {
        name: `Prøvehus ${added.length + 1}`,
        kind: 'ngo',
        sizeClass: 'sme_under_250',
        region: 'zealand',
      });
      const place = { personId: person.id, companyId: company.id };
      await requests.give('post', `/api/networks/${network.id}/members`, place);
      added.push(person);
    }
    const { members } = await requests.give<{ members: { personId: string; membershipId: string }[] }>(
      'get',
      `/api/networks/${network.id}`,
    );
    for (const { personId, membershipId } of members) memberships.set(personId, membershipId);
    return new SmallGroup(requests, network.id, runs, added, memberships);
  }

  /** The newest link that was mailed to this address, as an address to open. @throws when none is there */
  async linkTo(email: string, where: MailedLink): Promise<string> {
    const { mails } = await this.requests.give<{ mails: { to: string; body: string }[] }>('get', '/api/outbox');
    const pattern = new RegExp(`https?://\\S+/${where}#\\S+`);
    const links = mails.filter(({ to }) => to === email).flatMap(({ body }) => pattern.exec(body) ?? []);
    if (!links[0]) throw new Error(`no mail with a link to ${where} for ${email}`);
    return links[0];
  }

  /** Makes a meeting of today, of the server's clock. Its id. */
  async meetingToday(): Promise<string> {
    const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date());
    const path = `/api/networks/${this.networkId}/meetings`;
    await this.requests.give('post', path, { meetings: [{ date, place: 'Prøvehus 1', title: 'Første møde' }] });
    const meetings = await this.requests.give<readonly Named[]>('get', path);
    if (!meetings[0]) throw new Error('no meeting was made');
    return meetings[0].id;
  }

  /** Marks that somebody is no longer in the network. */
  async leaveNetwork({ id }: Named): Promise<void> {
    const path = `/api/networks/${this.networkId}/members/${this.memberships.get(id) ?? ''}/leave`;
    await this.requests.give('post', path, { leftAfterMeeting: 0, reason: 'other' });
  }
}

async function addPerson(requests: Requests, name: string): Promise<Invited> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@demo.example`;
  const { id } = await requests.give<Named>('post', '/api/people', { displayName: name, email, language: 'da' });
  return { id, name, email };
}
