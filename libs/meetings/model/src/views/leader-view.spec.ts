import type { MeetingState, UndoRecord } from '../state';
import type { LeaderView } from '../views';
import { leaderView } from './leader-view';
import { NOW, clock, person, segmentId, stuffedState, viewContext } from './stuffed-state.fixture';

const [kirsten, niels, oda, poul, rosa, svend] = [1, 2, 3, 4, 5, 6].map(person) as [
  LeaderView['me']['personId'],
  LeaderView['me']['personId'],
  LeaderView['me']['personId'],
  LeaderView['me']['personId'],
  LeaderView['me']['personId'],
  LeaderView['me']['personId'],
];
const ctx = viewContext({ networkName: 'Netværk 3' });
/** A state in which the time of the current segment is shown as asked. */
function timeFor(timeVisible: 'none' | 'facilitator' | 'all'): MeetingState {
  const state = stuffedState();
  return {
    ...state,
    segments: state.segments.map((segment) => ({ ...segment, plan: { ...segment.plan, timeVisible } })),
  };
}
function record(changes: Partial<UndoRecord>): UndoRecord {
  const touched = [`turn:${niels}`];
  return { seqFrom: 16, seqTo: 16, at: NOW - 5_000, by: niels, commandType: 'Pass', own: true, touched, ...changes };
}

/** Fails to compile as soon as the leader's view has a field that these lists do not name. */
const FIELDS: Record<keyof LeaderView, true> = {
  audience: true,
  meetingId: true,
  seq: true,
  life: true,
  networkName: true,
  meetingNumber: true,
  meetingsInSeries: true,
  plannedStart: true,
  plannedEnd: true,
  leadFirstName: true,
  current: true,
  nextTitle: true,
  quiet: true,
  curtain: true,
  me: true,
};
const MY_FIELDS: Record<keyof LeaderView['me'], true> = {
  personId: true,
  turn: true,
  turnClock: true,
  here: true,
  steward: true,
  undo: true,
  catchUp: true,
  stewardMay: true,
  stewardWith: true,
};

