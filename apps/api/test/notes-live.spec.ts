import type { VaultNews } from '@kreds/notes/model';
import { enginesHere, ManualClock, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { kidOf, type MadeVault, publicKeys, removePerson, sealNote } from '@kreds/vaults';
import { randomUUID } from 'node:crypto';
import { type ApiUnderTest, startApi } from './api-under-test';
import type { Client } from './client';
import type { LiveEar } from './live-ear';
import { type Circle, did, type Holder, NotesScene } from './notes-scene';

describe.each(enginesHere())('news of vaults on %s', (engine) => {
  const databases = new TestDatabases();
  const clock = new ManualClock(1_800_000_000_000);
  const ears: LiveEar[] = [];
  let database: TestDatabase;
  let api: ApiUnderTest;
  let scene: NotesScene;
  let ours: Circle;
  let vault: MadeVault;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database, clock);
    scene = new NotesScene(api);
  });

  beforeEach(async () => {
    clock.advance(60_000);
    ours = await scene.circle();
    // News go out behind the commit: those of the beginning are heard before a test listens.
    const early = await listen(ours.mette.client);
    vault = await scene.groupVault(ours, [ours.anna, ours.bo]);
    await early.until(() => newsOf(early).some((news) => news.kind === 'log' && news.seq === vault.log.seq));
  });

  afterEach(() => {
    for (const ear of ears.splice(0)) ear.close();
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  const listen = async (client: Client, id: string = client.personId): Promise<LiveEar> => {
    const ear = client.listen('vaults', id);
    ears.push(ear);
    return ear.open();
  };
  const newsOf = ({ heard }: LiveEar): readonly VaultNews[] =>
    heard.map(({ payload }) => payload as unknown as VaultNews);
  const kinds = (ear: LiveEar) => newsOf(ear).map((news) => news.kind);
  const note = (by: Holder, text: string) => {
    const sealed = sealNote(vault, by, { text });
    const put = () => by.client.put(`vaults/${vault.id}/objects/${sealed.object}`, sealed.body, { 'If-Match': '0' });
    return { ...sealed, put };
  };

  it('lets everybody follow their own and nobody follow anybody else', async () => {
    const { anna, bo } = ours;
    await listen(anna.client);
    await expect(listen(anna.client, bo.id)).rejects.toThrow('platform.not-found');
    await expect(listen(anna.client, vault.id)).rejects.toThrow('platform.not-found');
  });

  it('tells members ids and counts, and nobody outside anything', async () => {
    const { mette, anna, bo, cilla, group } = ours;
    const [ear, outside, lead] = await Promise.all(
      [anna, cilla, { client: group.lead }].map((one) => listen(one.client)),
    );
    if (!ear || !outside || !lead) throw new Error('ears are needed');
    const stored = note(bo, 'Det bliver mellem os');
    await did(stored.put());
    await ear.until((heard) => heard.length === 1);
    expect(newsOf(ear)).toEqual([{ kind: 'object', vault: vault.id, object: stored.object, version: 1, change: 1 }]);
    await scene.does(mette, removePerson(vault, mette, bo));
    await ear.until((heard) => heard.length === 2);
    expect(newsOf(ear)[1]).toEqual({ kind: 'log', vault: vault.id, seq: 3 });
    for (const one of [outside, lead]) {
      await one.settled();
      expect(one.heard).toEqual([]);
    }
    expect(ear.bytes.join()).not.toContain(stored.body.bytes.slice(300, 340));
  });

  it('tells whoever was removed nothing more, not even of the removal', async () => {
    const { mette, anna, bo } = ours;
    const [annas, bos] = [await listen(anna.client), await listen(bo.client)];
    vault = await scene.does(mette, removePerson(vault, mette, bo));
    await did(note(anna, 'uden Bo').put());
    await annas.until(() => kinds(annas).includes('object'));
    await bos.settled();
    expect(bos.heard).toEqual([]);
  });

  it('passes on that somebody writes, to the others inside, and lets too many of it fall', async () => {
    const { anna, bo, cilla } = ours;
    const [annas, bos, cillas] = [await listen(anna.client), await listen(bo.client), await listen(cilla.client)];
    const object = randomUUID() as string;
    const say = (ear: LiveEar) => ear.socket.emit('writing', { vault: vault.id, object });
    say(annas);
    say(annas);
    await bos.until((heard) => heard.length === 1);
    expect(newsOf(bos)).toEqual([{ kind: 'writing', vault: vault.id, object, uid: anna.id }]);
    clock.advance(2_000);
    say(annas);
    await bos.until((heard) => heard.length === 2);
    // From outside it reaches nobody; the socket stays, for a member who was just removed is no intruder.
    say(cillas);
    await cillas.settled();
    await did(note(bo, 'bagefter').put());
    await bos.until(() => kinds(bos).includes('object'));
    expect(kinds(bos)).toEqual(['writing', 'writing', 'object']);
    expect([kinds(annas), cillas.socket.connected]).toEqual([['object'], true]);
  });

  it.each([
    ['more than the place', { vault: randomUUID(), object: randomUUID(), text: 'ord' }],
    ['no ids', { vault: 'x', object: 'y' }],
    ['nothing', undefined],
  ])('ends a socket that signals %s', async (_, payload) => {
    const ear = await listen(ours.anna.client);
    ear.socket.emit('writing', payload);
    await ear.untilClosed();
    expect(ear.heard.map(({ event }) => event)).toEqual(['refused']);
  });

  it('takes no other event, and no signal of this topic on another one', async () => {
    const { anna, group } = ours;
    const other = await listen(anna.client);
    other.socket.emit('object', { vault: vault.id, object: randomUUID() });
    await other.untilClosed();
    const meetingId = await scene.seed.meeting(group, '2027-05-11');
    const meeting = anna.client.listen('meeting', meetingId);
    ears.push(meeting);
    await meeting.open();
    meeting.socket.emit('writing', { vault: vault.id, object: randomUUID() });
    await meeting.untilClosed();
  });

  it('tells admins of a proof and of somebody who left the network, and callers of a door', async () => {
    const { mette, anna, cilla, group, networkId } = ours;
    const [mettes, annas, cillas] = [await listen(mette.client), await listen(anna.client), await listen(cilla.client)];
    await did(mette.client.put(`vaults/${vault.id}/door`, { facilitatorKid: kidOf(mette) }));
    await cillas.until((heard) => heard.length === 1);
    expect(newsOf(cillas)).toEqual([{ kind: 'door', vault: vault.id, open: true }]);
    await did(cilla.client.put(`networks/${networkId}/agreement`, { version: 1 }));
    const proved = { facilitatorKid: kidOf(mette), ...publicKeys(cilla), name: 'Cilla', proof: 'A'.repeat(43) };
    await did(cilla.client.post(`vaults/${vault.id}/joins`, proved));
    await mettes.until(() => kinds(mettes).includes('joins'));
    const detail = await did(group.lead.get(`networks/${networkId}`));
    const { members } = detail.body as { members: { membershipId: string; personId: string }[] };
    const annasPlace = members.find((member) => member.personId === anna.id)?.membershipId ?? '';
    const left = { leftAfterMeeting: 0, reason: 'other' };
    await did(group.lead.post(`networks/${networkId}/members/${annasPlace}/leave`, left));
    await mettes.until(() => kinds(mettes).includes('left'));
    await annas.settled();
    expect(kinds(annas)).toEqual(['door']);
  });
});
