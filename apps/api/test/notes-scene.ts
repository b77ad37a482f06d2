import { Account } from '@kreds/identity/api';
import type { AppendLog, MakeVault, VaultAbout, VaultLog } from '@kreds/notes/model';
import { addPerson, beginVault, keyholder, type Keyholder, type MadeVault, publicKeys, type Step } from '@kreds/vaults';
import type { NetworkId, ProgrammeId } from '@kreds/programmes/model';
import { randomBytes } from 'node:crypto';
import type { ApiUnderTest } from './api-under-test';
import { type Client, codeOf, type Reply } from './client';
import { type Group, Seed } from './seed';

/** Somebody at a browser whose account key is known here: what their device would know. */
export interface Holder extends Keyholder {
  readonly client: Client;
}

export const KEEP_UNTIL = '2028-06-30';

/** Groups of people with real keys, and vaults that they make through the API. */
export class NotesScene {
  readonly seed: Seed;

  constructor(private readonly api: ApiUnderTest) {
    this.seed = new Seed(api);
  }

  /** Gives the account real keys; a second time, new ones. */
  async holds(client: Client, name: string): Promise<Holder> {
    const holder = keyholder(client.personId, name, randomBytes(32));
    await this.seed.write.manager.update(Account, { personId: client.personId }, publicKeys(holder));
    return { ...holder, client };
  }

  /** A network with keys for its facilitators and first leaders. */
  async circle(): Promise<Circle> {
    const group = await this.seed.group();
    const [anna, bo, cilla] = group.leaders;
    if (!anna || !bo || !cilla) throw new Error('three leaders are needed');
    return {
      group,
      networkId: group.networkId,
      programmeId: group.programmeId,
      mette: await this.holds(group.facilitator, 'Mette M.'),
      tove: await this.holds(group.coFacilitator, 'Tove T.'),
      anna: await this.holds(anna, 'Anna'),
      bo: await this.holds(bo, 'Bo'),
      cilla: await this.holds(cilla, 'Cilla'),
    };
  }

  /** Begins a vault, and it must be taken. */
  async begin(by: Holder, about: VaultAbout): Promise<MadeVault> {
    const { body, vault } = beginVault({ by, about, keepUntil: KEEP_UNTIL });
    await did(this.make(by, body));
    return vault;
  }

  make(by: Holder, body: MakeVault): Promise<Reply> {
    return by.client.post('vaults', body);
  }

  append(vault: MadeVault, by: Holder, body: AppendLog): Promise<Reply> {
    return by.client.post(`vaults/${vault.id}/log`, body);
  }

  /** One step, and it must be taken. */
  async does(by: Holder, step: Step<AppendLog>): Promise<MadeVault> {
    await did(this.append(step.vault, by, step.body));
    return step.vault;
  }

  /** The vault of a group with its facilitator and these leaders inside; each has ticked the agreement. */
  async groupVault({ mette, networkId }: Circle, leaders: readonly Holder[]): Promise<MadeVault> {
    let vault = await this.begin(mette, { kind: 'group', networkId });
    for (const leader of leaders) {
      await did(leader.client.put(`networks/${networkId}/agreement`, { version: 1 }));
      vault = await this.does(mette, addPerson(vault, mette, leader));
    }
    return vault;
  }

  async log(by: Holder, vault: Pick<MadeVault, 'id'>, from = 0): Promise<VaultLog> {
    const reply = await by.client.get(`vaults/${vault.id}/log?from=${from}`);
    if (reply.status !== 200) throw new Error(`no log: ${reply.status} ${reply.text}`);
    return reply.body as VaultLog;
  }
}

export interface Circle {
  readonly group: Group;
  readonly networkId: NetworkId;
  readonly programmeId: ProgrammeId;
  readonly mette: Holder;
  readonly tove: Holder;
  readonly anna: Holder;
  readonly bo: Holder;
  readonly cilla: Holder;
}

/** The answer of a request that must succeed. */
export async function did(asked: Promise<Reply>): Promise<Reply> {
  const reply = await asked;
  if (reply.status >= 300) throw new Error(`${reply.status} ${reply.text}`);
  return reply;
}

/** Code of a refusal, with the format's own code when there is one. */
export async function refusedAs(asked: Promise<Reply>): Promise<string> {
  const reply = await asked;
  const { details } = (reply.body ?? {}) as { details?: { code?: string } };
  return details?.code === undefined ? codeOf(reply) : `${codeOf(reply)} ${details.code}`;
}

/** All of a refusal but the id of the request, to compare byte for byte. */
export function bare(reply: Reply): string {
  return JSON.stringify([reply.status, { ...(reply.body as object), requestId: '' }]);
}
