import type { MeetingNote, NoteBody, SharedLine } from '@kreds/notes/model';
import { expectWords } from '@kreds/platform-web/testing';
import {
  aboutGroup,
  aboutTalk,
  alma,
  GROUP,
  mette,
  networkId,
  NotesPageDriver,
  ola,
  TALK,
} from '../blocks/testing/open-notes-page';
import type { VaultAbout } from '@kreds/notes/model';
import { consoleNotesWords } from './console.words';
import { ConsoleNotes } from './console-notes';

const TEAM = '00000000-0000-4000-8000-000000000030';
const aboutTeam = { kind: 'facilitators', networkId } as VaultAbout;
const meetingNote = (text: string, at: Partial<MeetingNote>): MeetingNote => ({
  schema: 1,
  kind: 'meeting-note',
  text,
  meetingId: 'm4' as MeetingNote['meetingId'],
  segmentId: null,
  personId: null,
  ...at,
});
const brought = (text: string, bring = true): SharedLine => ({
  schema: 1,
  kind: 'shared-line',
  text,
  from: 'take-away',
  meetingId: null,
  bring,
});

const inputs = {
  meetingId: 'm4',
  segmentId: 's1',
  segmentTitle: 'Siden sidst',
  personId: null,
  personName: '',
  curtain: false,
  asked: 0,
  leaders: [],
};

function laptop(...notes: readonly NoteBody[]): NotesPageDriver {
  const driver = new NotesPageDriver(mette);
  driver.store.add(TEAM, aboutTeam, mette);
  notes.forEach((body, at) => driver.store.write(TEAM, `n${at}`, mette, body));
  driver.server.on('GET /api/meetings/m4', () => ({ id: 'm4', networkId }));
  driver.server.on(`GET /api/networks/${networkId}/meetings`, () => [
    { id: 'm4', startsAt: 3 },
    { id: 'm3', startsAt: 1 },
  ]);
  return driver;
}
const fieldOf = (driver: NotesPageDriver): HTMLTextAreaElement | null => driver.element.querySelector('textarea');
const SHOW = 'Vis: Note til Siden sidst';

describe("the facilitators' note on the console", () => {
  beforeEach(() => localStorage.clear());

  it('is closed until somebody opens it, so that a wall never shows it', async () => {
    const driver = laptop(meetingNote('Hemmelig', { segmentId: 's1' as MeetingNote['segmentId'] }));
    await driver.open(ConsoleNotes, inputs);
    expect(driver.text).toContain('Kun facilitatorer');
    expect(fieldOf(driver)).toBeNull();
    await driver.press(SHOW);
    expect(fieldOf(driver)?.value).toBe('Hemmelig');
  });

  it('is opened and closed by its key, and closed by the curtain', async () => {
    const driver = await laptop().open(ConsoleNotes, inputs);
    await driver.set({ asked: 1 });
    expect(fieldOf(driver)).not.toBeNull();
    await driver.set({ curtain: true });
    expect(fieldOf(driver)).toBeNull();
    expect(driver.text).toContain('mens væggen er slukket');
  });

  it('has one note for each item and one for each person, and puts no name into a text', async () => {
    const driver = await laptop().open(ConsoleNotes, inputs);
    await driver.press(SHOW);
    await driver.type('textarea', 'Godt i gang');
    fieldOf(driver)?.blur();
    await driver.set({ segmentId: 's2', segmentTitle: 'Tema' });
    expect(fieldOf(driver)?.value).toBe('');
    await driver.set({ personId: alma.uid, personName: 'Alma' });
    expect(driver.text).toContain('Note om Alma');
    expect(fieldOf(driver)?.value).toBe('');
    expect(fieldOf(driver)?.placeholder).not.toContain('Alma');
    expect(driver.store.bodies(TEAM)).toEqual([
      meetingNote('Godt i gang', { segmentId: 's1' as MeetingNote['segmentId'] }),
    ]);
  });

  it('stays with its item while somebody writes, when the group goes on', async () => {
    const driver = await laptop().open(ConsoleNotes, inputs);
    await driver.press(SHOW);
    fieldOf(driver)?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await driver.type('textarea', 'midt i');
    await driver.set({ segmentId: 's2', segmentTitle: 'Tema' });
    expect(fieldOf(driver)?.value).toBe('midt i');
    expect(driver.text).toContain('Note til Siden sidst');
  });

  it('takes what is written without a line, on the device', async () => {
    const driver = await laptop().open(ConsoleNotes, inputs);
    driver.server.cut();
    await driver.press(SHOW);
    await driver.type('textarea', 'Uden net');
    fieldOf(driver)?.dispatchEvent(new Event('blur'));
    await driver.settle();
    expect((await driver.keys.draftSlots({ uid: mette.uid })).slots).toHaveLength(1);
  });

  it('names the next step when there is no vault yet', async () => {
    const driver = new NotesPageDriver(mette);
    driver.server.on('GET /api/meetings/m4', () => ({ id: 'm4', networkId }));
    await driver.open(ConsoleNotes, inputs);
    await driver.press(SHOW);
    expect(driver.element.querySelector('a')?.getAttribute('href')).toBe(`/networks/${networkId}/circle`);
  });

  it('hides the note and nothing else while it is locked', async () => {
    const driver = laptop(meetingNote('Hemmelig', { segmentId: 's1' as MeetingNote['segmentId'] }));
    driver.keys.locked = true;
    driver.account.openUid = null;
    await driver.open(ConsoleNotes, inputs);
    await driver.press(SHOW);
    expect(driver.text).not.toContain('Hemmelig');
    expect(fieldOf(driver)?.readOnly).toBe(false);
  });

  it('lists before a meeting only what leaders of the circle chose to bring', async () => {
    const driver = laptop();
    driver.store.add(TALK, aboutTalk, mette, [{ ...alma, role: 'admin', how: 'qr' }]);
    driver.store.add(GROUP, aboutGroup, mette, [
      { ...alma, role: 'member', how: 'qr' },
      { ...ola, role: 'member', how: 'qr' },
    ]);
    driver.store.write(TALK, 'a', alma, brought('Pausen mellem møder'));
    driver.store.write(TALK, 'b', alma, brought('Kun delt', false));
    driver.store.write(GROUP, 'c', ola, brought('Ikke i kredsen'));
    await driver.open(ConsoleNotes, { ...inputs, leaders: [alma.uid] });
    expect(driver.text).not.toContain('Pausen');
    await driver.press('Vis det, lederne tager med');
    expect(driver.all('.brought li')).toEqual(['Alma ØvesenPausen mellem møder']);
    await driver.set({ curtain: true });
    expect(driver.text).not.toContain('Pausen');
  });

  it('has sound words', () => expectWords(consoleNotesWords));
});
