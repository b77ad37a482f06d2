import { elapsedMs, lengthMs, type MeetingClock, remainingMs } from '@kreds/meetings/model';
import { facilitatorView, METTE, START, TOVE } from '../console/facilitator-view.fixture';
import { afterFact } from './after-fact';
import { elapsedOf, lengthOf, remainingOf } from './clocks';
import { presenceOf } from './presence-message';
import { hearingRefresh } from './refresh-messages';
import type { FacilitatorSnapshot } from './snapshot';

const snapshot: FacilitatorSnapshot = {
  audience: 'facilitator',
  me: METTE,
  seq: 20,
  serverNow: START,
  view: facilitatorView(),
  presence: [],
  apologies: [],
  doors: [{ id: 'd1', sign: '47', askedAt: START }],
  serverAway: { from: START, until: START + 42_000 },
};

describe('clocks on small screens', () => {
  const clocks: readonly MeetingClock[] = [
    { plannedMs: 300_000, accumulatedMs: 0, runningSince: null, adjustedMs: 0 },
    { plannedMs: 300_000, accumulatedMs: 61_000, runningSince: START, adjustedMs: 60_000 },
    { plannedMs: 0, accumulatedMs: 5, runningSince: START + 9_000, adjustedMs: -1 },
  ];

  it.each(clocks)('tell the same as the rules: %j', (clock) => {
    for (const now of [START - 5_000, START, START + 400_000]) {
      expect([elapsedOf(clock, now), remainingOf(clock, now)]).toEqual([
        elapsedMs(clock, now),
        remainingMs(clock, now),
      ]);
      expect(lengthOf(clock)).toBe(lengthMs(clock));
    }
  });
});

describe('the snapshot after a fact', () => {
  it('takes the view that travels with the last fact of a command', () => {
    const view = facilitatorView({ seq: 21, life: 'held' });
    const next = afterFact(snapshot, { seq: 21, payload: { seq: 21, view, serverNow: START + 1 } });
    expect(next).toMatchObject({ seq: 21, serverNow: START + 1, view: { life: 'held' }, serverAway: null });
  });

  it('only moves on with a fact that carries none', () => {
    const next = afterFact(snapshot, { seq: 21, payload: { seq: 21, type: 'meeting.advanced.v1' } });
    expect(next).toEqual({ ...snapshot, seq: 21 });
  });

  it("never shows another audience's view", () => {
    const view = { audience: 'leader' };
    expect(afterFact(snapshot, { seq: 21, payload: { seq: 21, view } })).toBeUndefined();
  });
});

describe('who is on line', () => {
  it('is read from the message, and left as it was when that cannot be read', () => {
    const people = [{ personId: TOVE, status: 'here' }];
    expect(presenceOf({ people })).toEqual(people);
    expect(presenceOf({ people: ['x'] })).toEqual([]);
    expect(presenceOf({})).toBeUndefined();
    expect(presenceOf(null)).toBeUndefined();
  });
});

describe('"look again"', () => {
  it('asks for the snapshot although its seq is known, and goes no further', () => {
    const heard: string[] = [];
    let asked = 0;
    const listener = {
      opened: () => undefined,
      closed: () => undefined,
      failed: () => undefined,
      message: (event: string) => void heard.push(event),
    };
    const open = hearingRefresh(
      (_wish, inner) => {
        inner.message('meeting.refresh.v1', { seq: 20 });
        inner.message('meeting.held.v1', { seq: 21 });
        return { ping: () => Promise.resolve(START), tell: () => undefined, close: () => undefined };
      },
      () => asked++,
    );
    open({ topic: 'meeting', id: 'm', as: 'account' }, listener);
    expect([asked, heard]).toEqual([1, ['meeting.held.v1']]);
  });
});
