import { Account, TrustedDevice, Verifiers } from '@kreds/identity/api';
import { AccessCheck, type RouteRow } from '@kreds/platform-api';
import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { addPerson, removePerson, sealNote } from '@kreds/vaults';
import { type ApiUnderTest, startApi, WRITING } from './api-under-test';
import type { Client } from './client';
import { dumpOf } from './dump';
import { did, NotesScene } from './notes-scene';
import { sampleBody } from './sample-body';
import { type Group, Seed } from './seed';

/**
 * What an account without any relation may use: it sees itself, or a list with nothing in it, or plain data about no
 * person. Every other permission answers it like an address that does not exist.
 */
const FOR_EVERY_ACCOUNT = new Map<string, number>([
  ['me.change', 200],
  // Allowed in, and refused for the passphrase that the sample made up.
  ['me.passphrase', 403],
  ['me.step-up', 403],
  ['me.safety', 200],
  // The session is old: the passphrase is asked for again.
  ['me.recovery-sheet', 403],
  ['me.device', 403],
  ['home.read', 200],
  ['programmes.list', 200],
  ['networks.list', 200],
  ['meetings.library', 200],
  ['vaults.list', 200],
  ['vaults.doors', 200],
  ['me.reminder', 200],
  // The time that the sample made up has passed.
  ['me.reminder-set', 422],
  ['me.reminder-stop', 204],
]);

interface Reply {
  readonly status: number;
  readonly code: string | undefined;
  /** All that a client sees but the id of the request. */
  readonly seen: string;
}

