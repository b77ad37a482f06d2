import fc from 'fast-check';
import { dayLine } from './day-line';
import { forecast, movedEnd, proRataLengths } from './forecast';
import { replanChoices } from './replan-choices';
import type { MeetingState, Segment } from './state';
import { facilitatorView } from './views/facilitator-view';
import { clock, plannedSegment, segment, segmentId, stuffedState, viewContext } from './views/stuffed-state.fixture';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 24, 7, 30);
const at = (minute: number): number => START + minute * MINUTE;
const TALK = segmentId(1);
const GROUP = segmentId(2);
const BREAK = segmentId(3);
const TAKE_AWAY = segmentId(4);
const CLOSE = segmentId(5);

/** Talk 30, group work 40, break 10, take-away 25 of which 20 are protected, close 5: 110 minutes from `START`. */
function day(changes: Partial<MeetingState> = {}): MeetingState {
  const takeAway = plannedSegment(4, 'round', 25);
  const segments: readonly Segment[] = [
    segment(plannedSegment(1, 'talk', 30), { state: 'active', enteredAt: START, clock: clock(30 * MINUTE, 0, START) }),
    segment(plannedSegment(2, 'group_work', 40)),
    segment(plannedSegment(3, 'break', 10)),
    segment(
      { ...takeAway, round: { purpose: 'take_away', perTurnMs: null, startRule: 'rotate' } },
      { protectedMinMs: 20 * MINUTE, round: { state: 'ready', turns: [], turnHeld: false, closedAnyway: false } },
    ),
    segment(plannedSegment(5, 'close', 5)),
  ];
  const times = { startedAt: START, plannedStart: START, plannedEnd: at(110) };
  return stuffedState('done', { segments, currentSegment: TALK, ...times, ...changes });
}

/** The group is in the group work since `minute`; the talk is behind it. */
function inGroupWork(minute: number, changes: Partial<MeetingState> = {}): MeetingState {
  const state = day();
  const segments = state.segments.map((part): Segment => {
    if (part.plan.id === TALK) return { ...part, state: 'finished', clock: clock(30 * MINUTE, minute * MINUTE) };
    if (part.plan.id !== GROUP) return part;
    return { ...part, state: 'active', enteredAt: at(minute), clock: clock(40 * MINUTE, 0, at(minute)) };
  });
  return { ...state, segments, currentSegment: GROUP, ...changes };
}

describe('forecast', () => {
  it('ends as promised while every item takes its time', () => {
    expect(forecast(day(), at(12))).toMatchObject({ endsAt: at(110), behindMs: 0, overMs: 0 });
  });

  it('moves on minute for minute once the current item is over its time', () => {
    expect(forecast(day(), at(36))).toMatchObject({ endsAt: at(116), behindMs: 6 * MINUTE, overMs: 6 * MINUTE });
  });

  it('is ahead when an item ended early', () => {
    expect(forecast(inGroupWork(25), at(25)).behindMs).toBe(-5 * MINUTE);
  });

  it('falls behind while everything stands on hold', () => {
    const state = day({ life: 'held' });
    const held = {
      ...state,
      segments: state.segments.map((part) =>
        part.state === 'active' ? { ...part, clock: clock(30 * MINUTE, 10 * MINUTE) } : part,
      ),
    };
    expect(forecast(held, at(17)).behindMs).toBe(7 * MINUTE);
  });

  it('counts from the planned start before the meeting, and from now when that has passed', () => {
    const state = day();
    const segments = state.segments.map((part): Segment => ({
      ...part,
      state: 'upcoming',
      clock: clock(part.plan.plannedMs),
    }));
    const lobby = { ...state, life: 'lobby' as const, segments, currentSegment: null, startedAt: null };
    expect(forecast(lobby, at(-5)).behindMs).toBe(0);
    expect(forecast(lobby, at(4)).behindMs).toBe(4 * MINUTE);
  });

  it('answers with the real end once the meeting has ended', () => {
    expect(forecast(day({ life: 'ended', endedAt: at(108) }), at(500))).toMatchObject({ endsAt: at(108), overMs: 0 });
  });

  it('reads the same from the facilitator’s view as from the state', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (minute) => {
        const state = inGroupWork(33);
        const view = facilitatorView(state, viewContext({ now: at(minute) }));
        expect(forecast(view, at(minute))).toEqual(forecast(state, at(minute)));
        expect(replanChoices(view, at(minute))).toEqual(replanChoices(state, at(minute)));
        expect(dayLine(view, at(minute))).toEqual(dayLine(state, at(minute)));
      }),
    );
  });
});

