import { batonPart, stewardCandidates } from './baton-part';
import { circleRows } from './circle-rows';
import { dayRows, glyphOf } from './day-rows';
import {
  facilitatorView,
  MERETE,
  METTE,
  MINUTE,
  NIELS,
  ODA,
  person,
  POUL,
  round,
  segment,
  START,
  TOVE,
} from './facilitator-view.fixture';
import { planTime } from './plan-time';
import { moved, shuffled } from './reorder';
import { turnPart } from './turn-part';
import { undoing } from './undoing';
import { wallSeats, wallShown } from './wall-picture';

describe('the day', () => {
  it('shows real starts for what is past and forecast ones for what comes', () => {
    const rows = dayRows(facilitatorView(), START + 40 * MINUTE);
    expect(rows.map(({ state }) => state)).toEqual(['passed', 'now', 'ahead']);
    expect(rows.map(({ startsAt }) => startsAt)).toEqual([START, START + 32 * MINUTE, START + 62 * MINUTE]);
    expect(rows[0]).toMatchObject({ usedMinutes: 32, plannedMinutes: 30 });
    expect(rows[1]).toMatchObject({ usedMinutes: 8 });
    expect(rows[2]).toMatchObject({ isProtected: true, usedMinutes: 0 });
  });

  it('gives a skipped item no start', () => {
    const view = facilitatorView();
    const [first, second, third] = view.segments;
    const skipped = { ...view, segments: [first, second, { ...third, state: 'skipped' }] } as typeof view;
    expect(dayRows(skipped, START + 40 * MINUTE)[2]).toMatchObject({ state: 'skipped', startsAt: null });
  });

  it('tells what the group went past from what is still ahead', () => {
    const view = facilitatorView();
    const [first, second, third] = view.segments;
    const jumped = {
      ...view,
      currentSegment: third?.id ?? null,
      segments: [first, { ...second, state: 'upcoming' }, third],
    };
    const rows = dayRows(jumped as typeof view, START + 40 * MINUTE);
    expect(rows.map(({ state }) => state)).toEqual(['passed', 'left', 'now']);
  });

  it('draws a round as a round, also when it belongs to an element', () => {
    expect(glyphOf(segment(1, { kind: 'round', element: 'a_good_life' }))).toBe('round');
    expect(glyphOf(segment(1, { element: 'problem_solving' }))).toBe('problem-solving');
    expect(glyphOf(segment(1))).toBe('other');
  });
});

describe('the pace', () => {
  it('is on plan within half a minute, and counts a begun minute after that', () => {
    const onPlan = facilitatorView({ plannedEnd: START + 92 * MINUTE - 20_000 });
    expect(planTime(onPlan, START + 40 * MINUTE)).toMatchObject({ pace: 'on', minutes: 0, choices: [] });
    expect(planTime(facilitatorView(), START + 40 * MINUTE)).toMatchObject({ pace: 'behind', minutes: 2 });
  });

  it('offers no choices while the group is ahead', () => {
    const ahead = planTime(facilitatorView({ plannedEnd: START + 100 * MINUTE }), START + 40 * MINUTE);
    expect(ahead).toMatchObject({ pace: 'ahead', minutes: 8, choices: [] });
  });

  it('warns of the last round before the moment it no longer fits', () => {
    expect(planTime(facilitatorView(), START + 40 * MINUTE).lastRound).toBeNull();
    const late = planTime(facilitatorView(), START + 64 * MINUTE).lastRound;
    expect(late).toEqual({ needs: 30, left: 26 });
  });
});

describe('the turn', () => {
  const now = START + MINUTE;

  it('starts a round with its first person, and goes on to the next', () => {
    expect(turnPart(round(['waiting', 'waiting']), now).step).toEqual({ kind: 'start', personId: MERETE });
    expect(turnPart(round(['speaking', 'waiting']), now).step).toEqual({ kind: 'on', personId: NIELS });
    expect(turnPart(round(['done', 'waiting']), now).step).toEqual({ kind: 'on', personId: NIELS });
  });

  it('ends the last turn and then has nothing more to do', () => {
    expect(turnPart(round(['done', 'speaking']), now).step).toEqual({ kind: 'finish', personId: NIELS });
    expect(turnPart(round(['done', 'passed']), now).step).toBeNull();
  });

  it('resumes a held turn before anything else', () => {
    const held = { ...round(['speaking', 'waiting']), turnHeld: true };
    expect(turnPart(held, now).step).toEqual({ kind: 'resume', personId: MERETE });
  });

  it('suggests a sentence only from thirty percent over, and never an action', () => {
    const speaking = round(['speaking', 'waiting']);
    expect(turnPart(speaking, START + 5 * MINUTE)).toMatchObject({ suggestsSentence: false, time: { over: true } });
    const late = turnPart(speaking, START + 5.2 * MINUTE);
    expect(late.suggestsSentence).toBe(true);
    expect(late.step).toEqual({ kind: 'on', personId: NIELS });
  });

  it('shows no time for turns without a time of their own', () => {
    const free = round(['speaking', 'waiting']);
    const untimed = { ...free, turns: free.turns.map((turn) => ({ ...turn, clock: { ...turn.clock, plannedMs: 0 } })) };
    expect(turnPart(untimed, START + 60 * MINUTE)).toMatchObject({ time: null, suggestsSentence: false });
  });
});

