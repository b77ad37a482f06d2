import type { Intention, Reflection, SharedLine } from '@kreds/notes/model';
import { expectWords } from '@kreds/platform-web/testing';
import { aboutTalk, alma, mette, NotesPageDriver, PERSONAL, TALK } from '../blocks/testing/open-notes-page';
import { ownDataWords } from './own-data.words';
import { PROMPTS } from './prompts';
import { ReflectionPage } from './reflection.page';

const reflection = (day: string, text: string, more: Partial<Reflection> = {}): Reflection => ({
  schema: 1,
  kind: 'reflection',
  text,
  day,
  prompt: null,
  mood: null,
  energy: null,
  shared: [],
  ...more,
});
const intention = (text: string): Intention => ({
  schema: 1,
  kind: 'intention',
  text,
  meetingId: null,
  cueCard: false,
  state: 'open',
  outcome: '',
  shared: [],
});

function person(): NotesPageDriver {
  const driver = new NotesPageDriver(alma);
  driver.server.on('GET /api/me/reminder', () => ({ at: null }));
  driver.store.add(TALK, aboutTalk, mette, [{ ...alma, role: 'admin', how: 'qr' }]);
  return driver;
}
const open = (driver: NotesPageDriver): Promise<NotesPageDriver> => driver.open(ReflectionPage, {});

async function withLog(): Promise<NotesPageDriver> {
  const driver = person();
  driver.store.write(PERSONAL, 'a', alma, reflection('2020-12-08', 'Pausen er en del af arbejdet'));
  driver.store.write(PERSONAL, 'b', alma, reflection('2020-11-04', 'Gik en tur rundt om søen', { energy: 4 }));
  return open(driver);
}

