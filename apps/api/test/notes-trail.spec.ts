import { AuditRow } from '@kreds/platform-api';
import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { addPerson, close, kidOf, publicKeys, rotate, sealFor, sealNote } from '@kreds/vaults';
import { type ApiUnderTest, startApi } from './api-under-test';
import { did, NotesScene } from './notes-scene';

describe.each(enginesHere())('the audit trail of vaults on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let api: ApiUnderTest;

  beforeAll(async () => {
    database = await databases.create(engine);
    api = await startApi(database);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    await databases.stop();
  });

  it('says who did what to which vault, and nothing of what stands in it', async () => {
    const scene = new NotesScene(api);
    const { mette, anna, networkId } = await scene.circle();
    const begun = await scene.begin(mette, { kind: 'group', networkId });
    const path = `vaults/${begun.id}`;
    await did(mette.client.put(`${path}/door`, { facilitatorKid: kidOf(mette) }));
    await did(anna.client.put(`networks/${networkId}/agreement`, { version: 1 }));
    const proof = 'A'.repeat(43);
    const join = { facilitatorKid: kidOf(mette), ...publicKeys(anna), name: 'Anna', proof };
    await did(anna.client.post(`${path}/joins`, join));
    const withAnna = await scene.does(mette, addPerson(begun, mette, anna));
    await did(mette.client.delete(`${path}/door`));
    const vault = await scene.does(mette, rotate(withAnna, mette));
    const note = sealNote(vault, anna, { text: 'mellem os' });
    await did(anna.client.put(`${path}/objects/${note.object}`, note.body, { 'If-Match': '0' }));
    await scene.log(anna, vault);
    await scene.log(anna, vault);
    await did(mette.client.post(`${path}/seals`, { seals: [sealFor(vault, anna, 2)] }));
    await scene.does(mette, close(vault, mette));
    const rows = await scene.seed.write.manager.find(AuditRow, { order: { seq: 'ASC' } });
    const ours = rows.filter((row) => row.action.startsWith('notes.'));
    expect(ours.map(({ actorId, action, meta }) => [actorId === mette.id ? 'Mette' : 'Anna', action, meta])).toEqual([
      ['Mette', 'notes.vault-made', 'group'],
      ['Mette', 'notes.door-opened', null],
      ['Anna', 'notes.agreement-accepted', 'version-1'],
      ['Anna', 'notes.join-asked', null],
      ['Mette', 'notes.entry-appended', 'add'],
      ['Mette', 'notes.door-closed', null],
      ['Mette', 'notes.entry-appended', 'rotate'],
      ['Anna', 'notes.seals-fetched', null],
      ['Mette', 'notes.seals-brought', null],
      ['Mette', 'notes.entry-appended', 'close'],
    ]);
    const subjects = new Set(ours.map((row) => row.subject));
    expect([...subjects].sort()).toEqual([`network:${networkId}`, `vault:${begun.id}`].sort());
  });
});