describe.each(enginesHere())('the access matrix on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let api: ApiUnderTest;
  let routes: readonly RouteRow[];
  let ours: Group;
  let stranger: string;
  let outsiders: ReadonlyMap<string, string>;
  /** People of the network and its programme who are not in the group's vault: by the log, not by their role. */
  let notInVault: ReadonlyMap<string, string>;
  let object: string;
  /** Ids of things that exist and are none of the outsiders' business, by the first noun of the path. */
  let existing: Readonly<Record<string, string>>;
  /** The same for ids in bodies, by field name. */
  let inBodies: Readonly<Record<string, string>>;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database);
    const seed = new Seed(api);
    ours = await seed.group();
    const theirs = await seed.group();
    const nobodys = await seed.somebody('Frida Fremmed', { provedAt: null });
    const verifier = await api.app.get(Verifiers).hash(randomBytes(32).toString('base64url'));
    await seed.write.manager.update(Account, { personId: nobodys.personId }, { verifier });
    const [member, former, removed, never] = ours.leaders;
    if (!member || !former || !removed || !never || !theirs.leaders[0]) throw new Error('leaders are needed');
    const { vaultId, objectId } = await vaultOf(new NotesScene(api), ours, { stays: [member, former], removed });
    object = objectId;
    await seed.leaves(ours.networkId, former);
    const meetingId = await seed.meeting(ours);
    const link = { kind: 'link', title: 'Demo', url: 'https://demo.example/' };
    const material = await ours.facilitator.post(`networks/${ours.networkId}/materials`, link);
    const companies = await ours.lead.get(`programmes/${ours.programmeId}/companies`);
    const companyId = (companies.body as readonly { id: string }[])[0]?.id ?? '';
    const deviceId = randomUUID() as string;
    await seed.write.manager.insert(TrustedDevice, {
      id: deviceId,
      personId: member.personId,
      releaseHash: 'A'.repeat(43),
      serverHalf: 'A'.repeat(43),
      label: 'other',
      trustedAt: 1,
      lastUsedAt: 1,
    });
    stranger = nobodys.cookie;
    outsiders = new Map([
      ['an account without relations', stranger],
      ['a leader of another network', theirs.leaders[0].cookie],
      ['a facilitator of another network', theirs.facilitator.cookie],
      ['a lead of another programme', theirs.lead.cookie],
      ['an evaluator of another programme', theirs.evaluator.cookie],
      ['somebody who left the network', former.cookie],
    ]);
    const administrator = await seed.somebody('Adam Admin', { administrator: true });
    notInVault = new Map([
      ...outsiders,
      ['a leader who was removed from the vault', removed.cookie],
      ['a leader who was never in it', never.cookie],
      ['a co-facilitator who was never in it', ours.coFacilitator.cookie],
      ['the lead of the programme', ours.lead.cookie],
      ['an evaluator of the programme', ours.evaluator.cookie],
      ['an administrator', administrator.cookie],
    ]);
    existing = {
      vaults: vaultId,
      networks: ours.networkId,
      meetings: meetingId,
      programmes: ours.programmeId,
      companies: companyId,
      people: member.personId,
      auth: deviceId,
      materials: (material.body as { id: string }).id,
    };
    inBodies = { programmeId: ours.programmeId, networkId: ours.networkId, companyId, personId: member.personId };
    routes = api.app.get(AccessCheck).routes();
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  const ask = async (route: RouteRow, path: string, cookie?: string, body?: unknown): Promise<Reply> => {
    const raw = route.method === 'PUT' && body === undefined;
    const answer = await fetch(api.base + path, {
      method: route.method,
      headers: {
        ...(route.method === 'GET' ? {} : WRITING),
        ...(raw ? { 'Content-Type': 'application/octet-stream' } : {}),
        ...(cookie ? { cookie } : {}),
      },
      ...(route.method === 'GET' ? {} : { body: raw ? 'ID3' : JSON.stringify(body ?? {}) }),
    });
    const text = await answer.text();
    const problem = answer.headers.get('content-type')?.startsWith('application/problem+json');
    const refusal = problem ? { ...(JSON.parse(text) as Record<string, unknown>), requestId: undefined } : undefined;
    return {
      status: answer.status,
      code: problem ? (JSON.parse(text) as { code: string }).code : undefined,
      seen: JSON.stringify([answer.status, refusal ?? text]),
    };
  };

  /** The path with its first id filled in, and random ones for the rest. */
  const pathWith = (route: RouteRow, id: string): string => {
    let first = true;
    return route.path.replace(/:\w+/g, () => {
      const filled = first ? id : randomUUID();
      first = false;
      return encodeURIComponent(filled);
    });
  };
  const named = (route: RouteRow): string => `${route.method} ${route.path}`;
  const withIds = (): readonly RouteRow[] => routes.filter((route) => route.path.includes(':'));
  const opensTo = (route: RouteRow, kind: 'account'): boolean =>
    route.access.principals === 'anyone' || route.access.principals.includes(kind);

  it('knows every route that the router serves, and the OpenAPI document lists the same', async () => {
    const listed = routes.map(named).sort();
    const { stack } = api.app.getHttpAdapter().getInstance().router as {
      stack: readonly { route?: { path: string; methods: Record<string, boolean> } }[];
    };
    const served = stack.flatMap(({ route }) =>
      route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
    );
    const document = (await (await fetch(`${api.base}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, object>>;
    };
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(new Set(listed).size).toBe(listed.length);
    expect(served.sort()).toEqual(listed);
    expect(described.sort()).toEqual(listed);
  });

  it('stands on things that exist for those they belong to', async () => {
    const paths = ['networks', 'meetings'].map((noun) => `${noun}/${existing[noun]}`);
    for (const path of paths) expect([path, (await ours.facilitator.get(path)).status]).toEqual([path, 200]);
    expect((await ours.lead.get(`programmes/${existing['programmes']}`)).status).toBe(200);
    for (const noun of ['companies', 'people', 'materials']) expect(existing[noun]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('asks everybody without a session to sign in, except where the policy says anyone', async () => {
    const before = await dumpOf(api);
    const guarded = routes.filter((route) => route.access.principals !== 'anyone');
    expect(guarded.length).toBeGreaterThan(30);
    for (const route of guarded) {
      const noun = route.path.split('/')[2] ?? '';
      for (const id of [existing[noun] ?? randomUUID(), randomUUID(), 'nonsense']) {
        for (const cookie of [undefined, 'sid=invented', `wall=${randomUUID()}`, `door=${randomUUID()}`]) {
          const { status, code } = await ask(route, pathWith(route, id), cookie, sampleBody(route, inBodies));
          expect([named(route), status, code]).toEqual([named(route), 401, 'platform.sign-in-needed']);
        }
      }
    }
    expect(await dumpOf(api)).toBe(before);
  });

  it('lets anyone knock where the policy says so, without asking for a sign-in', async () => {
    const open = routes.filter((route) => route.access.principals === 'anyone');
    for (const route of open) {
      const { status, code } = await ask(route, pathWith(route, randomUUID()), undefined, sampleBody(route));
      expect([named(route), status < 500, code === 'platform.sign-in-needed']).toEqual([named(route), true, false]);
    }
  });

  it('lets an account without relations see itself and nothing else', async () => {
    const plain = routes.filter((route) => !route.path.includes(':') && route.access.principals !== 'anyone');
    for (const route of plain) {
      const { status, seen } = await ask(route, route.path, stranger, sampleBody(route, inBodies));
      const expected = opensTo(route, 'account') ? (FOR_EVERY_ACCOUNT.get(route.access.permission) ?? 404) : 401;
      expect([named(route), status]).toEqual([named(route), expected]);
      for (const id of Object.values(existing))
        expect([named(route), seen.includes(id)]).toEqual([named(route), false]);
    }
  });

  it('answers outsiders alike for what is not theirs, what does not exist and what is no id, and changes nothing', async () => {
    const before = await dumpOf(api);
    for (const route of withIds().filter((one) => one.access.principals !== 'anyone')) {
      const id = existing[route.path.split('/')[2] ?? ''];
      if (id === undefined) throw new Error(`give the matrix an id for ${named(route)}`);
      const body = sampleBody(route, inBodies);
      for (const [who, cookie] of outsiders) {
        const replies = [
          await ask(route, pathWith(route, id), cookie, body),
          await ask(route, pathWith(route, randomUUID()), cookie, body),
          await ask(route, pathWith(route, 'nonsense'), cookie, body),
        ];
        const [theirs] = replies;
        expect([who, named(route), theirs?.status, theirs?.code]).toEqual([
          who,
          named(route),
          404,
          'platform.not-found',
        ]);
        expect([who, named(route), new Set(replies.map((reply) => reply.seen)).size]).toEqual([who, named(route), 1]);
      }
    }
    expect(await dumpOf(api)).toBe(before);
  });

  it('opens a vault to those in its log alone: every other role gets the answer of an id that does not exist', async () => {
    const before = await dumpOf(api);
    const ofVaults = routes.filter((route) => route.path.startsWith('/api/vaults/:'));
    expect(ofVaults.length).toBeGreaterThanOrEqual(13);
    for (const route of ofVaults) {
      const body = sampleBody(route, inBodies);
      const paths = [existing['vaults'] ?? '', randomUUID(), 'nonsense'].map((id) =>
        route.path.replace(':id', id).replace(':object', object).replace(':joinId', object),
      );
      for (const [who, cookie] of notInVault) {
        const seen = new Set<string>();
        for (const path of paths) {
          const reply = await ask(route, path, cookie, body);
          expect([who, named(route), reply.status, reply.code]).toEqual([who, named(route), 404, 'platform.not-found']);
          seen.add(reply.seen);
        }
        expect([who, named(route), seen.size]).toEqual([who, named(route), 1]);
      }
    }
    expect(await dumpOf(api)).toBe(before);
  });

  it('has rows for those who are in the vault', async () => {
    const { facilitator } = ours;
    for (const path of ['log', 'objects', `objects/${object}`, `objects/${object}/versions`, 'joins']) {
      const reply = await facilitator.get(`vaults/${existing['vaults']}/${path}`);
      expect([path, reply.status]).toEqual([path, 200]);
    }
  });
});

/** The vault of a group with one note, one member who was removed again, and others who stay in its log. */
async function vaultOf(
  scene: NotesScene,
  group: Group,
  { stays, removed }: { readonly stays: readonly Client[]; readonly removed: Client },
): Promise<{ readonly vaultId: string; readonly objectId: string }> {
  const { networkId } = group;
  const mette = await scene.holds(group.facilitator, 'Mette M.');
  let vault = await scene.begin(mette, { kind: 'group', networkId });
  for (const client of [...stays, removed]) {
    const leader = await scene.holds(client, 'Leder');
    await did(client.put(`networks/${networkId}/agreement`, { version: 1 }));
    vault = await scene.does(mette, addPerson(vault, mette, leader));
    if (client === removed) vault = await scene.does(mette, removePerson(vault, mette, leader));
  }
  const note = sealNote(vault, mette, { text: 'Aftaler' });
  await did(mette.client.put(`vaults/${vault.id}/objects/${note.object}`, note.body, { 'If-Match': '0' }));
  return { vaultId: vault.id, objectId: note.object };
}