describe('the page of reflections', () => {
  beforeEach(() => localStorage.clear());

  it('begins with the card, one question and an invitation, when nothing is there', async () => {
    const page = await open(person());
    expect(PROMPTS.some(({ da }) => page.text.includes(da))).toBe(true);
    expect(page.text).toContain('Her er plads til dine egne ord');
    expect(page.all('[kBadge]')[0]).toContain('Kun dig');
    expect(page.primaries).toBeLessThanOrEqual(1);
  });

  it('saves what is written by itself, with the question it answers', async () => {
    const driver = await open(person());
    await driver.type('textarea', 'I mandags');
    driver.element.querySelector('textarea')?.dispatchEvent(new Event('blur'));
    await driver.settle();
    const [saved] = driver.store.bodies(PERSONAL) as readonly Reflection[];
    expect(saved?.text).toBe('I mandags');
    expect(PROMPTS.map(({ id }) => id)).toContain(saved?.prompt);
    await driver.press('Færdig');
    expect(driver.element.querySelector('textarea')?.value).toBe('');
    expect(driver.all('notes-log-line')).toHaveLength(1);
  });

  it('asks another question, or none', async () => {
    const page = await open(person());
    const asked = page.all('.writing > p')[0];
    await page.press('Et andet spørgsmål');
    expect(page.all('.writing > p')[0]).not.toBe(asked);
    await page.press('Skjul spørgsmålet');
    expect(PROMPTS.some(({ da }) => page.text.includes(da))).toBe(false);
    await page.press('Vis et spørgsmål');
    expect(PROMPTS.some(({ da }) => page.text.includes(da))).toBe(true);
  });

  it('lists by month, newest first, each with who can read it, and counts nothing', async () => {
    const page = await withLog();
    expect(page.all('notes-log-list h3')).toEqual(['December 2020', 'November 2020']);
    expect(page.all('notes-log-list h4')).toEqual(['Tirsdag den 8.', 'Onsdag den 4.']);
    expect(page.all('notes-log-list k-badge')).toEqual(['Kun dig', 'Kun dig']);
    expect(page.text).toContain('Energi: god');
  });

  it('is searched from the keyboard, what was found is marked', async () => {
    const page = await withLog();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
    await page.settle();
    await page.type('input[type=search]', 'SOEEN');
    expect(page.all('notes-log-line')).toHaveLength(1);
    expect(page.all('mark')).toEqual(['søen']);
    await page.type('input[type=search]', 'skov');
    expect(page.text).toContain('Ingen linjer har de ord.');
  });

  it('does not take the key for search inside a field', async () => {
    const page = await withLog();
    const box = page.element.querySelector('textarea');
    document.body.append(page.element);
    box?.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
    await page.settle();
    expect(page.element.querySelector('input[type=search]')).toBeNull();
  });

  it('shares a copy only in a second step, and takes it back', async () => {
    const page = await withLog();
    await page.press('Flere valg for Tirsdag den 8.');
    await page.press('Del en kopi');
    expect(page.store.bodies(TALK)).toEqual([]);
    await page.choose('Du og Mette', 'notes-share-panel');
    await page.press('Del kopien');
    expect((page.store.bodies(TALK) as readonly SharedLine[])[0]?.text).toBe('Pausen er en del af arbejdet');
    expect(page.all('notes-log-list k-badge')[0]).toContain('Mette');
    await page.press('Tag kopien tilbage');
    expect(page.store.bodies(TALK)).toEqual([]);
    expect(page.all('notes-log-list k-badge')[0]).toBe('Kun dig');
  });

  it('deletes with a way back, and for good when the page is left', async () => {
    const page = await withLog();
    await page.press('Flere valg for Tirsdag den 8.');
    await page.press('Slet');
    expect(page.all('notes-log-line')).toHaveLength(1);
    await page.press('Fortryd');
    expect(page.all('notes-log-line')).toHaveLength(2);
    expect(page.store.bodies(PERSONAL)).toHaveLength(2);
    await page.press('Flere valg for Tirsdag den 8.');
    await page.press('Slet');
    page.destroy();
    for (let turn = 0; turn < 200; turn++) await Promise.resolve();
    expect(page.store.bodies(PERSONAL)).toHaveLength(1);
  });

  it('shows what could not be verified as missing, and the rest', async () => {
    const driver = person();
    driver.store.write(PERSONAL, 'a', alma, reflection('2020-12-08', 'Ro'));
    driver.store.write(PERSONAL, 'b', alma, reflection('2020-12-09', 'Hemmelig'));
    driver.keys.broken.set('b', 'AEAD');
    const page = await open(driver);
    expect(page.text).toContain('1 note kunne ikke bekræftes.');
    expect(page.text).not.toContain('Hemmelig');
    expect(page.all('notes-log-line')).toHaveLength(1);
  });

  it('can be written on while it is locked, and shows no note', async () => {
    const driver = person();
    driver.store.write(PERSONAL, 'a', alma, reflection('2020-12-08', 'Ro'));
    driver.keys.locked = true;
    driver.account.openUid = null;
    const page = await open(driver);
    expect(page.element.querySelector('notes-locked')).not.toBeNull();
    expect(page.all('notes-log-line')).toEqual([]);
    expect(page.element.querySelector('textarea')?.readOnly).toBe(false);
  });

  it('takes saved words off the screen when it locks', async () => {
    const driver = await open(person());
    await driver.type('textarea', 'Hemmelig');
    driver.element.querySelector('textarea')?.dispatchEvent(new Event('blur'));
    await driver.settle();
    expect(driver.store.bodies(PERSONAL)).toHaveLength(1);
    driver.shelf({ kind: 'personal', personId: alma.uid } as Parameters<typeof driver.shelf>[0]).lock();
    await driver.settle();
    expect(driver.element.querySelector('textarea')?.value).toBe('');
    expect(driver.text).not.toContain('Hemmelig');
  });

  it('makes no second log where something else has changed what this device knew of it: the old one is fetched anew', async () => {
    const driver = person();
    driver.store.write(PERSONAL, 'a', alma, reflection('2020-12-08', 'Pausen er en del af arbejdet'));
    driver.keys.changed.add(PERSONAL);
    const page = await open(driver);
    expect([page.all('notes-log-line'), driver.server.countOf('POST /api/vaults')]).toEqual([[], 0]);
    await page.press('Begynd forfra på denne enhed');
    expect(page.all('notes-log-line')[0]).toContain('Pausen er en del af arbejdet');
    expect(page.has('Begynd forfra på denne enhed')).toBe(false);
  });

  it('keeps what somebody means to try, with the card for the next check-in only when asked for', async () => {
    const driver = person();
    driver.store.write(PERSONAL, 'i', alma, intention('Gå kl. 16'));
    const page = await open(driver);
    await page.choose('Vis mig det');
    expect(driver.store.bodies(PERSONAL)).toMatchObject([{ cueCard: true }]);
    await page.press('Jeg prøvede');
    expect(driver.store.bodies(PERSONAL)).toMatchObject([{ state: 'tried', cueCard: false }]);
    await page.type('notes-intention-line textarea', 'To gange');
    await page.send();
    expect(driver.store.bodies(PERSONAL)).toMatchObject([{ outcome: 'To gange' }]);
  });

  it('makes something to try from a line, and leaves the line as it is', async () => {
    const page = await withLog();
    await page.press('Flere valg for Tirsdag den 8.');
    await page.press('Gør til noget, jeg prøver');
    expect(page.all('notes-intention-line')).toHaveLength(1);
    expect(page.all('notes-log-line')).toHaveLength(2);
  });

  it('has sound words', () => expectWords(ownDataWords));
});