describe('the take-away round at risk', () => {
  const risk = (state: MeetingState, minute: number) => forecast(state, at(minute)).takeAway;

  it('is not at risk on plan, however near it is', () => {
    expect(risk(inGroupWork(30), 69)).toMatchObject({ needMs: 25 * MINUTE, leftMs: 25 * MINUTE, atRisk: false });
  });

  it('is not yet warned of while there is time to act', () => {
    expect(risk(inGroupWork(34), 70)).toMatchObject({ leftMs: 21 * MINUTE, leftIfNowMs: 35 * MINUTE, atRisk: false });
  });

  it('is warned of before the moment, when 1.3 times its minutes remain', () => {
    expect(risk(inGroupWork(34), 72)).toMatchObject({ leftIfNowMs: 33 * MINUTE, atRisk: false });
    expect(risk(inGroupWork(34), 72.5)).toMatchObject({
      leftMs: 21 * MINUTE,
      leftIfNowMs: 32.5 * MINUTE,
      atRisk: true,
    });
  });

  it('is warned of when the item before it runs over, though it would just fit', () => {
    const state = inGroupWork(30);
    const noBreak = {
      ...state,
      segments: state.segments.filter((part) => part.plan.id !== BREAK),
      plannedEnd: at(102),
    };
    expect(risk(noBreak, 71)).toMatchObject({ leftMs: 26 * MINUTE, atRisk: true });
    expect(risk(noBreak, 69)).toMatchObject({ leftMs: 27 * MINUTE, atRisk: false });
  });

  it('says how few minutes are left for it, down to none', () => {
    expect(risk(inGroupWork(34), 200)).toMatchObject({ leftMs: 0, leftIfNowMs: -95 * MINUTE, atRisk: true });
  });

  it('is no question once it has begun or was skipped', () => {
    for (const life of ['active', 'skipped'] as const) {
      const state = day();
      const segments = state.segments.map((part) => (part.plan.id === TAKE_AWAY ? { ...part, state: life } : part));
      expect(risk({ ...state, segments }, 100)).toBeNull();
    }
  });
});

describe('proRataLengths', () => {
  it('takes whole minutes from later unprotected items by their length', () => {
    // 11 minutes behind; 40 + 10 + 5 minutes ahead are unprotected.
    expect(proRataLengths(day(), at(41))).toEqual([
      { segmentId: GROUP, plannedMs: 32 * MINUTE, protectedMinMs: 0 },
      { segmentId: BREAK, plannedMs: 8 * MINUTE, protectedMinMs: 0 },
      { segmentId: CLOSE, plannedMs: 4 * MINUTE, protectedMinMs: 0 },
    ]);
  });

  it('changes nothing while the group is not behind', () => {
    expect(proRataLengths(day(), at(12))).toEqual([]);
  });

  it('leaves a protected item whole when the others cannot give enough, and takes from it only when confirmed', () => {
    const late = at(30 + 60);
    expect(proRataLengths(day(), late).map((length) => length.plannedMs)).toEqual([MINUTE, MINUTE, MINUTE]);
    const confirmed = proRataLengths(day(), late, { confirmProtected: true });
    expect(confirmed.at(2)).toEqual({ segmentId: TAKE_AWAY, plannedMs: 17 * MINUTE, protectedMinMs: 17 * MINUTE });
  });

  it('takes exactly what is missing, keeps a minute everywhere and never touches protected minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 * MINUTE }), (lateMs) => {
        const state = day();
        const lengths = proRataLengths(state, at(30) + lateMs);
        const before = new Map(state.segments.map((part) => [part.plan.id, part.clock.plannedMs]));
        const taken = lengths.reduce((sum, { segmentId: id, plannedMs }) => sum + (before.get(id) ?? 0) - plannedMs, 0);
        expect(taken).toBe(Math.min(Math.ceil(lateMs / MINUTE), 52) * MINUTE);
        expect(lengths.every(({ plannedMs }) => plannedMs >= MINUTE && plannedMs % MINUTE === 0)).toBe(true);
        expect(lengths.some(({ segmentId: id }) => id === TAKE_AWAY)).toBe(false);
      }),
    );
  });
});

