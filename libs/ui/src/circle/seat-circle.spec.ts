import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Seat } from './seat';
import { KSeatCircle } from './seat-circle';

const SEATS: readonly Seat[] = [
  { id: 'a', label: 'Merete', state: 'done', word: 'har haft ordet' },
  { id: 'b', label: 'Oda', state: 'speaking', word: 'taler' },
  { id: 'c', label: 'Poul', state: 'next', word: 'næste' },
  { id: 'd', label: 'Dig', state: 'waiting', me: true, word: 'venter' },
  { id: 'e', label: 'Svend', state: 'deferred', word: 'sidst i runden' },
  { id: 'f', label: 'Rosa', state: 'absent', word: 'ikke her' },
];

async function circle(inputs: Record<string, unknown> = {}): Promise<ComponentFixture<KSeatCircle>> {
  const fixture = TestBed.createComponent(KSeatCircle);
  for (const [name, value] of Object.entries({ seats: SEATS, size: 326, ...inputs })) {
    fixture.componentRef.setInput(name, value);
  }
  await fixture.whenStable();
  return fixture;
}

const host = (fixture: ComponentFixture<KSeatCircle>): HTMLElement => fixture.nativeElement as HTMLElement;
const said = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const lines = (root: HTMLElement): string[] => [...root.querySelectorAll('ol > li')].map(said);

describe('k-seat-circle for screen readers', () => {
  it('hides the drawing and tells the round as an ordered list with words', async () => {
    const root = host(await circle({ listLabel: 'Rækkefølgen i runden' }));
    expect(root.querySelector('.table svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(root.querySelector('ol')?.getAttribute('aria-label')).toBe('Rækkefølgen i runden');
    expect(lines(root)).toEqual([
      'Merete, har haft ordet',
      'Oda, taler',
      'Poul, næste',
      'Dig, venter',
      'Svend, sidst i runden',
      'Rosa, ikke her',
    ]);
  });

  it('marks the one who speaks as current, and nobody else', async () => {
    const current = [...host(await circle()).querySelectorAll('[aria-current="true"]')].map(said);
    expect(current).toEqual(['Oda, taler']);
  });

  it('reads a change of turn politely and keeps the clock silent', async () => {
    const root = host(await circle({ clock: '3.12', announcement: 'Oda taler. Poul er næste.' }));
    expect(root.querySelector('[aria-live="polite"]')?.textContent).toBe('Oda taler. Poul er næste.');
    const clock = root.querySelector('[role="timer"]');
    expect(clock?.textContent).toBe('3.12');
    expect(clock?.hasAttribute('aria-live')).toBe(false);
  });

  it('tells no name on the wall, where none is given', async () => {
    const seats = SEATS.map((seat) => ({ ...seat, label: '' }));
    const root = host(await circle({ seats, perspective: 'wall', size: 880 }));
    expect(root.querySelectorAll('text')).toHaveLength(0);
    expect(lines(root)[1]).toBe('taler');
  });
});

describe('k-seat-circle as a drawing', () => {
  const labels = (root: HTMLElement): string[] => [...root.querySelectorAll('text')].map(said);

  it('writes the names in the discs and the state on each seat', async () => {
    const root = host(await circle({ perspective: 'phone' }));
    expect(labels(root)).toEqual(['Merete', 'Oda', 'Poul', 'Dig', 'Svend', 'Rosa']);
    expect(root.querySelectorAll('.seat.speaking')).toHaveLength(1);
    expect(root.querySelectorAll('.seat.waiting.me')).toHaveLength(1);
  });

  it('never writes a name in a disc of the wall, even if one was given', async () => {
    expect(labels(host(await circle({ perspective: 'wall', size: 880 })))).toEqual([]);
  });

  it('draws no time when none is given', async () => {
    expect(host(await circle()).querySelector('.time')).toBeNull();
  });

  it('draws the time that is left as an arc', async () => {
    expect(host(await circle({ timeLeft: 0.6 })).querySelector('path.arc')).not.toBeNull();
  });

  it('draws a full ring over time', async () => {
    const root = host(await circle({ timeLeft: 0, overTime: true, centreWord: 'over tiden' }));
    expect(root.querySelector('.time.over circle.arc')).not.toBeNull();
    expect(root.querySelector('.word.over')?.textContent).toBe('over tiden');
  });

  it('becomes a ring with a visible list where there is no room for names', async () => {
    const root = host(await circle({ size: 280 }));
    expect(root.querySelector('.table')).toBeNull();
    expect(root.querySelector('k-ring')).not.toBeNull();
    expect(root.querySelector('ol')?.classList.contains('visually-hidden')).toBe(false);
  });

  it('keeps the list for screen readers only where the names are drawn', async () => {
    expect(
      host(await circle({ size: 300 }))
        .querySelector('ol')
        ?.classList.contains('visually-hidden'),
    ).toBe(true);
  });
});
