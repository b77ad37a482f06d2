import { expectWords } from '@kreds/platform-web/testing';
import { aboutGroup, alma, GROUP, mette, networkId, NotesPageDriver } from '../blocks/testing/open-notes-page';
import { CompanionNotes } from './companion-notes';
import { ConsoleNotes } from './console-notes';
import { rulesHereWords } from './rules-here.words';

const SHOW = 'Se, hvad vi har aftalt';
const console = {
  meetingId: 'm4',
  segmentId: 's1',
  segmentTitle: 'Siden sidst',
  personId: null,
  personName: '',
  curtain: false,
  asked: 0,
  leaders: [],
};
const companion = { meetingId: 'm4', segmentId: 's1', part: 'check-in', writingIn: () => undefined };

function device(who = alma): NotesPageDriver {
  const driver = new NotesPageDriver(who);
  driver.store.add(GROUP, aboutGroup, mette, [alma]);
  driver.store.write(GROUP, 'r-1', mette, { schema: 1, kind: 'working-rule', text: 'Det bliver i rummet', place: 1 });
  driver.server.on('GET /api/meetings/m4', () => ({ id: 'm4', networkId }));
  return driver;
}

describe('what the group has agreed on, in a live meeting', () => {
  beforeEach(() => localStorage.clear());

  it('is read on the phone after a tap, and nothing of it is fetched before', async () => {
    const phone = await device().open(CompanionNotes, companion);
    expect([phone.text.includes('Det bliver i rummet'), phone.server.countOf(`GET /api/vaults/${GROUP}/log`)]).toEqual([
      false,
      0,
    ]);
    await phone.press(SHOW);
    expect(phone.all('ol li')).toEqual(['Det bliver i rummet']);
    await phone.press('Skjul det, vi har aftalt');
    expect(phone.text).not.toContain('Det bliver i rummet');
  });

  it('is not offered after the meeting', async () => {
    const phone = await device().open(CompanionNotes, { ...companion, segmentId: null, part: 'after' });
    expect(phone.has(SHOW)).toBe(false);
  });

  it('is read on the console while the note stays hidden, and put away by the curtain', async () => {
    const laptop = await device(mette).open(ConsoleNotes, console);
    await laptop.press(SHOW);
    expect([laptop.all('ol li'), laptop.element.querySelector('textarea')]).toEqual([['Det bliver i rummet'], null]);
    await laptop.set({ curtain: true });
    expect(laptop.text).not.toContain('Det bliver i rummet');
  });

  it('is not in the sheet about a person', async () => {
    const laptop = await device(mette).open(ConsoleNotes, { ...console, personId: alma.uid, personName: 'Alma' });
    expect(laptop.has(SHOW)).toBe(false);
  });

  it('says what to do where the meeting cannot be found without a line', async () => {
    const phone = await device().open(CompanionNotes, companion);
    phone.server.cut();
    await phone.press(SHOW);
    expect(phone.text).toContain('Tryk igen, når du er på nettet.');
  });

  it('has sound words', () => expectWords(rulesHereWords));
});