describe('replanChoices', () => {
  it('offers nothing while the promised end holds, nor before the start or after the end', () => {
    expect(replanChoices(day(), at(12))).toEqual([]);
    expect(replanChoices(day({ life: 'lobby' }), at(400))).toEqual([]);
    expect(replanChoices(day({ life: 'ended', endedAt: at(140) }), at(400))).toEqual([]);
  });

  it('names the effect of each of the three choices', () => {
    expect(replanChoices(day(), at(36))).toEqual([
      {
        kind: 'take_pro_rata',
        lengths: [
          { segmentId: GROUP, fromMs: 40 * MINUTE, toMs: 36 * MINUTE },
          { segmentId: BREAK, fromMs: 10 * MINUTE, toMs: 9 * MINUTE },
          { segmentId: CLOSE, fromMs: 5 * MINUTE, toMs: 4 * MINUTE },
        ],
        endsAt: at(110),
        missingMs: 0,
      },
      { kind: 'move_end', plannedEnd: at(116) },
      {
        kind: 'drop',
        options: [
          { segmentId: GROUP, savesMs: 40 * MINUTE, endsAt: at(76) },
          { segmentId: BREAK, savesMs: 10 * MINUTE, endsAt: at(106) },
          { segmentId: CLOSE, savesMs: 5 * MINUTE, endsAt: at(111) },
        ],
      },
    ]);
  });

  it('says what is still missing when the later items cannot give enough', () => {
    expect(replanChoices(day(), at(30 + 60))[0]).toMatchObject({ kind: 'take_pro_rata', missingMs: 8 * MINUTE });
  });

  it('offers only another end when nothing unprotected lies ahead', () => {
    const state = day();
    const segments = state.segments.filter((part) => part.plan.id === TALK || part.plan.id === TAKE_AWAY);
    const choices = replanChoices({ ...state, segments, plannedEnd: at(55) }, at(31));
    expect(choices.map((choice) => choice.kind)).toEqual(['move_end']);
  });

  it('promises a whole minute when the end moves', () => {
    expect(movedEnd(day(), at(36) + 1)).toBe(at(117));
  });
});

describe('dayLine', () => {
  it('tells when past items began and when later ones are expected to', () => {
    const line = dayLine(inGroupWork(34), at(40));
    expect(line.map(({ startsAt, happened }) => [startsAt, happened])).toEqual([
      [START, true],
      [at(34), true],
      [at(74), false],
      [at(84), false],
      [at(109), false],
    ]);
    expect(line[0]).toMatchObject({ plannedMs: 30 * MINUTE, spentMs: 34 * MINUTE });
    expect(line[1]).toMatchObject({ plannedMs: 40 * MINUTE, spentMs: 6 * MINUTE });
  });

  it('gives a skipped item no time', () => {
    const state = inGroupWork(34);
    const segments = state.segments.map((part) =>
      part.plan.id === BREAK ? { ...part, state: 'skipped' as const } : part,
    );
    expect(dayLine({ ...state, segments }, at(40)).map(({ startsAt }) => startsAt)).toEqual([
      START,
      at(34),
      null,
      at(74),
      at(99),
    ]);
  });
});
