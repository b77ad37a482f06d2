import { evolveCore } from '../evolve/core';
import type { MeetingEvent, NewEvent } from '../events';
import type { PersonId } from '../ids';
import type { MeetingPerson, MeetingState } from '../state';
import { floorLeft } from './turns';
import { ALREADY, happens, refuses, type Rule } from './ruling';

/** Coming sets no attendance: that is confirmed by a facilitator (A1). */
export const arrive: Rule<'Arrive'> = (state, command, { actor, now }) => {
  const { personId, how } = command;
  const person = personOf(state, personId);
  if (!person) return refuses('meetings.unknown-person');
  if (!person.member) return refuses('meetings.not-yet-member');
  if (person.here) return ALREADY;
  const arrived = { type: 'PersonArrived', personId, how } as const;
  const line: MeetingEvent = { ...arrived, seq: state.seq + 1, at: now, by: actor, commandId: command.commandId };
  return happens(arrived, ...suggested(state, line, personId));
};

/** Announces what the arrival leads to, so that the facilitator hears of it: "offer a short turn?" (D5). */
function suggested(state: MeetingState, arrived: MeetingEvent, personId: PersonId): readonly NewEvent[] {
  return evolveCore(state, arrived)
    .catchUps.filter((one) => one.personId === personId && !state.catchUps.includes(one))
    .map(({ segmentId }) => ({ type: 'CatchUpSuggested', segmentId, personId }));
}

export const leave: Rule<'Leave'> = (state, { personId }) => {
  const person = personOf(state, personId);
  if (!person) return refuses('meetings.unknown-person');
  if (!person.here) return ALREADY;
  return happens(...floorLeft(state, personId), { type: 'PersonLeft', personId });
};

/** Who joins the network later is "not yet member" and never absent (A3). */
export const confirmAttendance: Rule<'ConfirmAttendance'> = (state, { personId, attendance }) => {
  const person = personOf(state, personId);
  if (!person) return refuses('meetings.unknown-person');
  if (person.attendance === attendance) return ALREADY;
  if (!person.member) return refuses('meetings.not-yet-member');
  return happens({ type: 'AttendanceSet', personId, attendance });
};

function personOf(state: MeetingState, id: PersonId): MeetingPerson | undefined {
  return state.people.find((person) => person.personId === id);
}
