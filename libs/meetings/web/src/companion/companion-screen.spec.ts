import { TestBed } from '@angular/core/testing';
import type { LeaderView } from '@kreds/meetings/model';
import { LanguageStore } from '@kreds/platform-web';
import type { CompanionAct } from './companion-acts';
import { CompanionScreen } from './companion-screen';
import { currentOf, fiveMinutes, leaderViewOf, roundOf } from './leader-view.fixture';

describe('CompanionScreen', () => {
  let acts: CompanionAct[];

  const shown = async (view: LeaderView, inputs: object = {}): Promise<HTMLElement> => {
    TestBed.inject(LanguageStore).choose('da');
    const fixture = TestBed.createComponent(CompanionScreen);
    acts = [];
    fixture.componentInstance.act.subscribe((act) => acts.push(act));
    for (const [name, value] of Object.entries({ view, now: 60_000, ...inputs })) {
      fixture.componentRef.setInput(name, value);
    }
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };
  const words = (page: HTMLElement): readonly string[] =>
    [...page.querySelectorAll('button, a')].map((one) => one.textContent?.trim() ?? '');
  const press = (page: HTMLElement, word: string): void =>
    [...page.querySelectorAll('button')].find((one) => one.textContent?.trim() === word)?.click();
  const myTurn = (): LeaderView =>
    leaderViewOf({
      me: { turn: 'speaking', turnClock: fiveMinutes() },
      current: currentOf({ round: roundOf(['done', 'done', 'done', 'done', 'speaking', 'waiting']) }),
    });

  it('puts one big control on my turn, on ink, with my minutes in whole ones', async () => {
    const page = await shown(myTurn());
    expect(page.querySelector('.screen')?.classList).toContain('ink');
    expect(page.querySelectorAll('.button--block')).toHaveLength(1);
    expect(page.textContent).toContain('4 min.');
    press(page, 'Jeg er færdig');
    expect(acts).toEqual(['done']);
  });

  it('lets me wait or pass while my turn is to come, and nothing once it is over', async () => {
    expect(words(await shown(leaderViewOf()))).toEqual(['Vent med mig', 'Spring over', 'Sluk væggen']);
    expect(words(await shown(leaderViewOf({ me: { turn: 'done' } })))).toEqual(['Sluk væggen']);
  });

  it('offers to take back my own pass, and no longer than the server allows', async () => {
    const me = { turn: 'passed' as const, undo: { seq: 9, until: 70_000 } };
    const page = await shown(leaderViewOf({ me }));
    press(page, 'Fortryd');
    expect(acts).toEqual(['undo']);
    expect(words(await shown(leaderViewOf({ me }), { now: 70_001 }))).not.toContain('Fortryd');
  });

  it('asks for nothing while the meeting is held', async () => {
    const page = await shown({ ...myTurn(), life: 'held' });
    expect(words(page)).toEqual(['Sluk væggen']);
    expect(page.textContent).toContain('Vi holder et øjeblik');
  });

  it('says that the wall is blank instead of asking to blank it again', async () => {
    const page = await shown(leaderViewOf({ curtain: true }));
    expect(words(page)).not.toContain('Sluk væggen');
    expect(page.textContent).toContain('Væggen er slukket');
  });

  it('has help at the end of the foot whenever there is a number, and no dead link when there is none', async () => {
    const help = { firstName: 'Mette', phone: '+4512345678' };
    const page = await shown(leaderViewOf({ life: 'ended', current: null }), { help });
    expect(page.querySelector('.thumb-zone__foot > :last-child')?.getAttribute('href')).toBe('tel:+4512345678');
    expect((await shown(leaderViewOf())).querySelector('a[href^="tel:"]')).toBeNull();
  });

  it('is honest about the line and keeps the picture', async () => {
    const page = await shown(leaderViewOf(), { connection: 'offline' });
    expect(page.textContent).toContain('Du er offline');
    expect(page.textContent).toContain('Først Poul, så dig');
    expect(page.textContent).not.toContain('Live');
  });

  it('speaks of no lost line once the meeting is over', async () => {
    const page = await shown(leaderViewOf({ life: 'ended', current: null }), { connection: 'problem' });
    expect(page.textContent).toContain('Tak for i dag');
    expect(page.textContent).not.toContain('kontakt');
  });

  it('gives the steward buttons only while nobody leads', async () => {
    const stewardWith = { batonEpoch: 1, nextSegment: null };
    expect(words(await shown(leaderViewOf({ me: { steward: true } })))).not.toContain('Hold mødet');
    const page = await shown(leaderViewOf({ me: { steward: true, stewardMay: true, stewardWith } }));
    press(page, 'Hold mødet');
    expect(acts).toEqual(['steward-hold']);
    expect(words(page)).toContain('Slut turen for Oda');
  });

  it('tells a screen reader the order in words, done and passed alike', async () => {
    const list = (await shown(leaderViewOf())).querySelector('ol');
    expect(list?.getAttribute('aria-label')).toBe('Rækkefølgen i runden');
    expect(
      [...(list?.querySelectorAll('li') ?? [])].map((item) => item.textContent?.replace(/\s+/g, ' ').trim()),
    ).toEqual(expect.arrayContaining([expect.stringContaining('har haft ordet'), expect.stringContaining('Dig')]));
  });

  describe('while somebody writes', () => {
    const s1 = currentOf().id;
    const writing = { hasNotes: true, writingIn: s1 };
    const notesShown = (page: HTMLElement): boolean => page.querySelector<HTMLElement>('.notes')?.hidden === false;

    it('keeps the screen when the group goes on, with one quiet line about where it is', async () => {
      const elsewhere = currentOf({ id: 's2' as typeof s1, kind: 'break', title: 'Pause', round: null });
      const page = await shown(leaderViewOf({ current: elsewhere }), writing);
      expect(page.textContent).toContain('Gruppen er ved: Pause');
      expect(page.querySelector('kreds-companion-card')).toBeNull();
      expect(notesShown(page)).toBe(true);
    });

    it('says that it is my turn without taking the field away, and the turn can still be ended', async () => {
      const page = await shown(myTurn(), writing);
      expect(page.querySelector('.group-at')?.textContent).toBe('Det er din tur');
      expect(page.querySelector('.screen')?.classList).not.toContain('ink');
      expect(notesShown(page)).toBe(true);
      press(page, 'Jeg er færdig');
      expect(acts).toEqual(['done']);
    });

    it('shows my place in the round small beside the field', async () => {
      const page = await shown(leaderViewOf(), writing);
      expect(page.querySelector('k-seat-circle')).toBeNull();
      expect(page.textContent).toContain('Først Poul, så dig');
    });

    it('follows the group again afterwards', async () => {
      const page = await shown(leaderViewOf(), { hasNotes: true });
      expect(page.querySelector('k-seat-circle')).not.toBeNull();
      expect(notesShown(page)).toBe(true);
    });
  });

  it('makes room to write in the last round, where saying it aloud is as good', async () => {
    const current = currentOf({
      round: roundOf(['speaking', 'waiting', 'waiting', 'waiting', 'waiting'], { purpose: 'take_away' }),
    });
    const page = await shown(leaderViewOf({ current }), { hasNotes: true });
    expect(page.textContent).toContain('Du kan også bare sige det højt.');
    expect(page.querySelector('k-seat-circle')).toBeNull();
    expect((await shown(leaderViewOf({ current }))).querySelector('k-seat-circle')).not.toBeNull();
  });

  it.each([
    ['in quiet work', leaderViewOf({ quiet: true, current: currentOf({ kind: 'restorative', round: null }) })],
    ['on my turn', leaderViewOf({ me: { turn: 'speaking' } })],
    ['on hold', leaderViewOf({ life: 'held' })],
  ])('asks nobody to write %s', async (_when, view) => {
    const page = await shown(view, { hasNotes: true });
    expect(page.querySelector<HTMLElement>('.notes')?.hidden).toBe(true);
  });
});
