import type { MeetingEvent, MeetingEventType, RestoredState } from '../events';
import type { MeetingState, UndoMemory, UndoRecord } from '../state';
import { evolveCore } from './core';
import { tracesOf } from './traces';

/** How long a holder's command can be undone (M8), and a leader's own pass or defer. Milliseconds. */
export const UNDO_MS = 10 * 60_000;
export const OWN_UNDO_MS = 30_000;

/**
 * Which command an event stands for; the last event of a command decides. What is missing here cannot be undone: beginnings
 * and ends of a meeting have ways back of their own, baton moves are agreements, a seal is a seal, a report is a report.
 */
const UNDOABLE: Partial<Record<MeetingEventType, string>> = {
  SegmentLeft: 'GoTo',
  SegmentEntered: 'GoTo',
  SegmentSkipped: 'Skip',
  SegmentInserted: 'InsertBreak',
  Held: 'Hold',
  Resumed: 'Resume',
  TurnBegan: 'BeginTurn',
  TurnEnded: 'EndTurn',
  TurnHeld: 'HoldTurn',
  TurnResumed: 'ResumeTurn',
  TurnPassed: 'Pass',
  TurnDeferred: 'Defer',
  TurnAbsent: 'MarkAbsent',
  TurnWaiting: 'MarkBack',
  OrderSet: 'SetOrder',
  ClockAdjusted: 'AddTime',
  PlanAdjusted: 'Replan',
  TimeVisibleSet: 'SetTimeVisible',
  QuietSet: 'SetQuiet',
  CurtainSet: 'SetCurtain',
  PersonArrived: 'Arrive',
  CatchUpSuggested: 'Arrive',
  PersonLeft: 'Leave',
  AttendanceSet: 'ConfirmAttendance',
};

type Remembered = Pick<MeetingState, 'undoable' | 'memory'>;

/** @param state the state before the event */
export function remember(state: MeetingState, event: MeetingEvent): Remembered {
  const kept = forgetOld(state, event.at);
  if (event.type === 'Undone') return withoutUndone(kept, event);
  const traces = tracesOf(state, event);
  const events = [...kept.memory.events, { event, names: traces.names }];
  return {
    undoable: recordsWith(state, kept.undoable, event, traces.touched),
    memory: { ...kept.memory, events, lastCommandId: event.commandId },
  };
}

function recordsWith(
  state: MeetingState,
  records: readonly UndoRecord[],
  event: MeetingEvent,
  touched: readonly string[],
): readonly UndoRecord[] {
  const commandType = UNDOABLE[event.type];
  const continues = state.memory.lastCommandId === event.commandId;
  const last = continues ? records.findLast((record) => record.seqTo === state.seq) : undefined;
  const others = records.filter((record) => record !== last);
  // A command that began with, or ends in, something that cannot be undone is no record at all.
  if (commandType === undefined || (continues && !last)) return others;
  const begun = last ?? { seqFrom: event.seq, seqTo: event.seq, at: event.at, by: event.by, touched: [] };
  return [
    ...others,
    { ...begun, seqTo: event.seq, commandType, own: isOwn(state, event), touched: [...begun.touched, ...touched] },
  ];
}

function isOwn(state: MeetingState, event: MeetingEvent): boolean {
  const giver = state.people.find((person) => person.personId === event.by);
  if (giver?.role !== 'leader') return false;
  return event.type === 'CurtainSet' || ('personId' in event && event.personId === event.by);
}

/** Folds into the base what is too old to be undone, so that the memory stays small however long the meeting is. */
function forgetOld(state: MeetingState, now: number): Remembered {
  const { base, events, undone, lastCommandId } = state.memory;
  const firstKept = events.findIndex(({ event }) => event.at >= now - UNDO_MS);
  const old = firstKept < 0 ? events : events.slice(0, firstKept);
  const memory: UndoMemory = {
    base: old.reduce<RestoredState>((core, { event }) => evolveCore(core, event), base),
    events: events.slice(old.length),
    lastCommandId,
    undone: undone.filter((range) => range.at >= now - UNDO_MS),
  };
  const firstSeq = memory.events[0]?.event.seq ?? Infinity;
  return { undoable: state.undoable.filter((record) => record.seqFrom >= firstSeq), memory };
}

function withoutUndone(kept: Remembered, event: Extract<MeetingEvent, { type: 'Undone' }>): Remembered {
  const { seqFrom, seqTo, at, commandId } = event;
  const undone = [...kept.memory.undone, { seqFrom, seqTo, at }];
  const events = kept.memory.events.filter(({ event: line }) => line.seq < seqFrom || line.seq > seqTo);
  return {
    undoable: kept.undoable.filter((record) => record.seqFrom !== seqFrom),
    memory: { ...kept.memory, events, undone, lastCommandId: commandId },
  };
}

/** Whether anything later that still counts names what the command touched. */
export function isBuiltUpon(state: MeetingState, record: UndoRecord): boolean {
  const touched = new Set(record.touched);
  return state.memory.events.some(
    ({ event, names }) => event.seq > record.seqTo && names.some((name) => touched.has(name)),
  );
}

/** The state as if the command had never been given: the base and every later event without its own. */
export function restoredWithout(state: MeetingState, record: UndoRecord): RestoredState {
  return state.memory.events
    .filter(({ event }) => event.seq < record.seqFrom || event.seq > record.seqTo)
    .reduce<RestoredState>((core, { event }) => evolveCore(core, event), state.memory.base);
}
