import { TestBed } from '@angular/core/testing';
import type { Reflection } from '@kreds/notes/model';
import { fakeSealed } from '../testing/fake-vault-keys';
import { ALMA, deviceOf } from '../testing/people.fixture';
import type { Shelf } from '../vaults/shelf';
import { Vaults } from '../vaults/vaults';
import { DraftBox } from './draft-box';
import { NoteEditing } from './note-editing';

const blank = (): Reflection => ({
  schema: 1,
  kind: 'reflection',
  text: '',
  day: '2026-09-02',
  prompt: null,
  mood: null,
  energy: null,
  shared: [],
});

describe('NoteEditing', () => {
  let device: ReturnType<typeof deviceOf>;
  let shelf: Shelf;
  let editing: NoteEditing<Reflection>;
  const wait = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);
  const texts = (): string[] =>
    shelf
      .notes()
      .map((note) => (note.body as Reflection).text)
      .sort();
  const slots = async (): Promise<readonly string[]> => (await device.keys.draftSlots({ uid: ALMA.uid })).slots;
  const edit = (id?: string): NoteEditing<Reflection> =>
    new NoteEditing({ shelf, field: 'reflection', blank, ...(id ? { id } : {}) }, TestBed.inject(DraftBox));
  /** The same field in another tab, or after a reload: another slot for its drafts. */
  const leaveDraft = (text: string, id: string, based = 0): Promise<void> =>
    device.keys.keepDraft({
      uid: ALMA.uid,
      slot: `personal:${ALMA.uid} reflection another-tab`,
      text: JSON.stringify({ id, based, body: { ...blank(), text } }),
    });

  beforeEach(async () => {
    jest.useFakeTimers();
    device = deviceOf(ALMA);
    await device.signIn();
    shelf = await TestBed.inject(Vaults).openPersonal();
    editing = edit();
  });

  afterEach(() => jest.useRealTimers());

  it('says "kept here" only when the browser has stored it, and "saved" only when the server has answered', async () => {
    expect(editing.status()).toBe('empty');
    editing.type('Gik en tur');
    expect(editing.status()).toBe('saving');
    await wait(299);
    expect([editing.status(), await slots()]).toEqual(['saving', []]);
    await wait(2);
    expect([editing.status(), (await slots()).length]).toEqual(['kept-here', 1]);
    await wait(2_000);
    expect([editing.status(), texts(), await slots()]).toEqual(['saved', ['Gik en tur'], []]);
  });

  it('keeps a draft within a second and saves within ten while somebody types on and on', async () => {
    for (let key = 1; key <= 8; key++) {
      editing.type('x'.repeat(key));
      await wait(100);
    }
    expect(await slots()).toHaveLength(1);
    for (let key = 9; key <= 110; key++) {
      editing.type('x'.repeat(key));
      await wait(100);
    }
    expect(texts()[0]?.length).toBeGreaterThan(80);
  });

  it('waits for nothing at blur', async () => {
    editing.type('kort');
    await editing.hurry();
    expect([editing.status(), texts()]).toEqual(['saved', ['kort']]);
  });

  it('saves nothing of an empty field', async () => {
    editing.type(' ');
    await wait(11_000);
    expect([editing.status(), texts(), await slots()]).toEqual(['empty', [], []]);
  });

  it('goes on with what was typed while a version was on its way', async () => {
    editing.type('et');
    const first = editing.hurry();
    editing.type('et to');
    await first;
    await wait(2_500);
    expect([editing.status(), texts()]).toEqual(['saved', ['et to']]);
  });

  it('is written in while locked, says so, and is saved by itself after unlocking', async () => {
    device.account.openUid = null;
    device.keys.locked = true;
    await shelf.open();
    editing.type('skrevet låst');
    await wait(2_500);
    expect([editing.status(), texts()]).toEqual(['locked', []]);
    device.account.openUid = ALMA.uid;
    device.keys.locked = false;
    await shelf.open();
    await editing.meetShelf();
    expect([editing.status(), texts(), await slots()]).toEqual(['saved', ['skrevet låst'], []]);
  });

  it('waits for the line with the draft kept, and saves when it is back', async () => {
    device.server.cut();
    editing.type('i tunnelen');
    await wait(2_500);
    expect([editing.status(), (await slots()).length]).toEqual(['waiting-for-line', 1]);
    device.server.mend();
    await shelf.open();
    await editing.meetShelf();
    expect([editing.status(), texts(), await slots()]).toEqual(['saved', ['i tunnelen'], []]);
  });

  it('asks again by itself, later each time, because a line that is back is no news of a vault', async () => {
    device.server.cut();
    editing.type('i tunnelen');
    await wait(2_500);
    expect(editing.status()).toBe('waiting-for-line');
    await wait(5_000);
    expect(editing.status()).toBe('waiting-for-line');
    device.server.mend();
    await wait(5_000);
    expect(editing.status()).toBe('waiting-for-line');
    await wait(5_000);
    expect([editing.status(), texts(), await slots()]).toEqual(['saved', ['i tunnelen'], []]);
  });

  it('asks no more once the field is left', async () => {
    device.server.cut();
    editing.type('i tunnelen');
    await wait(2_500);
    editing.close();
    await wait(100);
    device.server.mend();
    await wait(60_000);
    expect([texts(), (await slots()).length]).toEqual([[], 1]);
  });

  it('does not claim that it is kept when the device is full, and is content when the server has it', async () => {
    device.server.cut();
    device.keys.failing.set('keepDraft', 'STORE_FULL');
    editing.type('fuld');
    await wait(500);
    expect(editing.status()).toBe('full');
    device.server.mend();
    await wait(2_000);
    expect([editing.status(), texts()]).toEqual(['saved', ['fuld']]);
  });

  it('brings back after a reload what was left here, and drops it once the server has it', async () => {
    const id = '30000000-0000-4000-8000-000000000009';
    await leaveDraft('før genindlæsning', id);
    await editing.meetShelf();
    await wait();
    expect([editing.id(), editing.text(), editing.status()]).toEqual([id, 'før genindlæsning', 'saved']);
    expect([texts(), await slots()]).toEqual([['før genindlæsning'], []]);
  });

  it('loses neither text when two tabs have written: the newer stays here, the older becomes a note', async () => {
    await leaveDraft('den anden fane', editing.id());
    editing.type('denne fane');
    await editing.meetShelf();
    await wait(2_500);
    expect(editing.text()).toBe('denne fane');
    expect([texts(), await slots()]).toEqual([['den anden fane', 'denne fane'], []]);
  });

  describe('when two have written in one note', () => {
    const id = '30000000-0000-4000-8000-000000000008';
    const elsewhere = (text: string, version: number): void =>
      device.world.store(
        shelf.vault() ?? '',
        id,
        fakeSealed({
          vault: shelf.vault() ?? '',
          object: id,
          type: 3,
          version,
          epoch: 1,
          author: ALMA,
          at: 5,
          body: JSON.stringify({ ...blank(), text }),
        }),
      );

    beforeEach(async () => {
      elsewhere('fælles', 1);
      await shelf.open();
      editing = edit(id);
      await editing.meetShelf();
      editing.type('mit');
      elsewhere('andres', 2);
      await editing.hurry();
    });

    it('shows both and writes neither over the other', () => {
      expect(editing.status()).toBe('conflict');
      expect(editing.conflict()).toMatchObject({
        mine: { body: { text: 'mit' } },
        theirs: { body: { text: 'andres' } },
      });
      expect(texts()).toEqual(['andres']);
    });

    it.each([
      ['both', ['andres', 'mit'], 'andres'],
      ['mine', ['mit'], 'mit'],
      ['theirs', ['andres'], 'andres'],
    ] as const)('keeps %s', async (choice, all, here) => {
      await editing.settle(choice);
      await wait(2_500);
      expect([texts(), editing.text(), editing.status()]).toEqual([all, here, 'saved']);
      expect(await slots()).toEqual([]);
    });

    it('keeps both without a line too: mine waits on the device', async () => {
      device.server.cut();
      await editing.settle('both');
      expect([editing.text(), (await slots()).length]).toEqual(['andres', 1]);
      device.server.mend();
      await shelf.open();
      await editing.meetShelf();
      await wait(2_500);
      expect(texts()).toEqual(['andres', 'mit']);
    });
  });

  it('takes over what another device wrote while nothing was typed here', async () => {
    editing.type('et');
    await editing.hurry();
    const [vault, object] = [shelf.vault() ?? '', editing.id()];
    const body = JSON.stringify({ ...blank(), text: 'fra telefonen' });
    device.world.store(
      vault,
      object,
      fakeSealed({ vault, object, type: 3, version: 2, epoch: 1, author: ALMA, at: 5, body }),
    );
    await shelf.open();
    await editing.meetShelf();
    expect([editing.text(), editing.status()]).toEqual(['fra telefonen', 'saved']);
  });

  it('gives words a note of their own when theirs was ended meanwhile', async () => {
    editing.type('et');
    await editing.hurry();
    const [vault, object] = [shelf.vault() ?? '', editing.id()];
    editing.type('et og mere');
    device.world.store(
      vault,
      object,
      fakeSealed({ vault, object, type: 5, version: 2, epoch: 1, author: ALMA, at: 5, body: '' }),
    );
    await shelf.open();
    await wait(2_500);
    expect([texts(), editing.status(), editing.id() === object]).toEqual([['et og mere'], 'saved', false]);
  });

  it('blocks writing over a version that could not be confirmed', async () => {
    editing.type('et');
    await editing.hurry();
    device.keys.broken.set(editing.id(), 'ROLLBACK');
    const [vault, object] = [shelf.vault() ?? '', editing.id()];
    const forged = { vault, object, type: 3, version: 2, epoch: 1, author: ALMA, at: 5, body: '{}' } as const;
    device.world.store(vault, object, fakeSealed(forged));
    await shelf.open();
    editing.type('to');
    await wait(2_500);
    expect([editing.status(), texts()]).toEqual(['unverified', ['et']]);
  });

  it('ends its note and leaves an empty field', async () => {
    editing.type('et');
    await editing.hurry();
    await expect(editing.end()).resolves.toBe('saved');
    expect([texts(), editing.text(), editing.status()]).toEqual([[], '', 'empty']);
  });
});
