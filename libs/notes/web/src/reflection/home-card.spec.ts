import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { LanguageStore } from '@kreds/platform-web';
import { expectWords, FakeServer, settled } from '@kreds/platform-web/testing';
import { HomeCard } from './home-card';
import { homeCardWords } from './home-card.words';
import { PROMPTS } from './prompts';

const door = { vault: 'v', facilitatorKid: 'k', shownBy: 'Mette', endsAt: Date.now() + 60_000, agreement: null };

async function shown(server: FakeServer): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [server.provider, provideRouter([])] });
  TestBed.inject(LanguageStore).choose('da');
  const fixture = TestBed.createComponent(HomeCard);
  await settled(fixture);
  return fixture.nativeElement as HTMLElement;
}
const links = (page: HTMLElement): readonly (string | null)[] =>
  [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));

describe("the card on a leader's home", () => {
  beforeEach(() => localStorage.clear());

  it('has the question of the week, one tap from writing, and counts nothing', async () => {
    const page = await shown(new FakeServer());
    expect(PROMPTS.some(({ da }) => page.textContent?.includes(da))).toBe(true);
    expect(links(page)).toEqual(['/reflections']);
  });

  it('leads in while a door stands open, and not afterwards', async () => {
    const open = await shown(new FakeServer().on('GET /api/vault-doors', () => ({ doors: [door] })));
    expect(open.textContent).toContain('Mette er klar til at lukke dig ind');
    expect(links(open)).toEqual(['/join', '/reflections']);
    TestBed.resetTestingModule();
    const over = await shown(new FakeServer().on('GET /api/vault-doors', () => ({ doors: [{ ...door, endsAt: 1 }] })));
    expect(links(over)).toEqual(['/reflections']);
  });

  it('asks nothing when questions are hidden, and still has room', async () => {
    localStorage.setItem('kreds.prompt-hidden', 'yes');
    const page = await shown(new FakeServer());
    expect(page.textContent).toContain('Plads til dine egne ord');
  });

  it('has sound words', () => expectWords(homeCardWords));
});
