import type { SegmentId } from './ids';
import type { MeetingClock, MeetingState } from './state';
import type { MeetingLife, SegmentLife } from './states';
import type { FacilitatorView } from './views';

/** Where the times of a meeting are read from: the server's state, or the view on the facilitator's own device. */
export type DaySource = MeetingState | FacilitatorView;

/** One item with nothing but its times. */
export interface DaySegment {
  readonly id: SegmentId;
  readonly state: SegmentLife;
  readonly enteredAt: number | null;
  readonly clock: MeetingClock;
  readonly protectedMinMs: number;
  readonly isTakeAway: boolean;
}

/** What forecasts are made from. Instants are epoch ms. */
export interface Day {
  readonly life: MeetingLife;
  readonly plannedStart: number;
  readonly plannedEnd: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly current: DaySegment | null;
  /** What still lies ahead of the current item, in order; what was skipped or left behind is not in it. */
  readonly ahead: readonly DaySegment[];
  readonly segments: readonly DaySegment[];
}

/** The same day from either source, so that server and console forecast alike. */
export function dayOf(source: DaySource): Day {
  const segments = 'audience' in source ? segmentsOfView(source) : segmentsOfState(source);
  const at = segments.findIndex((segment) => segment.id === source.currentSegment);
  return {
    life: source.life,
    plannedStart: source.plannedStart,
    plannedEnd: source.plannedEnd,
    startedAt: source.startedAt,
    endedAt: source.endedAt,
    current: segments[at] ?? null,
    ahead: segments.slice(at + 1).filter((segment) => segment.state === 'upcoming'),
    segments,
  };
}

function segmentsOfState(state: MeetingState): readonly DaySegment[] {
  return state.segments.map(({ plan, state: life, enteredAt, clock, protectedMinMs }) => ({
    id: plan.id,
    state: life,
    enteredAt,
    clock,
    protectedMinMs,
    isTakeAway: plan.round?.purpose === 'take_away',
  }));
}

function segmentsOfView(view: FacilitatorView): readonly DaySegment[] {
  return view.segments.map(({ id, state, enteredAt, clock, protectedMinMs, round }) => ({
    id,
    state,
    enteredAt,
    clock,
    protectedMinMs,
    isTakeAway: round?.purpose === 'take_away',
  }));
}
