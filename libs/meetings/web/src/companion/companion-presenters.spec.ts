import { sayIn } from '@kreds/platform-web';
import { expectWords } from '@kreds/platform-web/testing';
import { cardWords } from './card-words';
import { stewardActs, wishFor } from './companion-acts';
import { companionFace } from './companion-face';
import { companionWords } from './companion.words';
import { ME, currentOf, fiveMinutes, leaderViewOf, roundOf } from './leader-view.fixture';
import { canDefer, canPass } from './my-part';
import { partWords } from './part-words';
import { roundSeats, turnAnnouncement } from './round-seats';

const t = sayIn(companionWords, () => 'da');
const f = { time: (time: number | string) => `kl${time}` };
const heading = (round: ReturnType<typeof roundOf>, me: object = {}): string =>
  partWords(round, leaderViewOf({ me }), 0, t).heading;

describe('the words of the companion', () => {
  it('are sound in both languages', () => expectWords(companionWords));
});

describe('companionFace', () => {
  it('shows my turn only while I speak', () => {
    expect(companionFace(leaderViewOf())).toBe('round');
    expect(companionFace(leaderViewOf({ me: { turn: 'speaking' } }))).toBe('turn');
  });

  it('lets a hold of the whole meeting win over my turn', () => {
    expect(companionFace(leaderViewOf({ life: 'held', me: { turn: 'speaking' } }))).toBe('held');
  });

  it('puts the phone away in quiet work, but not in a round', () => {
    const current = currentOf({ kind: 'restorative', round: null });
    expect(companionFace(leaderViewOf({ quiet: true, current }))).toBe('quiet');
    expect(companionFace(leaderViewOf({ quiet: true }))).toBe('round');
    expect(companionFace(leaderViewOf({ current }))).toBe('segment');
  });

  it.each([
    ['scheduled', 'before'],
    ['lobby', 'lobby'],
    ['cancelled', 'cancelled'],
    ['abandoned', 'after'],
    ['sealed', 'after'],
  ] as const)('shows a %s meeting as %s', (life, face) => {
    expect(companionFace(leaderViewOf({ life, current: null }))).toBe(face);
  });
});

describe('my part in the round', () => {
  it('names those before me up to two, then counts', () => {
    expect(heading(roundOf(['done', 'done', 'done', 'speaking', 'waiting', 'waiting']))).toBe('Du er den næste');
    expect(heading(roundOf(['done', 'done', 'speaking', 'waiting', 'waiting', 'waiting']))).toBe('Først Poul, så dig');
    expect(heading(roundOf(['done', 'speaking', 'waiting', 'waiting', 'waiting']))).toBe('Først Oda og Poul, så dig');
    expect(heading(roundOf(['speaking', 'waiting', 'waiting', 'waiting', 'waiting']))).toBe('Tre før dig');
  });

  it('says that I begin when nobody speaks and I am first', () => {
    expect(heading(roundOf(['done', 'done', 'done', 'done', 'waiting']))).toBe('Du begynder');
  });

  it('counts deferred people as after those who wait', () => {
    expect(heading(roundOf(['deferred', 'done', 'done', 'speaking', 'waiting']))).toBe('Du er den næste');
    expect(heading(roundOf(['waiting', 'waiting', 'done', 'speaking', 'deferred']), { turn: 'deferred' })).toBe(
      'Først Merete og Niels, så dig',
    );
  });

  it('tells me that I passed, and shows my seat like one that has spoken', () => {
    const round = roundOf(['done', 'done', 'speaking', 'waiting', 'done']);
    expect(heading(round, { turn: 'passed' })).toBe('Du sprang over');
    expect(roundSeats(round, ME, t)[4]).toMatchObject({ label: 'Dig', state: 'done', word: 'har haft ordet' });
  });

  it('says the minutes only where the time is shown, and never that somebody is over time', () => {
    const line = (clock: ReturnType<typeof fiveMinutes> | null, now: number): string =>
      partWords(roundOf(['speaking', 'waiting'], { turnClock: clock }), leaderViewOf(), now, t).line;
    expect(line(fiveMinutes(), 130_000)).toBe('Merete har 3 minutter endnu.');
    expect(line(null, 130_000)).toBe('Merete taler.');
    expect(line(fiveMinutes(), 600_000)).toBe('Merete taler.');
  });

  it('was seen to arrive after the round was over', () => {
    const round = roundOf(['done', 'done'], { state: 'complete' });
    expect(heading(round, { turn: null, catchUp: true })).toBe('Vi så dig komme');
  });
});

