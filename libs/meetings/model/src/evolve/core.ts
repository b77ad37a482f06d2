import type { EventOf, MeetingEvent, MeetingEventType, RestoredState } from '../events';
import { amended, attendanceSet, personArrived, personLeft } from './people';
import {
  changeRound,
  changeSegment,
  clockAdjusted,
  goOn,
  lifeInside,
  planAdjusted,
  segmentEntered,
  segmentInserted,
  segmentLeft,
  segmentSkipped,
  standStill,
} from './segments';
import { isOpenTurn, settleRound } from './rounds';
import { orderSet, turnChanged } from './turns';

type Evolvers = { readonly [T in MeetingEventType]: (core: RestoredState, event: EventOf<T>) => RestoredState };

const unchanged = (core: RestoredState): RestoredState => core;

/**
 * What each event does to the part of the state that undo can put back. Every line is total: an event about something that
 * is not there (which only happens while a log is folded again without an undone command) changes nothing.
 */
const EVOLVERS: Evolvers = {
  LobbyOpened: (core) => ({ ...core, life: 'lobby' }),
  MeetingStarted: (core, { at }) => ({ ...core, life: 'running', startedAt: at }),
  MeetingEnded: (core, { at }) => over({ ...core, life: 'ended' }, at),
  MeetingAbandoned: (core, { at }) => over({ ...core, life: 'abandoned' }, at),
  MeetingReopened: (core, { at }) => reopened(core, at),
  MeetingCancelled: (core) => ({ ...core, life: 'cancelled' }),
  MeetingSealed: (core) => ({ ...core, life: 'sealed' }),
  Amended: amended,
  SegmentLeft: segmentLeft,
  SegmentEntered: segmentEntered,
  SegmentSkipped: segmentSkipped,
  SegmentInserted: segmentInserted,
  Held: (core, { at }) => held(core, at),
  Resumed: (core, { at }) => (core.life === 'held' ? goOn({ ...core, life: lifeInside(core) }, at) : core),
  TurnBegan: turnChanged,
  TurnEnded: turnChanged,
  TurnHeld: turnChanged,
  TurnResumed: turnChanged,
  TurnPassed: turnChanged,
  TurnDeferred: turnChanged,
  TurnAbsent: turnChanged,
  TurnWaiting: turnChanged,
  OrderSet: orderSet,
  ClockAdjusted: clockAdjusted,
  PlanAdjusted: planAdjusted,
  TimeVisibleSet: (core, { segmentId, timeVisible }) =>
    changeSegment(core, segmentId, (segment) => ({ ...segment, plan: { ...segment.plan, timeVisible } })),
  QuietSet: (core, { on }) => ({ ...core, quiet: on }),
  CurtainSet: (core, { on }) => ({ ...core, curtain: on }),
  PersonArrived: personArrived,
  PersonLeft: personLeft,
  /** Only announces what PersonArrived did, so that undoing the arrival or an earlier step cannot leave it behind. */
  CatchUpSuggested: unchanged,
  AttendanceSet: attendanceSet,
  Undone: (_core, { restored }) => restored,
  BatonOffered: unchanged,
  BatonMoved: unchanged,
  StewardNamed: unchanged,
  LocalRunAdopted: unchanged,
};

export function evolveCore(core: RestoredState, event: MeetingEvent): RestoredState {
  return (EVOLVERS[event.type] as (core: RestoredState, event: MeetingEvent) => RestoredState)(core, event);
}

function held(core: RestoredState, at: number): RestoredState {
  const still = standStill({ ...core, life: 'held' }, at);
  return changeSegment(still, still.currentSegment, (segment) => ({
    ...segment,
    state: 'held',
    round: segment.round && segment.round.state === 'speaking' ? { ...segment.round, state: 'held' } : segment.round,
  }));
}

/** Clocks stand; the group keeps its place, so that re-opening leads back to it. Nothing is deleted (invariant 12). */
function over(core: RestoredState, at: number): RestoredState {
  const still = standStill(core, at);
  return {
    ...changeSegment(still, still.currentSegment, (segment) => ({
      ...segment,
      state: 'finished',
      round:
        segment.round && settleRound({ ...segment.round, closedAnyway: segment.round.turns.some(isOpenTurn) }, false),
    })),
    endedAt: at,
  };
}

/** The time between end and re-open counts nowhere (5a). */
function reopened(core: RestoredState, at: number): RestoredState {
  const life = lifeInside(core);
  const open = { ...core, life, endedAt: null };
  const current = core.currentSegment;
  if (current === null) return open;
  return goOn(
    changeRound(open, current, (round) => ({ ...round, closedAnyway: false })),
    at,
  );
}
