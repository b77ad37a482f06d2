import type { CommandOf } from '../commands';
import { isOpenTurn, speakerOf } from '../evolve/rounds';
import type { NewEvent } from '../events';
import type { PersonId, SegmentId } from '../ids';
import type { MeetingState, Round, Turn } from '../state';
import type { TurnLife } from '../states';
import { currentSegmentOf } from '../whereabouts';
import { ALREADY, happens, refuses, type Rule, type Ruling } from './ruling';

/** The round the group is in, with the ids that every turn event carries. */
interface Table {
  readonly segmentId: SegmentId;
  readonly round: Round;
}

/** @param fromSegment what the person saw as current */
function tableOf(state: MeetingState, fromSegment: SegmentId | null): Table | Ruling {
  if (fromSegment !== state.currentSegment) return refuses('meetings.stale-segment');
  const segment = currentSegmentOf(state);
  if (!segment?.round) return refuses('meetings.turn-not-possible');
  return { segmentId: segment.plan.id, round: segment.round };
}

function isTable(found: Table | Ruling): found is Table {
  return 'round' in found;
}

function turnOf({ round }: Table, personId: PersonId): Turn | undefined {
  return round.turns.find((turn) => turn.personId === personId);
}

/** Beginning ends whoever speaks, in the same step; `fromTurn` names that person, so a late tap ends nobody unseen. */
function beginning(table: Table, personId: PersonId, fromTurn: PersonId | null): Ruling {
  const { segmentId, round } = table;
  const speaking = speakerOf(round)?.personId ?? null;
  if (speaking === personId) return ALREADY;
  if (fromTurn !== speaking) return refuses('meetings.stale-turn');
  const ended: readonly NewEvent[] = speaking === null ? [] : [{ type: 'TurnEnded', segmentId, personId: speaking }];
  return happens(...ended, { type: 'TurnBegan', segmentId, personId });
}

export const beginTurn: Rule<'BeginTurn'> = (state, { fromSegment, fromTurn, personId }) => {
  const table = tableOf(state, fromSegment);
  if (!isTable(table)) return table;
  const turn = turnOf(table, personId);
  if (!turn) return refuses('meetings.unknown-person');
  const callable: readonly TurnLife[] = ['waiting', 'deferred', 'done', 'speaking'];
  if (table.round.state === 'complete' || !callable.includes(turn.state)) return refuses('meetings.turn-not-possible');
  return beginning(table, personId, fromTurn);
};

/** "Put back the last one": also after the round was complete. The clock goes on where it stopped. */
export const retake: Rule<'Retake'> = (state, { fromSegment, fromTurn, personId }) => {
  const table = tableOf(state, fromSegment);
  if (!isTable(table)) return table;
  const turn = turnOf(table, personId);
  if (!turn) return refuses('meetings.unknown-person');
  const again: readonly TurnLife[] = ['done', 'passed', 'absent', 'speaking'];
  if (!again.includes(turn.state) || !isHere(state, personId)) return refuses('meetings.turn-not-possible');
  return beginning(table, personId, fromTurn);
};

export const holdTurn: Rule<'HoldTurn'> = (state, { personId }) => {
  const table = tableOf(state, state.currentSegment);
  if (!isTable(table)) return table;
  if (speakerOf(table.round)?.personId !== personId) return refuses('meetings.stale-turn');
  if (table.round.turnHeld) return ALREADY;
  return happens({ type: 'TurnHeld', segmentId: table.segmentId, personId });
};

export const resumeTurn: Rule<'ResumeTurn'> = (state, { personId }) => {
  const table = tableOf(state, state.currentSegment);
  if (!isTable(table)) return table;
  if (speakerOf(table.round)?.personId !== personId) return refuses('meetings.stale-turn');
  if (!table.round.turnHeld) return ALREADY;
  return happens({ type: 'TurnResumed', segmentId: table.segmentId, personId });
};

type SimpleTurnEvent = 'TurnEnded' | 'TurnPassed' | 'TurnDeferred';

