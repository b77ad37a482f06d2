import { TestBed } from '@angular/core/testing';
import { LanguageStore } from '@kreds/platform-web';
import { settled } from '@kreds/platform-web/testing';
import { NotesInMemory } from './note-place.fixture';
import { OwnNotes } from './own-notes';
import type { ShareOutcome, ShareTarget } from './share-copy';
import { SharePanel } from './share-panel';

const place = new NotesInMemory();
const METTE: ShareTarget = { kind: 'conversation', vault: 'c', readers: ['Mette'], place };
const GROUP: ShareTarget = { kind: 'group', vault: 'g', readers: ['Mette', 'Poul', 'Oda'], place };

async function open(targets: readonly ShareTarget[], answer: ShareOutcome = 'done') {
  const shared: unknown[] = [];
  const own = {
    targets: () => Promise.resolve(targets),
    kindOf: () => undefined,
    share: (note: string, target: ShareTarget, bring: boolean) => {
      shared.push([note, target.vault, bring]);
      return Promise.resolve(answer);
    },
  };
  TestBed.configureTestingModule({ providers: [{ provide: OwnNotes, useValue: own }] });
  TestBed.inject(LanguageStore).choose('da');
  const fixture = TestBed.createComponent(SharePanel);
  fixture.componentRef.setInput('noteId', 'n');
  fixture.componentRef.setInput('shared', []);
  let done = 0;
  fixture.componentInstance.done.subscribe(() => done++);
  await settled(fixture);
  const page: HTMLElement = fixture.nativeElement;
  const press = async (word: string): Promise<void> => {
    const all = [...page.querySelectorAll<HTMLElement>('button, label')];
    all.find((one) => one.textContent?.includes(word))?.click();
    await settled(fixture);
  };
  return { page, press, shared, done: () => done };
}

describe('the second step of sharing', () => {
  it('names everybody who will read it, old and new badge side by side, before anything is shared', async () => {
    const { page, press, shared } = await open([METTE, GROUP]);
    expect(page.querySelectorAll('input:checked')).toHaveLength(0);
    await press('Netværket');
    expect(page.textContent).toContain('De kan læse den: Mette, Poul og Oda.');
    expect([...page.querySelectorAll('k-badge')].map((badge) => badge.textContent?.trim())).toEqual([
      'Kun dig',
      'Netværket',
    ]);
    expect(shared).toEqual([]);
  });

  it('shares only with whom was chosen, and for the next meeting only when said so', async () => {
    const { press, shared, done } = await open([METTE, GROUP]);
    await press('Du og Mette');
    await press('Må tages op på næste møde');
    await press('Del kopien');
    expect(shared).toEqual([['n', 'c', true]]);
    expect(done()).toBe(1);
  });

  it('does nothing before somebody is chosen, and says why', async () => {
    const { page, press, shared } = await open([METTE]);
    await press('Del kopien');
    expect(shared).toEqual([]);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Hvem skal kunne læse den?');
  });

  it.each([
    ['not-now', 'Intet er delt. Prøv igen'],
    ['changed', 'ændret på en anden enhed'],
    [{ refused: 'VAULT_CLOSED' }, 'Intet er delt.'],
  ] as const)('says so when nothing was shared: %j', async (answer, words) => {
    const { page, press, done } = await open([METTE], answer);
    await press('Du og Mette');
    await press('Del kopien');
    expect(page.querySelector('[role=alert]')?.textContent).toContain(words);
    expect(done()).toBe(0);
  });

  it('offers nothing to somebody who is in no circle yet', async () => {
    const { page } = await open([]);
    expect(page.textContent).toContain('Du er ikke i en lukket kreds');
    expect([...page.querySelectorAll('button')].map((one) => one.textContent?.trim())).toEqual(['Behold for mig selv']);
  });
});
