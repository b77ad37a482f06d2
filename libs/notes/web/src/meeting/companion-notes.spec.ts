import type { NoteBody } from '@kreds/notes/model';
import { aboutTalk, alma, mette, NotesPageDriver, PERSONAL, TALK } from '../blocks/testing/open-notes-page';
import { CompanionNotes } from './companion-notes';
import { blankIntention, type blankLine, blankReflection } from './own-meeting';

type Body = Parameters<typeof blankLine>[0];
const M4 = 'm4' as Body;
const M3 = 'm3' as Body;

class Phone extends NotesPageDriver {
  readonly held: unknown[] = [];

  static with(...notes: readonly NoteBody[]): Phone {
    const phone = new Phone(alma);
    phone.store.add(TALK, aboutTalk, mette, [{ ...alma, role: 'admin', how: 'qr' }]);
    notes.forEach((body, at) => phone.store.write(PERSONAL, `n${at}`, alma, body));
    return phone;
  }

  async at(part: string, segmentId: string | null = 's1'): Promise<this> {
    await this.open(CompanionNotes, { meetingId: M4, segmentId, part, writingIn: (s: unknown) => this.held.push(s) });
    return this;
  }

  goOn(part: string, segmentId: string | null): Promise<void> {
    return this.set({ part, segmentId });
  }

  get field(): HTMLTextAreaElement | null {
    return this.element.querySelector('textarea');
  }

  async stand(): Promise<void> {
    this.field?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await this.settle();
  }

  async turnAway(): Promise<void> {
    this.field?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    this.field?.dispatchEvent(new Event('blur'));
    await this.settle();
  }
}

describe("writing on one's own phone in a meeting", () => {
  it('is offered in the check-in, and nothing opens by itself', async () => {
    const phone = await Phone.with().at('check-in');
    expect(phone.field).toBeNull();
    await phone.press('Skriv en linje for dig selv');
    await phone.type('textarea', 'Jeg er træt');
    await phone.turnAway();
    expect(phone.store.bodies(PERSONAL)).toMatchObject([
      { kind: 'meeting-line', part: 'check-in', text: 'Jeg er træt' },
    ]);
  });

  it('stays with its item and its words when the group goes on, until one says done', async () => {
    const phone = await Phone.with().at('take-away');
    await phone.stand();
    await phone.type('textarea', 'pausen mellem');
    const field = phone.field;
    await phone.turnAway();
    await phone.goOn('other', 's2');
    expect(phone.field).toBe(field);
    expect(phone.field?.value).toBe('pausen mellem');
    expect(phone.held.at(-1)).toBe('s1');
    await phone.press('Færdig');
    expect(phone.held.at(-1)).toBeNull();
    expect(phone.field).toBeNull();
    expect(phone.store.bodies(PERSONAL)).toMatchObject([{ part: 'take-away', text: 'pausen mellem' }]);
  });

  it('follows the group when nothing is written', async () => {
    const phone = await Phone.with().at('take-away');
    await phone.stand();
    await phone.turnAway();
    await phone.goOn('other', 's2');
    expect(phone.field).toBeNull();
    expect(phone.held.at(-1)).toBeNull();
  });

  it('keeps a take-away to oneself unless one says otherwise', async () => {
    const phone = await Phone.with().at('take-away');
    await phone.type('textarea', 'pausen');
    await phone.turnAway();
    expect(phone.element.querySelector<HTMLInputElement>('input:checked')?.parentElement?.textContent).toContain(
      'Behold for mig selv',
    );
    expect(phone.store.bodies(TALK)).toEqual([]);
    await phone.choose('Tag med til næste møde');
    expect(phone.store.bodies(PERSONAL)).toContainEqual(blankIntention(M4, 'pausen', true));
    expect(phone.store.bodies(TALK)).toEqual([]);
    await phone.choose('Behold for mig selv');
    expect(phone.store.bodies(PERSONAL).map(({ kind }) => kind)).toEqual(['meeting-line']);
  });

  it('shares with the facilitator only after the step that names her', async () => {
    const phone = await Phone.with().at('take-away');
    await phone.type('textarea', 'pausen');
    await phone.choose('Del med din facilitator nu');
    expect(phone.store.bodies(TALK)).toEqual([]);
    expect(phone.text).toContain('Mette Prøvesen kan læse den.');
    await phone.choose('Du og Mette', 'notes-share-panel');
    await phone.press('Del kopien');
    expect(phone.store.bodies(TALK)).toMatchObject([{ kind: 'shared-line', from: 'take-away', text: 'pausen' }]);
  });

  it('has the card from last time behind a tap, and only in the check-in', async () => {
    const phone = await Phone.with(blankIntention(M3, 'Gå kl. 16', true)).at('check-in');
    expect(phone.text).not.toContain('Gå kl. 16');
    await phone.press('Vis mit kort');
    expect(phone.text).toContain('Gå kl. 16');
    await phone.goOn('other', 's2');
    expect(phone.text).not.toContain('Gå kl. 16');
    expect(phone.has('Vis mit kort')).toBe(false);
  });

  it('offers one thing to try afterwards, which becomes an intention', async () => {
    const phone = await Phone.with().at('after', null);
    await phone.type('textarea', 'gå en tur');
    await phone.choose('Vis mig det');
    await phone.press('Færdig');
    expect(phone.store.bodies(PERSONAL)).toEqual([blankIntention(M4, 'gå en tur', true)]);
    expect(phone.has('Åbn dine refleksioner')).toBe(true);
  });

  it('becomes a reflection outside the rounds, and the next one begins empty', async () => {
    const phone = await Phone.with().at('other');
    await phone.press('Skriv for dig selv');
    await phone.type('textarea', 'Husk Oda');
    await phone.press('Færdig');
    expect(phone.store.bodies(PERSONAL)).toMatchObject([{ kind: 'reflection', text: 'Husk Oda' }]);
    await phone.press('Skriv for dig selv');
    expect(phone.field?.value).toBe('');
  });

  it('shows no note while it is locked, but takes what is written', async () => {
    const phone = Phone.with({ ...blankReflection('2026-12-08'), text: 'Hemmelig' }, blankIntention(M3, 'Kort', true));
    phone.keys.locked = true;
    phone.account.openUid = null;
    await phone.at('check-in');
    expect(phone.text).not.toMatch(/Hemmelig|Kort/);
    expect(phone.text).toContain('Du kan skrive, men ikke læse.');
    await phone.press('Skriv en linje for dig selv');
    await phone.type('textarea', 'Jeg er her');
    await phone.turnAway();
    const { slots } = await phone.keys.draftSlots({ uid: alma.uid });
    expect(slots).toHaveLength(1);
    expect(phone.element.querySelector('input[type=password]')).toBeNull();
  });
});
