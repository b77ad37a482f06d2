import type { MeetingState } from '../state';
import type { ScreenView } from '../views';
import { screenView } from './screen-view';
import { clock, NOW, plannedSegment, segment, segmentId, stuffedState, viewContext } from './stuffed-state.fixture';

/** A state whose current segment is another one, changed as asked. */
function at(current: MeetingState['segments'][number], changes: Partial<MeetingState> = {}): MeetingState {
  return stuffedState('done', { segments: [current], currentSegment: current.plan.id, ...changes });
}

/** Fails to compile as soon as the screen's view has a field that this list does not name. */
const FIELDS: Record<keyof ScreenView, true> = {
  audience: true,
  seq: true,
  programmeName: true,
  face: true,
  title: true,
  prompt: true,
  speaker: true,
  next: true,
  seats: true,
  clock: true,
  roomCode: true,
  backAt: true,
  quiet: true,
};

describe('screenView', () => {
  it('shows question, speaker, next and a state per seat in a round', () => {
    expect(screenView(stuffedState(), viewContext())).toEqual({
      audience: 'screen',
      seq: 17,
      programmeName: 'Lederkreds',
      face: 'round',
      title: 'Punkt 3',
      prompt: 'Spørgsmål 3',
      speaker: 'Oda',
      next: 'Poul',
      seats: ['done', 'done', 'speaking', 'next', 'waiting'],
      clock: clock(300_000, 0, NOW - 108_000),
      roomCode: null,
      backAt: null,
      quiet: false,
    });
  });

  it('is byte for byte the same whether somebody passed or spoke', () => {
    const view = (second: 'done' | 'passed') => JSON.stringify(screenView(stuffedState(second), viewContext()));
    expect(view('passed')).toBe(view('done'));
  });

  it('carries no canary and no id, nor any name but of who speaks and who is next', () => {
    const bytes = JSON.stringify(screenView(stuffedState(), viewContext()));
    for (const secret of [
      'KANARIE',
      'Prøve',
      'prøve',
      'Kirsten',
      'Niels',
      'Rosa',
      'Svend',
      'Mette',
      'Tove',
      '00000000-',
      '"late"',
      'apology',
    ]) {
      expect(bytes).not.toContain(secret);
    }
  });

  it('shows initials when the group chose them', () => {
    const view = screenView(stuffedState(), viewContext({ wallNames: 'initials' }));
    expect([view.speaker, view.next]).toEqual(['OE', 'PE']);
  });

  it('shows no person at all when the group chose that, but still the seats', () => {
    const view = screenView(stuffedState(), viewContext({ wallNames: 'none' }));
    expect([view.speaker, view.next]).toEqual([null, null]);
    expect(view.seats).toHaveLength(5);
  });

  it('sends nothing but programme name, seq and face behind the curtain', () => {
    const bare = {
      audience: 'screen',
      seq: 17,
      programmeName: 'Lederkreds',
      title: null,
      prompt: null,
      speaker: null,
      next: null,
      seats: [],
      clock: null,
      roomCode: null,
      backAt: null,
      quiet: false,
    };
    expect(screenView(stuffedState('done', { curtain: true, quiet: true }), viewContext())).toEqual({
      ...bare,
      face: 'curtain',
    });
    expect(screenView(stuffedState('done', { curtain: true, life: 'lobby' }), viewContext())).toEqual({
      ...bare,
      face: 'curtain',
    });
    expect(screenView(stuffedState('done', { life: 'held' }), viewContext())).toEqual({ ...bare, face: 'held' });
    for (const life of ['ended', 'sealed', 'cancelled', 'abandoned'] as const) {
      expect(screenView(stuffedState('done', { life }), viewContext())).toEqual({ ...bare, face: 'over' });
    }
  });

  it('shows the room code in the lobby and never later', () => {
    expect(screenView(stuffedState('done', { life: 'lobby' }), viewContext())).toMatchObject({
      face: 'lobby',
      roomCode: '314159',
      title: null,
      seats: [],
    });
    expect(screenView(stuffedState(), viewContext()).roomCode).toBeNull();
  });

  it('shows when a break is over, with the minutes that were added', () => {
    const pause = segment(plannedSegment(4, 'break', 10), {
      state: 'active',
      clock: { ...clock(600_000, 0, NOW), adjustedMs: 120_000 },
    });
    expect(screenView(at(pause), viewContext())).toMatchObject({ face: 'break', backAt: NOW + 720_000 });
  });

  it.each(['none', 'facilitator'] as const)('shows no time that is for %s', (timeVisible) => {
    const plan = { ...plannedSegment(3, 'talk', 25), timeVisible };
    const talk = segment(plan, { state: 'active', clock: clock(1_500_000, 0, NOW) });
    expect(screenView(at(talk), viewContext()).clock).toBeNull();
  });

  it("shows the item's clock between turns and where turns have no time of their own", () => {
    const state = stuffedState();
    const round = state.segments[2];
    if (!round?.plan.round) throw new Error('the fixture has a round');
    const untimed = { ...round, plan: { ...round.plan, round: { ...round.plan.round, perTurnMs: null } } };
    expect(screenView(at(untimed), viewContext()).clock).toEqual(round.clock);
  });

  it('has exactly the fields of the allow-list, in a round, a break and the lobby', () => {
    const pause = segment(plannedSegment(4, 'break', 10), { state: 'active' });
    for (const state of [stuffedState(), at(pause), stuffedState('done', { life: 'lobby' })]) {
      expect(Object.keys(screenView(state, viewContext())).sort()).toEqual(Object.keys(FIELDS).sort());
    }
  });

  it('shows an empty card when the current segment is unknown', () => {
    expect(screenView(stuffedState('done', { currentSegment: segmentId(99) }), viewContext())).toMatchObject({
      face: 'segment',
      title: null,
      seats: [],
    });
  });
});
