import fc from 'fast-check';
import { evolve } from '../evolve';
import type { MeetingEvent } from '../events';
import {
  ANNA,
  BO,
  CARL,
  CO,
  DITTE,
  LEAD,
  LEADERS,
  planOfTests,
  segmentId,
  startedMeeting,
  type TestMeeting,
} from '../testing';
import type { MeetingState } from '../state';
import type { ViewContext } from '../views';
import { currentSegmentOf } from '../whereabouts';
import { facilitatorView } from './facilitator-view';
import { factFor } from './facts';
import { leaderView } from './leader-view';
import { screenView } from './screen-view';
import { stuffedState, viewContext } from './stuffed-state.fixture';

const CHECK_IN = segmentId('checkIn');
const names = new Map([...LEADERS, LEAD, CO].map((id, at) => [id, `Navn${at}`]));
const ctxAt = (now: number): ViewContext => viewContext({ now, firstNames: names, fullNames: names });

/** The same state with one more field on every object, as a careless change might add it. */
function withSmuggled(state: MeetingState): MeetingState {
  const more = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(more);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(([key, inner]) => [key, more(inner)] as const);
    return Object.fromEntries([...fields, ['smuggled', 'KANARIE-smuglet']]);
  };
  return more(state) as MeetingState;
}

describe('a field that somebody adds to the state', () => {
  it('reaches nobody until it is added to a view', () => {
    const state = withSmuggled(stuffedState());
    expect(JSON.stringify(state)).toContain('KANARIE-smuglet');
    const ctx = viewContext();
    for (const view of [
      facilitatorView(state, ctx),
      screenView(state, ctx),
      ...LEADERS.map((me) => leaderView(state, me, ctx)),
    ]) {
      expect(JSON.stringify(view)).not.toContain('smugl');
    }
  });
});

/** What each audience is shown while two meetings run alike but for how one turn ends. */
function twice(steps: (meeting: TestMeeting, how: 'EndTurn' | 'Pass') => void): readonly [TestMeeting, TestMeeting] {
  const run = (how: 'EndTurn' | 'Pass'): TestMeeting => {
    const meeting = startedMeeting().must('GoTo', { segmentId: CHECK_IN }).must('BeginTurn', { personId: ANNA });
    steps(meeting.wait(3), how);
    return meeting;
  };
  return [run('EndTurn'), run('Pass')];
}

describe('done and passed', () => {
  const cases: readonly (readonly [string, (meeting: TestMeeting, how: 'EndTurn' | 'Pass') => void])[] = [
    ['the facilitator ends the turn', (meeting, how) => meeting.must(how, { personId: ANNA })],
    ['the leader ends it herself', (meeting, how) => meeting.must(how, { personId: ANNA }, ANNA)],
    [
      'others speak afterwards',
      (meeting, how) => meeting.must(how, { personId: ANNA }).must('BeginTurn', { personId: BO }).wait(2),
    ],
  ];

  it.each(cases)('look alike to the wall and to every other leader when %s', (_name, steps) => {
    const [done, passed] = twice(steps);
    const shown = ({ state, now }: TestMeeting) => [
      screenView(state, ctxAt(now)),
      ...LEADERS.filter((leader) => leader !== ANNA).map((leader) => leaderView(state, leader, ctxAt(now))),
    ];
    expect(JSON.stringify(shown(passed))).toBe(JSON.stringify(shown(done)));
  });

  it.each(cases)('leave the server as one and the same fact when %s', (_name, steps) => {
    const [done, passed] = twice(steps);
    for (const audience of ['leader', 'screen'] as const) {
      const facts = ({ log }: TestMeeting) => log.map((event) => factFor(audience, event));
      expect(JSON.stringify(facts(passed))).toBe(JSON.stringify(facts(done)));
    }
    expect(passed.log.map((event) => factFor('facilitator', event))).not.toEqual(
      done.log.map((event) => factFor('facilitator', event)),
    );
  });
});

const TURN_TAPS = [
  'BeginTurn',
  'EndTurn',
  'Pass',
  'Defer',
  'MarkAbsent',
  'MarkBack',
  'Retake',
  'HoldTurn',
  'ResumeTurn',
  'SetOrder',
] as const;
const OTHER_TAPS = [
  'Arrive',
  'Leave',
  'GoTo',
  'Skip',
  'Hold',
  'Resume',
  'SetQuiet',
  'SetCurtain',
  'SetTimeVisible',
  'AddTime',
  'SetTime',
  'Replan',
  'NameSteward',
  'OfferBaton',
  'AcceptBaton',
  'ConfirmAttendance',
  'Undo',
  'InsertBreak',
  'Reopen',
] as const;
const FINAL_TAPS = ['End', 'Abandon'] as const;

