import { TestBed } from '@angular/core/testing';
import type { Reflection } from '@kreds/notes/model';
import { alma, NotesPageDriver, PERSONAL } from '../blocks/testing/open-notes-page';
import { answerPassphrase, askedForPassphrase, declinePassphrase } from '../testing/asked-passphrase';
import { DeleteLog } from './delete-log';
import { OwnNotes } from './own-notes';
import { SaveFile } from './save-file';
import { TakeOut } from './take-out';

const reflection = (text: string): Reflection => ({
  schema: 1,
  kind: 'reflection',
  text,
  day: '2020-12-08',
  prompt: null,
  mood: null,
  energy: null,
  shared: [],
});

async function withLog(page: typeof DeleteLog | typeof TakeOut): Promise<NotesPageDriver> {
  const driver = new NotesPageDriver(alma);
  for (const [id, text] of Object.entries({ a: 'Ro', b: 'Pause', c: 'Søvn' })) {
    driver.store.write(PERSONAL, id, alma, reflection(text));
  }
  driver.server.on('POST /api/auth/step-up', () => undefined);
  await driver.open(page, {});
  await TestBed.inject(OwnNotes).open();
  await driver.settle();
  return driver;
}

/** What the undo strip does by itself after ten seconds. */
async function letItHappen(driver: NotesPageDriver): Promise<void> {
  jest.advanceTimersByTime(10_500);
  await driver.settle();
}

describe("deleting one's own log", () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'performance', 'Date'] }));
  afterEach(() => jest.useRealTimers());

  it('takes a second tap and a moment for undo, then ends every note', async () => {
    const driver = await withLog(DeleteLog);
    expect(driver.text).toContain('Det er 3 noter.');
    await driver.press('Ja, slet min log');
    expect(driver.store.bodies(PERSONAL)).toHaveLength(3);
    await letItHappen(driver);
    expect(driver.store.bodies(PERSONAL)).toEqual([]);
    expect(driver.text).toContain('Din log er slettet.');
  });

  it('ends nothing when it is undone in time', async () => {
    const driver = await withLog(DeleteLog);
    await driver.press('Ja, slet min log');
    await driver.press('Fortryd');
    await letItHappen(driver);
    expect(driver.store.bodies(PERSONAL)).toHaveLength(3);
  });

  it('says what is left when the line goes, and can go on', async () => {
    const driver = await withLog(DeleteLog);
    await driver.press('Ja, slet min log');
    driver.server.cut();
    await letItHappen(driver);
    expect(driver.text).toContain('3 noter er ikke slettet endnu.');
    driver.server.mend();
    await driver.press('Ja, slet min log');
    expect(driver.store.bodies(PERSONAL)).toEqual([]);
  });
});

describe("taking one's own log out", () => {
  it('asks for the passphrase first, then makes the files here and sends nothing of them', async () => {
    const driver = await withLog(TakeOut);
    const files: string[] = [];
    jest.spyOn(TestBed.inject(SaveFile), 'save').mockImplementation((name, _type, text) => void files.push(name, text));
    await driver.press('Lav filerne');
    expect(askedForPassphrase()?.textContent).toContain('Skriv din adgangssætning, før du henter din log.');
    expect(driver.has('Hent den, du kan læse')).toBe(false);
    answerPassphrase('seks ord på en række nu');
    await driver.settle();
    expect(driver.server.countOf('POST /api/auth/step-up')).toBe(1);
    const asked = driver.server.requests.length;
    await driver.press('Hent den, du kan læse');
    await driver.press('Hent den til et andet program');
    expect(files[0]).toMatch(/^kreds-log-\d{4}-\d\d-\d\d\.html$/);
    expect(files[1]).toContain('Pause');
    expect(JSON.parse(files[3] ?? '')).toMatchObject({ notes: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
    expect(driver.server.requests).toHaveLength(asked);
    expect(JSON.stringify(driver.server.requests)).not.toContain('seks ord');
  });

  it('makes no file for a wrong passphrase', async () => {
    const driver = await withLog(TakeOut);
    driver.account.failing.set('provePassphrase', 'AK_UNWRAP');
    await driver.press('Lav filerne');
    answerPassphrase('en helt anden sætning');
    await driver.settle();
    expect(askedForPassphrase()?.textContent).toContain('Adgangssætningen passer ikke.');
    declinePassphrase();
    await driver.settle();
    expect([askedForPassphrase(), driver.has('Hent den, du kan læse')]).toEqual([null, false]);
  });
});