describe('leaderView', () => {
  it('shows where the group is, the seats and what comes next', () => {
    const view = leaderView(stuffedState(), poul, ctx);
    expect(view).toMatchObject({ networkName: 'Netværk 3', leadFirstName: 'Mette', nextTitle: 'Punkt 4' });
    expect(view.current).toMatchObject({
      title: 'Punkt 3',
      prompt: 'Spørgsmål 3',
      round: { speaking: oda, next: poul },
    });
    expect(view.current?.round?.seats).toEqual([
      { personId: kirsten, firstName: 'Kirsten', state: 'done' },
      { personId: niels, firstName: 'Niels', state: 'done' },
      { personId: oda, firstName: 'Oda', state: 'speaking' },
      { personId: poul, firstName: 'Poul', state: 'waiting' },
      { personId: rosa, firstName: 'Rosa', state: 'deferred' },
    ]);
  });

  it('is byte for byte the same for the others whether somebody passed or spoke', () => {
    for (const me of [kirsten, oda, poul, rosa, svend]) {
      const view = (second: 'done' | 'passed') => JSON.stringify(leaderView(stuffedState(second), me, ctx));
      expect(view('passed')).toBe(view('done'));
    }
  });

  it('lets me see that I passed myself', () => {
    expect(leaderView(stuffedState('passed'), niels, ctx).me.turn).toBe('passed');
    expect(leaderView(stuffedState('done'), niels, ctx).me.turn).toBe('done');
  });

  it('carries no canary, no full name, no arrival, no attendance and no absent seat', () => {
    const bytes = JSON.stringify(leaderView(stuffedState(), poul, ctx));
    for (const secret of [
      'KANARIE',
      'Efternavnprøve',
      'Svend',
      svend,
      'apology',
      '"late"',
      'absent',
      'attendance',
      'arrivedAt',
    ]) {
      expect(bytes).not.toContain(secret);
    }
    for (const arrivedAt of stuffedState().people.map((somebody) => somebody.arrivedAt)) {
      expect(bytes).not.toContain(String(arrivedAt));
    }
  });

  it('has exactly the fields of its list', () => {
    const view = leaderView(stuffedState(), poul, ctx);
    expect(Object.keys(view).sort()).toEqual(Object.keys(FIELDS).sort());
    expect(Object.keys(view.me).sort()).toEqual(Object.keys(MY_FIELDS).sort());
  });

  it('shows item and turn time to everybody when the time is for all', () => {
    const view = leaderView(timeFor('all'), poul, ctx);
    expect(view.current?.clock).not.toBeNull();
    expect(view.current?.plannedUntil).toBe(NOW + 19 * 60_000);
    expect(view.current?.round?.turnClock).toEqual(clock(300_000, 0, NOW - 108_000));
  });

  it.each(['none', 'facilitator'] as const)('shows no time to those who listen when it is for %s', (timeVisible) => {
    const view = leaderView(timeFor(timeVisible), poul, ctx);
    expect([view.current?.clock, view.current?.plannedUntil, view.current?.round?.turnClock]).toEqual([
      null,
      null,
      null,
    ]);
    expect(JSON.stringify(view)).not.toContain('runningSince');
  });

  it.each(['none', 'facilitator'] as const)('shows the speaker her own time also when it is for %s', (timeVisible) => {
    const view = leaderView(timeFor(timeVisible), oda, ctx);
    expect(view.me.turnClock).toEqual(clock(300_000, 0, NOW - 108_000));
    expect(view.current?.round?.turnClock).toEqual(view.me.turnClock);
    expect(view.current?.clock).toBeNull();
  });

  it('offers my own pass to be undone for thirty seconds, and not a moment longer', () => {
    const state = stuffedState('passed', { undoable: [record({})] });
    expect(leaderView(state, niels, ctx).me.undo).toEqual({ seq: 16, until: NOW + 25_000 });
    expect(leaderView(state, niels, { ...ctx, now: NOW + 25_001 }).me.undo).toBeNull();
  });

  it("offers nobody else's pass to be undone", () => {
    expect(leaderView(stuffedState('passed', { undoable: [record({})] }), poul, ctx).me.undo).toBeNull();
  });

  it('tells only the one who came after the round that the arrival was seen', () => {
    const state = stuffedState('done', { catchUps: [{ segmentId: segmentId(3), personId: svend }] });
    expect(leaderView(state, svend, ctx).me.catchUp).toBe(true);
    expect(leaderView(state, poul, ctx).me.catchUp).toBe(false);
  });

  it('lets the steward carry on when nobody has led for a minute, with what that takes', () => {
    const state = stuffedState('done', { steward: rosa });
    const alone = viewContext({ holderReachable: false, holderUnreachableSince: NOW - 60_000 });
    expect(leaderView(state, rosa, alone).me).toMatchObject({
      stewardMay: true,
      stewardWith: { batonEpoch: 3, nextSegment: segmentId(4) },
    });
    expect(leaderView(state, poul, alone).me).toMatchObject({ stewardMay: false, stewardWith: null });
    expect(leaderView(state, rosa, ctx).me).toMatchObject({ steward: true, stewardMay: false, stewardWith: null });
    const justGone = { ...alone, holderUnreachableSince: NOW - 59_999 };
    expect(leaderView(state, rosa, justGone).me.stewardMay).toBe(false);
  });

  it('shows no item after the end, and the first one as next in the lobby', () => {
    expect(leaderView(stuffedState('done', { life: 'ended' }), poul, ctx)).toMatchObject({
      current: null,
      nextTitle: null,
    });
    const lobby = stuffedState('done', { life: 'lobby', currentSegment: null, startedAt: null });
    const waiting = {
      ...lobby,
      segments: lobby.segments.map((segment) => ({ ...segment, state: 'upcoming' as const })),
    };
    expect(leaderView(waiting, poul, ctx)).toMatchObject({ current: null, nextTitle: 'Punkt 1' });
  });

  it('gives somebody who is not of the meeting no part of their own', () => {
    expect(leaderView(stuffedState(), person(77), ctx).me).toMatchObject({
      turn: null,
      turnClock: null,
      here: false,
      undo: null,
    });
  });
});