describe('what may be tapped', () => {
  const waiting = roundOf(['done', 'speaking', 'waiting', 'waiting', 'waiting', 'waiting']);

  it('offers to wait only while somebody comes after me', () => {
    expect(canDefer(waiting, leaderViewOf().me)).toBe(true);
    expect(canDefer(roundOf(['done', 'done', 'done', 'speaking', 'waiting']), leaderViewOf().me)).toBe(false);
    expect(canDefer(waiting, leaderViewOf({ me: { turn: 'deferred' } }).me)).toBe(false);
  });

  it('offers to pass until my turn is over', () => {
    expect(canPass(waiting, leaderViewOf().me)).toBe(true);
    expect(canPass(waiting, leaderViewOf({ me: { turn: 'speaking' } }).me)).toBe(true);
    expect(canPass(waiting, leaderViewOf({ me: { turn: 'done' } }).me)).toBe(false);
    expect(canPass(roundOf(['done'], { state: 'complete' }), leaderViewOf().me)).toBe(false);
  });

  it('names the item and the person in the command, never somebody else', () => {
    expect(wishFor('pass', leaderViewOf())).toEqual({ type: 'Pass', fromSegment: 's1', personId: ME });
    expect(wishFor('done', leaderViewOf())).toEqual({ type: 'EndTurn', fromSegment: 's1', personId: ME });
    expect(wishFor('undo', leaderViewOf())).toBeNull();
    expect(wishFor('undo', leaderViewOf({ me: { undo: { seq: 9, until: 1 } } }))).toEqual({ type: 'Undo', seq: 9 });
  });

  it('gives the steward nothing while somebody leads', () => {
    const steward = { steward: true, stewardMay: false };
    expect(stewardActs(leaderViewOf({ me: steward }))).toEqual([]);
    expect(wishFor('steward-hold', leaderViewOf({ me: steward }))).toBeNull();
  });

  it('lets the steward carry on when nobody leads', () => {
    const me = { steward: true, stewardMay: true, stewardWith: { batonEpoch: 2, nextSegment: 's2' as never } };
    const view = leaderViewOf({ me });
    expect(stewardActs(view)).toEqual(['steward-end-turn', 'steward-next', 'steward-hold']);
    expect(wishFor('steward-next', view)).toEqual({
      type: 'GoTo',
      batonEpoch: 2,
      fromSegment: 's1',
      segmentId: 's2',
    });
    expect(stewardActs({ ...view, life: 'held' })).toEqual(['steward-resume']);
  });
});

describe('what is read out', () => {
  it('says once who speaks and who is next', () => {
    const round = roundOf(['done', 'done', 'speaking', 'waiting', 'waiting']);
    expect(turnAnnouncement(round, ME, t)).toBe('Oda taler. Poul er næste.');
    expect(turnAnnouncement(roundOf(['done', 'done', 'done', 'speaking', 'waiting']), ME, t)).toBe(
      'Poul taler. Du er næste.',
    );
  });
});

describe('faces without a task', () => {
  it('say until when it is quiet, only when that is known', () => {
    const quiet = (plannedUntil: number | null) =>
      leaderViewOf({
        quiet: true,
        current: currentOf({ kind: 'restorative', title: 'Yoga', round: null, plannedUntil }),
      });
    expect(cardWords(quiet(5), 0, t, f).line).toBe('Yoga til kl. kl5. Her kommer ingen lyd og ingen beskeder.');
    expect(cardWords(quiet(null), 0, t, f).line).toBe('Yoga. Her kommer ingen lyd og ingen beskeder.');
  });

  it('say nothing of time in an item whose time is not shown', () => {
    const view = leaderViewOf({ current: currentOf({ kind: 'talk', round: null, clock: null }) });
    expect(cardWords(view, 0, t, f)).toEqual({
      heading: 'Hvad har fyldt mest siden sidst?',
      line: '',
      more: 'Derefter: Tema',
    });
  });
});