/** A random stream of taps; many are refused, and those change nothing. */
const taps = fc.array(
  fc.record({
    type: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...TURN_TAPS) },
      { weight: 12, arbitrary: fc.constantFrom(...OTHER_TAPS) },
      { weight: 1, arbitrary: fc.constantFrom(...FINAL_TAPS) },
    ),
    person: fc.constantFrom(ANNA, BO, CARL, DITTE),
    segment: fc.constantFrom('arrive', 'calm', 'checkIn', 'talk', 'pause', 'takeAway', 'close'),
    on: fc.boolean(),
    minutes: fc.integer({ min: 0, max: 9 }),
  }),
  { minLength: 10, maxLength: 60 },
);
type Tap = typeof taps extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

/** Gives a tap with every field any command could ask for; the speaker is meant half of the time. */
function give(meeting: TestMeeting, tap: Tap): void {
  const { type, person, on } = tap;
  meeting.wait(tap.minutes);
  const turns = currentSegmentOf(meeting.state)?.round?.turns ?? [];
  const speaker = turns.find((turn) => turn.state === 'speaking')?.personId;
  const open = turns.filter((turn) => turn.state === 'waiting' || turn.state === 'deferred');
  const fields = {
    personId: on ? (speaker ?? person) : person,
    segmentId: segmentId(tap.segment),
    on,
    closeAnyway: true,
    confirmProtected: true,
    order: open.map((turn) => turn.personId).reverse(),
    to: CO,
    how: 'in_room',
    attendance: 'late',
    timeVisible: on ? 'all' : 'facilitator',
    target: on ? 'segment' : 'turn',
    ms: 60_000,
    plannedMs: 900_000,
    choice: on ? { kind: 'take_pro_rata' } : { kind: 'move_end' },
    seq: meeting.state.undoable.at(-1)?.seqFrom ?? 1,
  };
  // One object for all commands; the rules read only what is theirs.
  meeting.give(type, fields as never, type === 'AcceptBaton' ? CO : meeting.state.baton.holder);
}

function roundWithTimeForAll(): TestMeeting {
  const segments = planOfTests().map((segment) => ({ ...segment, timeVisible: 'all' as const }));
  return startedMeeting([ANNA, BO, CARL], { plan: { segments } }).must('GoTo', { segmentId: CHECK_IN });
}

/** The wall, and a leader's phone without the part that is that person's own. */
function shownAt(now: number): readonly (readonly ['screen' | 'leader', (state: MeetingState) => unknown])[] {
  return [
    ['screen', (state) => ({ ...screenView(state, ctxAt(now)), seq: 0 })],
    ['leader', (state) => ({ ...leaderView(state, DITTE, ctxAt(now)), seq: 0, me: null })],
  ];
}

describe('facts over random meetings', () => {
  it('give every audience every seq once, and the wall no id at all', () => {
    fc.assert(
      fc.property(taps, (stream) => {
        const meeting = roundWithTimeForAll();
        for (const tap of stream) give(meeting, tap);
        for (const audience of ['facilitator', 'leader', 'screen'] as const) {
          const facts = meeting.log.map((event) => factFor(audience, event));
          expect(facts.map((fact) => fact.seq)).toEqual(meeting.log.map((_event, at) => at + 1));
        }
        const onTheWall = JSON.stringify(meeting.log.map((event) => factFor('screen', event)));
        expect(onTheWall).not.toContain('00000000-');
      }),
    );
  });

  it('keep nobody in the dark: what comes as advanced alone changes nothing on the wall nor in what leaders share', () => {
    const seen = new Set<MeetingEvent['type']>();
    fc.assert(
      fc.property(taps, (stream) => {
        const meeting = roundWithTimeForAll();
        let before = meeting.state;
        meeting.append = (event) => {
          meeting.log.push(event);
          meeting.state = evolve(before, event);
          seen.add(event.type);
          for (const [audience, shown] of shownAt(meeting.now)) {
            if (factFor(audience, event).type !== 'meeting.advanced.v1') continue;
            expect(shown(meeting.state)).toEqual(shown(before));
          }
          before = meeting.state;
        };
        for (const tap of stream) give(meeting, tap);
      }),
      { numRuns: 200 },
    );
    expect(seen.size).toBeGreaterThan(20);
  });
});
