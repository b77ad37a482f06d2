import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { LanguageStore } from '@kreds/platform-web';
import { expectWords, FakeServer, settled } from '@kreds/platform-web/testing';
import { ReminderPage } from './reminder.page';
import { ReminderSection } from './reminder-section';
import { reminderWords } from './reminder.words';

const TOKEN = 'reminder-token-of-a-mail';
const AT = Date.UTC(2040, 0, 10, 7);

async function shown(page: typeof ReminderPage | typeof ReminderSection, server: FakeServer) {
  TestBed.configureTestingModule({ providers: [server.provider, provideRouter([])] });
  TestBed.inject(LanguageStore).choose('da');
  const fixture = TestBed.createComponent<unknown>(page);
  await settled(fixture);
  const element: HTMLElement = fixture.nativeElement;
  return {
    text: () => element.textContent ?? '',
    press: async (word: string) => {
      [...element.querySelectorAll('button')].find((button) => button.textContent?.includes(word))?.click();
      await settled(fixture);
    },
    pick: async (date: string, time: string) => {
      for (const [type, value] of [
        ['date', date],
        ['time', time],
      ]) {
        const box = element.querySelector<HTMLInputElement>(`input[type=${type}]`);
        if (!box) continue;
        box.value = value ?? '';
        box.dispatchEvent(new Event('input'));
      }
      element.querySelector('form')?.dispatchEvent(new Event('submit'));
      await settled(fixture);
    },
  };
}

const nextYear = new Date().getUTCFullYear() + 1;
const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);

describe('one reminder at a time', () => {
  afterEach(() => history.replaceState(null, '', '/'));

  it('is set at the picked Danish time, moved and stopped', async () => {
    const server = new FakeServer()
      .on('GET /api/me/reminder', () => ({ at: null }))
      .on('PUT /api/me/reminder', () => ({}))
      .on('DELETE /api/me/reminder', () => undefined);
    const page = await shown(ReminderSection, server);
    expect(page.text()).toContain('Du kan få én mail');
    await page.press('Vælg et tidspunkt');
    await page.pick(soon, '09:30');
    expect(page.text()).toContain('kl. 09.30');
    await page.press('Stop påmindelsen');
    expect(page.text()).toContain('Du kan få én mail');
    expect(server.countOf('DELETE /api/me/reminder')).toBe(1);
  });

  it('is not set in the past, nor more than a year ahead', async () => {
    const server = new FakeServer().on('GET /api/me/reminder', () => ({ at: null }));
    const page = await shown(ReminderSection, server);
    await page.press('Vælg et tidspunkt');
    await page.pick('2020-01-01', '08:00');
    expect(page.text()).toContain('Det tidspunkt er gået.');
    await page.pick(`${nextYear + 1}-06-01`, '08:00');
    expect(page.text()).toContain('inden for et år');
    expect(server.countOf('PUT /api/me/reminder')).toBe(0);
  });

  it('is moved or stopped from the mail without signing in; the token leaves the address', async () => {
    history.replaceState(null, '', `/reminder#t=${TOKEN}`);
    const server = new FakeServer()
      .on('POST /api/reminders/exchange', () => ({ at: AT }))
      .on('POST /api/reminders/stop', () => undefined);
    const page = await shown(ReminderPage, server);
    expect(location.hash).toBe('');
    expect(page.text()).toContain('tirsdag den 10. januar kl. 08.00');
    await page.press('Stop påmindelsen');
    expect(page.text()).toContain('Påmindelsen er stoppet.');
    expect(server.requests.map(({ body }) => body)).toEqual([{ token: TOKEN }, { token: TOKEN }]);
  });

  it('shows a way on when the link is over, and when there is none', async () => {
    history.replaceState(null, '', `/reminder#t=${TOKEN}`);
    expect((await shown(ReminderPage, new FakeServer())).text()).toContain('Linket virker ikke mere');
    TestBed.resetTestingModule();
    expect((await shown(ReminderPage, new FakeServer())).text()).toContain('Åbn dine refleksioner');
  });

  it('has sound words', () => expectWords(reminderWords));
});