describe('the circle', () => {
  it('lists people in the order of the round, with a pass as a pass', () => {
    const item = segment(2, { kind: 'round', round: round(['passed', 'speaking', 'absent', 'waiting']) });
    const rows = circleRows(facilitatorView({ segments: [item], currentSegment: item.id }), item, [
      { personId: NIELS, status: 'here' },
    ]);
    expect(rows.map(({ state }) => state)).toEqual(['passed', 'speaking', 'absent', 'next']);
    expect(rows.map(({ presence }) => presence)).toEqual(['away', 'here', 'away', 'away']);
    expect(rows.map(({ place }) => place)).toEqual([1, 2, 3, 4]);
  });

  it('says who has sent an apology, until that person comes after all', () => {
    const people = [person(MERETE, 'Merete', { here: false }), person(ODA, 'Oda')];
    const rows = circleRows(facilitatorView({ people }), null, [], new Set([MERETE, ODA]));
    expect(rows.map(({ state }) => state)).toEqual(['apology', 'here']);
  });

  it('does not list whoever joins the network later', () => {
    const later = person(ODA, 'Oda', { attendance: 'not_yet_member', here: false });
    const rows = circleRows(facilitatorView({ people: [person(MERETE, 'Merete'), later] }), null, []);
    expect(rows.map(({ personId }) => personId)).toEqual([MERETE]);
  });

  it('names nobody late who came with the others', () => {
    const late = person(ODA, 'Oda', { arrivedAt: START + 35 * MINUTE });
    const view = facilitatorView({ people: [person(MERETE, 'Merete'), late] });
    expect(circleRows(view, null, []).map(({ cameLateAt }) => cameLateAt)).toEqual([null, START + 35 * MINUTE]);
  });
});

describe('the baton', () => {
  it('can be taken by the other facilitator and by no leader', () => {
    expect(batonPart(facilitatorView(), METTE)).toMatchObject({ mine: true, mayTake: false });
    expect(batonPart(facilitatorView(), TOVE)).toMatchObject({ mine: false, mayTake: true, holderName: 'Mette' });
    expect(batonPart(facilitatorView(), POUL).mayTake).toBe(false);
  });

  it('says of the second facilitator whether that person is on line', () => {
    const here = [{ personId: TOVE, status: 'here' }] as const;
    expect(batonPart(facilitatorView(), METTE, here).second).toEqual({ name: 'Tove', online: true });
    expect(batonPart(facilitatorView(), METTE).second).toEqual({ name: 'Tove', online: false });
    const alone = facilitatorView().people.filter(({ personId }) => personId !== TOVE);
    expect(batonPart(facilitatorView({ people: alone }), METTE).second).toBeNull();
  });

  it('offers to take back only to whoever lost it', () => {
    const baton = { ...facilitatorView().baton, holder: TOVE, takeBackBy: METTE, takeBackUntil: START };
    expect(batonPart(facilitatorView({ baton }), METTE).takeBackUntil).toBe(START);
    expect(batonPart(facilitatorView({ baton }), TOVE).takeBackUntil).toBeNull();
  });

  it('is never offered to a leader, and a steward is named only where no second facilitator is', () => {
    expect(batonPart(facilitatorView(), METTE).candidates.map(({ personId }) => personId)).toEqual([TOVE]);
    expect(stewardCandidates(facilitatorView())).toEqual([]);
    const alone = facilitatorView().people.filter(({ personId }) => personId !== TOVE);
    expect(stewardCandidates(facilitatorView({ people: alone }))).toHaveLength(4);
  });
});

describe('what the wall shows', () => {
  it('is the curtain whatever the meeting does', () => {
    expect(wallShown(facilitatorView({ curtain: true, life: 'held' }))).toBe('curtain');
    expect(wallShown(facilitatorView({ life: 'held' }))).toBe('held');
    expect(wallShown(facilitatorView())).toBe('segment');
  });

  it('draws done and passed alike and leaves an absent seat out', () => {
    const item = segment(2, { kind: 'round', round: round(['done', 'passed', 'absent', 'speaking']) });
    const view = facilitatorView({ segments: [item], currentSegment: item.id });
    expect(wallSeats(view)).toEqual(['done', 'done', 'now']);
    expect(wallSeats({ ...view, curtain: true })).toEqual([]);
  });
});

describe('undo', () => {
  const undo = { seq: 18, commandType: 'BeginTurn', by: METTE, until: START + 10 * MINUTE };
  const facts = [
    { type: 'meeting.turn-ended.v1', seq: 18, personId: NIELS },
    { type: 'meeting.turn-began.v1', seq: 19, personId: ODA },
  ] as const;

  it('names whom the step gave the word, not whose turn it ended', () => {
    expect(undoing(undo, facts, START)).toMatchObject({ seq: 18, kind: 'turn_began', personId: ODA });
  });

  it('names nobody when this device did not hear of it', () => {
    expect(undoing({ ...undo, commandType: 'EndTurn' }, [], START)).toMatchObject({
      kind: 'turn_ended',
      personId: null,
    });
  });

  it('is gone when its time has passed', () => {
    expect(undoing(undo, facts, START + 10 * MINUTE + 1)).toBeNull();
    expect(undoing(null, facts, START)).toBeNull();
  });

  it('tells a command it does not know in general words', () => {
    expect(undoing({ ...undo, commandType: 'Whatever' }, [], START)?.kind).toBe('other');
  });
});

describe('another order', () => {
  it('moves one and keeps everybody', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 0, 9)).toEqual(['b', 'a']);
    expect(moved(['a', 'b'], 7, 0)).toEqual(['a', 'b']);
  });

  it('draws lots among all and loses nobody', () => {
    expect(shuffled(['a', 'b', 'c'], () => 0)).toEqual(['a', 'b', 'c']);
    expect(shuffled(['a', 'b', 'c'], (below) => below - 1)).toEqual(['c', 'b', 'a']);
  });
});
