import { isOpenRound, speakerOf } from '../evolve/rounds';
import type { NewEvent } from '../events';
import type { MeetingState } from '../state';
import { currentSegmentOf, isUnderWay } from '../whereabouts';
import { ALREADY, happens, refuses, type Rule } from './ruling';

/** A meeting that was ended or abandoned can be opened again for this long, ms (M8). */
export const REOPEN_MS = 24 * 3_600_000;

export const openLobby: Rule<'OpenLobby'> = (state) =>
  state.life === 'lobby' ? ALREADY : happens({ type: 'LobbyOpened' });

/** Further than this from the planned start a meeting was moved, not late, ms: its promised end moves along. */
export const MOVED_MS = 3_600_000;

/** Starting enters the first item at once: nobody should have to tap twice to begin. */
export const start: Rule<'Start'> = (state, _command, { now }) => {
  if (isUnderWay(state)) return ALREADY;
  const first = state.segments.find((segment) => segment.state === 'upcoming');
  const entered: readonly NewEvent[] = first ? [{ type: 'SegmentEntered', segmentId: first.plan.id }] : [];
  const moved = now - state.plannedStart;
  const promise: readonly NewEvent[] =
    Math.abs(moved) > MOVED_MS
      ? [{ type: 'PlanAdjusted', lengths: [], dropped: [], plannedEnd: state.plannedEnd + moved }]
      : [];
  return happens({ type: 'MeetingStarted' }, ...promise, ...entered);
};

/** Asks once when somebody still has or awaits the word (section 5). Sealing is a step of its own, a day later. */
export const end: Rule<'End'> = (state, { fromSegment, closeAnyway }) => {
  if (state.life === 'ended') return ALREADY;
  if (fromSegment !== state.currentSegment) return refuses('meetings.stale-segment');
  const open = isRoundOpen(state);
  if (open && !closeAnyway) return refuses('meetings.round-open');
  return happens(...floorGivenBack(state), { type: 'MeetingEnded', closedAnyway: open });
};

export const reopen: Rule<'Reopen'> = (state, _command, { now }) => {
  if (isUnderWay(state)) return ALREADY;
  if (state.life === 'sealed') return refuses('meetings.not-reopened-sealed');
  if (now - (state.endedAt ?? 0) > REOPEN_MS) return refuses('meetings.reopen-too-late');
  return happens({ type: 'MeetingReopened' });
};

export const hold: Rule<'Hold'> = (state) => (state.life === 'held' ? ALREADY : happens({ type: 'Held' }));

export const resume: Rule<'Resume'> = (state) => (state.life === 'held' ? happens({ type: 'Resumed' }) : ALREADY);

export const cancel: Rule<'Cancel'> = (state) =>
  state.life === 'cancelled' ? ALREADY : happens({ type: 'MeetingCancelled' });

export const abandon: Rule<'Abandon'> = (state) =>
  state.life === 'abandoned' ? ALREADY : happens(...floorGivenBack(state), { type: 'MeetingAbandoned' });

export const seal: Rule<'Seal'> = (state) => (state.life === 'sealed' ? ALREADY : happens({ type: 'MeetingSealed' }));

/** An amendment changes attendance or times, with a code and no free text. */
export const amend: Rule<'Amend'> = (state, { code, personId = null, attendance = null, endedAt = null }, { now }) => {
  if ((personId === null) !== (attendance === null)) return refuses('meetings.wrong-state');
  if (code === 'attendance_wrong' && personId === null) return refuses('meetings.wrong-state');
  if (code === 'time_wrong' && endedAt === null) return refuses('meetings.wrong-state');
  if (endedAt !== null && (endedAt < (state.startedAt ?? 0) || endedAt > now)) return refuses('meetings.wrong-state');
  const person = state.people.find((one) => one.personId === personId);
  if (personId !== null && !person) return refuses('meetings.unknown-person');
  if (person && !person.member && attendance !== 'not_yet_member') return refuses('meetings.not-yet-member');
  return happens({ type: 'Amended', code, personId, attendance, endedAt });
};

export function isRoundOpen(state: MeetingState): boolean {
  const round = currentSegmentOf(state)?.round;
  return round ? isOpenRound(round) : false;
}

/**
 * Whoever has the floor when a round is closed anyway goes back to waiting with the clock kept: no turn becomes done except by
 * a command that names the person (invariant 4).
 */
export function floorGivenBack(state: MeetingState): readonly NewEvent[] {
  const segment = currentSegmentOf(state);
  const speaker = segment?.round ? speakerOf(segment.round) : undefined;
  if (!segment || !speaker) return [];
  return [{ type: 'TurnWaiting', segmentId: segment.plan.id, personId: speaker.personId }];
}