/** Ending, passing and deferring differ only in where a turn may come from and what it becomes. */
function simpleTurn(becomes: TurnLife, from: readonly TurnLife[], type: SimpleTurnEvent) {
  return (state: MeetingState, command: CommandOf<'EndTurn' | 'Pass' | 'Defer'>): Ruling => {
    const table = tableOf(state, command.fromSegment);
    if (!isTable(table)) return table;
    const turn = turnOf(table, command.personId);
    if (!turn) return refuses('meetings.unknown-person');
    if (turn.state === becomes) return ALREADY;
    if (!from.includes(turn.state)) return refuses('meetings.turn-not-possible');
    return happens({ type, segmentId: table.segmentId, personId: command.personId });
  };
}

export const endTurn: Rule<'EndTurn'> = simpleTurn('done', ['speaking'], 'TurnEnded');
export const pass: Rule<'Pass'> = simpleTurn('passed', ['waiting', 'speaking', 'deferred'], 'TurnPassed');
export const defer: Rule<'Defer'> = simpleTurn('deferred', ['waiting', 'speaking'], 'TurnDeferred');

/** The list must be exactly those who wait, so that a stale list never drops somebody (OpenSlides' full-list rule). */
export const setOrder: Rule<'SetOrder'> = (state, { fromSegment, order }) => {
  const table = tableOf(state, fromSegment);
  if (!isTable(table)) return table;
  const open = table.round.turns.filter(isOpenTurn).map((turn) => turn.personId);
  const complete = order.length === open.length && new Set(order).size === order.length;
  if (!complete || !order.every((id) => open.includes(id))) return refuses('meetings.stale-order', { order: open });
  if (order.every((id, place) => id === open[place])) return ALREADY;
  return happens({ type: 'OrderSet', segmentId: table.segmentId, order });
};

/** Whoever has the floor is held first, so that the log shows when the words stopped. */
export const markAbsent: Rule<'MarkAbsent'> = (state, { fromSegment, personId }) => {
  const table = tableOf(state, fromSegment);
  if (!isTable(table)) return table;
  const { segmentId } = table;
  const turn = turnOf(table, personId);
  if (!turn) return refuses('meetings.unknown-person');
  if (turn.state === 'absent') return ALREADY;
  if (turn.state === 'done' || turn.state === 'passed') return refuses('meetings.turn-not-possible');
  return happens(...heldFirst(table, turn), { type: 'TurnAbsent', segmentId, personId });
};

/** Back from absence, from a pass or a deferral; also adds somebody who is here and has no turn (a catch-up, D5). */
export const markBack: Rule<'MarkBack'> = (state, { fromSegment, personId }) => {
  const table = tableOf(state, fromSegment);
  if (!isTable(table)) return table;
  const person = state.people.find((one) => one.personId === personId);
  if (person?.role !== 'leader') return refuses('meetings.unknown-person');
  const turn = turnOf(table, personId);
  if (turn?.state === 'waiting') return ALREADY;
  const settled = turn?.state === 'done' || turn?.state === 'speaking';
  if (settled || !person.here) return refuses('meetings.turn-not-possible');
  return happens({ type: 'TurnWaiting', segmentId: table.segmentId, personId });
};

function isHere(state: MeetingState, personId: PersonId): boolean {
  return state.people.some((person) => person.personId === personId && person.here);
}

function heldFirst({ segmentId, round }: Table, { personId, state }: Turn): readonly NewEvent[] {
  return state === 'speaking' && !round.turnHeld ? [{ type: 'TurnHeld', segmentId, personId }] : [];
}

/** What happens to somebody's turn when the person goes in the middle of it. */
export function floorLeft(state: MeetingState, personId: PersonId): readonly NewEvent[] {
  const table = tableOf(state, state.currentSegment);
  const turn = isTable(table) ? turnOf(table, personId) : undefined;
  if (!isTable(table) || turn?.state !== 'speaking') return [];
  return [...heldFirst(table, turn), { type: 'TurnAbsent', segmentId: table.segmentId, personId }];
}
