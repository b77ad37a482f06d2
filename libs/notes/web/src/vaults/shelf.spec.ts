import { TestBed } from '@angular/core/testing';
import type { GroupNote, VaultAbout } from '@kreds/notes/model';
import type { NetworkId } from '@kreds/programmes/model';
import { newUuid } from '@kreds/platform-web';
import { fakeSealed } from '../testing/fake-vault-keys';
import { fakeBytes, fakeVaultEntries } from '../testing/fake-vault-log';
import { ALMA, MIRA, OLA, deviceOf } from '../testing/people.fixture';
import type { Shelf } from './shelf';
import { Vaults } from './vaults';

const NETWORK = '10000000-0000-4000-8000-000000000001';
const VAULT = '20000000-0000-4000-8000-000000000001';
const NOTE = '30000000-0000-4000-8000-000000000001';
const about: VaultAbout = { kind: 'group', networkId: NETWORK as NetworkId };
const body = (text: string): GroupNote => ({ schema: 1, kind: 'group-note', text, meetingId: null, place: 1 });

describe('Shelf', () => {
  let device: ReturnType<typeof deviceOf>;
  let shelf: Shelf;

  const byOla = (text: string, version: number, epoch = 3, object = NOTE): string =>
    fakeSealed({ vault: VAULT, object, type: 1, version, epoch, author: OLA, at: 5, body: JSON.stringify(body(text)) });
  const texts = (): string[] => shelf.notes().map((note) => (note.body as GroupNote).text);

  beforeEach(async () => {
    device = deviceOf(ALMA);
    device.world.add(VAULT, fakeVaultEntries(about, OLA, [ALMA, MIRA]));
    await device.signIn();
    shelf = TestBed.inject(Vaults).groupShelf(NETWORK);
  });

  it('opens what it is about and shows the newest notes, ended ones left out', async () => {
    device.world.store(VAULT, NOTE, byOla('første', 1));
    device.world.store(VAULT, NOTE, byOla('anden', 2));
    const ended = newUuid();
    device.world.store(
      VAULT,
      ended,
      fakeSealed({ vault: VAULT, object: ended, type: 5, version: 1, epoch: 3, author: OLA, at: 5, body: '' }),
    );
    await shelf.open();
    expect([shelf.state(), texts()]).toEqual(['ready', ['anden']]);
    expect(shelf.notes()[0]).toMatchObject({ version: 2, own: false, author: { name: 'Ola Olsen' } });
    expect(shelf.view()?.members).toHaveLength(3);
  });

  it('opens five hundred notes with one fetch of the log and one question to the keys', async () => {
    for (let each = 0; each < 500; each++) {
      const object = newUuid();
      device.world.store(VAULT, object, byOla(`${each}`, 1, 3, object));
    }
    await shelf.open();
    expect(shelf.notes()).toHaveLength(500);
    expect(device.server.countOf(`GET /api/vaults/${VAULT}/log`)).toBe(1);
    expect(device.keys.calls.filter((call) => call === 'openObjects')).toHaveLength(1);
  });

  it('is locked without open keys, shows nothing and keeps what is written for later', async () => {
    device.account.openUid = null;
    await shelf.open();
    expect([shelf.state(), shelf.view(), texts()]).toEqual(['locked', null, []]);
    await expect(shelf.save({ id: NOTE, body: body('a'), based: 0 })).resolves.toBe('kept-here');
  });

  it('forgets its notes when the keys are locked while it is open', async () => {
    device.world.store(VAULT, NOTE, byOla('første', 1));
    await shelf.open();
    device.keys.locked = true;
    await shelf.open();
    expect([shelf.state(), texts()]).toEqual(['locked', []]);
  });

  it('says that there is none where one is not inside', async () => {
    device.world.vaults.clear();
    await shelf.open();
    expect(shelf.state()).toBe('none');
  });

  it('says that a key is on its way, and that the server cannot be reached', async () => {
    device.keys.missing.set(VAULT, [3]);
    await shelf.open();
    expect(shelf.state()).toBe('waiting');
    device.keys.missing.clear();
    device.server.cut();
    const other = TestBed.inject(Vaults).facilitatorsShelf(NETWORK);
    await other.open();
    expect(other.state()).toBe('unreachable');
  });

  it('keeps what it opened last while the line is down, and says that it may be old', async () => {
    device.world.store(VAULT, NOTE, byOla('første', 1));
    await shelf.open();
    device.server.cut();
    await shelf.open();
    expect([shelf.state(), shelf.behind(), texts()]).toEqual(['ready', true, ['første']]);
    await expect(shelf.save({ id: newUuid(), body: body('a'), based: 0 })).resolves.toBe('kept-here');
    device.server.mend();
    await shelf.open();
    expect(shelf.behind()).toBe(false);
  });

  it.each([
    ['unchecked', 'unverified', 'VAULT_UNCHECKED'],
    ['replaced', 'replaced', 'VAULT_REPLACED'],
  ] as const)('writes nothing into a vault that is %s', async (trust, state, code) => {
    device.keys.trust.set(VAULT, trust);
    await shelf.open();
    expect(shelf.state()).toBe(state);
    await expect(shelf.save({ id: NOTE, body: body('a'), based: 0 })).resolves.toEqual({ refused: code });
  });

  it('does not open a log that does not hold, and asks once more for a shorter one', async () => {
    // The personal vault comes first and is opened by the same call.
    await TestBed.inject(Vaults).openPersonal();
    device.keys.failing.set('openVault', 'LOG_FORK');
    await shelf.open();
    expect([shelf.state(), shelf.code()]).toEqual(['unverified', 'LOG_FORK']);
    device.keys.failing.set('openVault', 'LOG_ROLLBACK');
    await shelf.open();
    expect([shelf.state(), shelf.code()]).toEqual(['ready', '']);
  });

  it('keeps the last good version of what could not be confirmed and writes nothing over it', async () => {
    device.world.store(VAULT, NOTE, byOla('god', 1));
    await shelf.open();
    device.world.store(VAULT, NOTE, byOla('forfalsket', 2));
    device.keys.broken.set(NOTE, 'ROLLBACK');
    await shelf.open();
    expect(texts()).toEqual(['god']);
    expect(shelf.problems()).toEqual([{ id: NOTE, code: 'ROLLBACK', type: 1 }]);
    await expect(shelf.save({ id: NOTE, body: body('mit'), based: 1 })).resolves.toEqual({ refused: 'ROLLBACK' });
    expect(device.world.vaults.get(VAULT)?.objects.get(NOTE)).toHaveLength(2);
  });

  it('opens what came before its log as soon as the log is there, also when writing has fetched it', async () => {
    device.world.store(VAULT, NOTE, byOla('tidlig', 1));
    device.keys.broken.set(NOTE, 'CTX_LOGHEAD');
    await shelf.open();
    expect(shelf.problems()).toEqual([{ id: NOTE, code: 'CTX_LOGHEAD', type: 1 }]);
    device.keys.broken.delete(NOTE);
    await shelf.open();
    // Nothing has come since, so nothing is tried again.
    expect(shelf.problems()).toHaveLength(1);
    device.world.append(VAULT, fakeBytes({ seq: 3, by: OLA, at: 9, change: { op: 'rotate' } }));
    await expect(shelf.save({ id: newUuid(), body: body('mit'), based: 0 })).resolves.toBe('saved');
    await shelf.open();
    expect([texts().sort(), shelf.problems()]).toEqual([['mit', 'tidlig'], []]);
  });

  it('leaves a body of a newer Kreds alone and says so', async () => {
    const newer = { vault: VAULT, object: NOTE, type: 1, version: 1, epoch: 3, author: OLA, at: 5 } as const;
    device.world.store(VAULT, NOTE, fakeSealed({ ...newer, body: '{"schema":2,"kind":"group-note"}' }));
    await shelf.open();
    expect(shelf.problems()).toEqual([{ id: NOTE, code: 'NOTE_NEWER', type: 1 }]);
    await expect(shelf.save({ id: NOTE, body: body('a'), based: 1 })).resolves.toEqual({ refused: 'NOTE_NEWER' });
  });

  it('writes over what was seen, and reads it back as its own', async () => {
    await shelf.open();
    await expect(shelf.save({ id: NOTE, body: body('et'), based: 0 })).resolves.toBe('saved');
    await expect(shelf.save({ id: NOTE, body: body('to'), based: 1 })).resolves.toBe('saved');
    expect(shelf.note(NOTE)).toMatchObject({ version: 2, own: true, body: { text: 'to' } });
  });

  it('shows both texts when somebody wrote meanwhile, whether the server or the device knew first', async () => {
    await shelf.open();
    device.world.store(VAULT, NOTE, byOla('Olas', 1));
    const draft = { id: NOTE, body: body('mit'), based: 0 };
    const conflict = { mine: draft, theirs: expect.objectContaining({ version: 1, body: body('Olas') }) };
    await expect(shelf.save(draft)).resolves.toEqual({ conflict });
    await expect(shelf.save(draft)).resolves.toEqual({ conflict });
    await expect(shelf.save({ ...draft, based: 1 })).resolves.toBe('saved');
  });

  it('takes its own words for saved when only the answer was lost', async () => {
    await shelf.open();
    const bytes = fakeSealed({
      vault: VAULT,
      object: NOTE,
      type: 1,
      version: 1,
      epoch: 3,
      author: ALMA,
      at: 5,
      body: JSON.stringify(body('mit')),
    });
    device.world.store(VAULT, NOTE, bytes);
    await expect(shelf.save({ id: NOTE, body: body('mit'), based: 0 })).resolves.toBe('saved');
  });

  it('seals once more for the newer epoch when somebody was let in meanwhile', async () => {
    await shelf.open();
    const add = { seq: 3, by: OLA, at: 9, change: { op: 'rotate' } };
    device.world.append(VAULT, fakeBytes(add));
    await expect(shelf.save({ id: NOTE, body: body('mit'), based: 0 })).resolves.toBe('saved');
    expect(device.world.vaults.get(VAULT)?.objects.get(NOTE)?.[0]?.epoch).toBe(4);
  });

  it('begins a new epoch by itself after somebody has left, and only then writes', async () => {
    await shelf.open();
    device.world.append(VAULT, fakeBytes({ seq: 3, by: MIRA, at: 9, change: { op: 'leave' } }));
    await expect(shelf.save({ id: NOTE, body: body('mit'), based: 0 })).resolves.toBe('saved');
    expect(shelf.view()).toMatchObject({ seq: 4, epoch: 4, stale: false });
    expect(shelf.view()?.members.map(({ name }) => name)).toEqual(['Ola Olsen', 'Alma Almsen']);
  });

  it('reads a closed vault and writes nothing more', async () => {
    device.world.store(VAULT, NOTE, byOla('første', 1));
    await shelf.open();
    device.world.append(VAULT, fakeBytes({ seq: 3, by: OLA, at: 9, change: { op: 'close' } }));
    await expect(shelf.save({ id: NOTE, body: body('a'), based: 1 })).resolves.toEqual({
      refused: 'notes.vault-closed',
    });
    expect([shelf.state(), texts()]).toEqual(['closed', ['første']]);
    await expect(shelf.save({ id: NOTE, body: body('a'), based: 1 })).resolves.toEqual({ refused: 'VAULT_CLOSED' });
  });

  it('ends a note, and does not write over an ended one', async () => {
    await shelf.open();
    await shelf.save({ id: NOTE, body: body('et'), based: 0 });
    await expect(shelf.end(NOTE)).resolves.toBe('saved');
    expect(texts()).toEqual([]);
    await expect(shelf.save({ id: NOTE, body: body('to'), based: 1 })).resolves.toEqual({
      refused: 'notes.object-ended',
    });
  });

  it('shows earlier versions and brings one back as the newest', async () => {
    await shelf.open();
    await shelf.save({ id: NOTE, body: body('et'), based: 0 });
    await shelf.save({ id: NOTE, body: body('to'), based: 1 });
    const [newest, first] = await shelf.versions(NOTE);
    expect([newest?.version, first?.version]).toEqual([2, 1]);
    await expect(shelf.restore(NOTE, body('et'))).resolves.toBe('saved');
    expect(shelf.note(NOTE)).toMatchObject({ version: 3, body: { text: 'et' } });
  });

  it('tries a change of people once more when the seat in the log was taken', async () => {
    await shelf.open();
    device.world.append(VAULT, fakeBytes({ seq: 3, by: OLA, at: 9, change: { op: 'rotate' } }));
    await expect(shelf.change({ op: 'leave' })).resolves.toBeUndefined();
    expect(device.world.vaults.get(VAULT)?.entries).toHaveLength(5);
    expect(shelf.state()).toBe('none');
  });
});
