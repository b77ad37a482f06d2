import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { OutboxEntry } from '@kreds/notices/model';
import { LanguageStore } from '@kreds/platform-web';
import { FakeServer, expectWords, settled } from '@kreds/platform-web/testing';
import { mailPieces } from './mail-pieces';
import { OutboxPageView } from './outbox.page';
import { outboxWords } from './outbox-words';

const mail = (id: string, body = 'Hej'): OutboxEntry => ({
  id,
  queuedAt: Date.parse('2027-03-29T06:30:00Z'),
  to: 'rosa@demo.example',
  language: 'da',
  subject: `Mail ${id}`,
  body,
  sentAt: null,
});

describe('the words of the outbox', () => {
  it('are sound in both languages', () => expectWords(outboxWords));
});

describe('mailPieces', () => {
  it('tells links apart, without the full stop that ends the sentence', () => {
    expect(mailPieces('Åbn https://kreds.example/invitation#i=abc. Hilsen')).toEqual([
      { text: 'Åbn ' },
      { text: 'https://kreds.example/invitation#i=abc', href: 'https://kreds.example/invitation#i=abc' },
      { text: '. Hilsen' },
    ]);
  });

  it('makes no link of anything else', () => {
    expect(mailPieces('javascript:alert(1) <b>')).toEqual([{ text: 'javascript:alert(1) <b>' }]);
  });
});

describe('OutboxPageView', () => {
  let server: FakeServer;

  async function shown(): Promise<ComponentFixture<OutboxPageView>> {
    TestBed.configureTestingModule({ providers: [server.provider] });
    TestBed.inject(LanguageStore).choose('da');
    const fixture = TestBed.createComponent(OutboxPageView);
    await settled(fixture);
    return fixture;
  }

  beforeEach(() => {
    server = new FakeServer();
  });

  it('shows older mails on request, from where the first page ended', async () => {
    server.on('GET /api/outbox', ({ url }) =>
      url.includes('before=') ? { mails: [mail('old')], next: null } : { mails: [mail('new')], next: '1.a' },
    );
    const fixture = await shown();
    const page: HTMLElement = fixture.nativeElement;
    expect(page.querySelectorAll('article')).toHaveLength(1);
    [...page.querySelectorAll('button')].find((button) => button.textContent.includes('ældre'))?.click();
    await settled(fixture);
    expect([...page.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual(['Mail new', 'Mail old']);
    expect(server.requests[1]?.url).toBe('/api/outbox?before=1.a');
    expect(page.textContent).not.toContain('ældre');
  });

  it('renders what a mail holds as text', async () => {
    server.on('GET /api/outbox', () => ({ mails: [mail('x', '<img src=x> https://kreds.example/a')], next: null }));
    const page: HTMLElement = (await shown()).nativeElement;
    expect([page.querySelector('img'), page.querySelector('article a')?.getAttribute('href')]).toEqual([
      null,
      'https://kreds.example/a',
    ]);
  });

  it('names the next step when there is no mail, and what to do when they cannot be fetched', async () => {
    server.on('GET /api/outbox', () => ({ mails: [], next: null }));
    expect((await shown()).nativeElement.textContent).toContain('Ingen mails endnu');
    TestBed.resetTestingModule();
    server.refuse('GET /api/outbox', 500, 'platform.failed', 'Noget gik galt hos os.');
    expect((await shown()).nativeElement.querySelector('[role=alert]')?.textContent).toContain(
      'Noget gik galt hos os.',
    );
  });
});
