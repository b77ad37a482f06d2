import type { EventOf, RestoredState } from '../events';
import type { PersonId, SegmentId } from '../ids';
import type { CatchUp, MeetingPerson, Round, Segment } from '../state';
import { changeTurn, isOpenTurn, putLast, settle, waitingTurn } from './rounds';
import { changeRound } from './segments';
import { reseat } from './turns';

function changePerson(
  core: RestoredState,
  id: PersonId,
  change: (person: MeetingPerson) => MeetingPerson,
): RestoredState {
  return { ...core, people: core.people.map((person) => (person.personId === id ? change(person) : person)) };
}

function withSeats(core: RestoredState): RestoredState {
  return { ...core, segments: core.segments.map((segment) => reseat(segment, core.people)) };
}

/**
 * Somebody came. The seat follows here and not from an event of its own: an open round gets a waiting turn at its end, rounds
 * ahead get one in today's order, and after a complete round a short turn is suggested (D5, PB#10681).
 */
export function personArrived(core: RestoredState, event: EventOf<'PersonArrived'>): RestoredState {
  const came = withSeats(
    changePerson(core, event.personId, (person) => ({
      ...person,
      here: true,
      arrivedAt: person.arrivedAt ?? event.at,
      leftAt: null,
    })),
  );
  const person = came.people.find(({ personId }) => personId === event.personId);
  if (person?.role !== 'leader') return came;
  const seated = seatedIn(came, came.currentSegment, event.personId, event.at);
  if (seated) return seated;
  const catchUp = catchUpOf(came, event.personId);
  return catchUp ? { ...came, catchUps: [...came.catchUps, catchUp] } : came;
}

/** With the person waiting in the current round; null when there is no round, or it is complete already. */
function seatedIn(
  core: RestoredState,
  segmentId: SegmentId | null,
  personId: PersonId,
  at: number,
): RestoredState | null {
  const segment = core.segments.find(({ plan }) => plan.id === segmentId);
  if (!segment?.round || segment.round.state === 'complete') return null;
  return changeRound(core, segment.plan.id, (round) => seat(round, segment, personId, at));
}

function seat(round: Round, segment: Segment, personId: PersonId, at: number): Round {
  const own = round.turns.find((turn) => turn.personId === personId);
  if (own?.state === 'absent') return putLast(changeTurn(round, personId, settle('waiting', at)), personId);
  if (own) return round;
  return { ...round, turns: [...round.turns, waitingTurn(personId, segment.plan.round?.perTurnMs ?? null)] };
}

/** The newest complete round, when this person took no part in it and is not suggested yet. */
function catchUpOf(core: RestoredState, personId: PersonId): CatchUp | null {
  const newest = core.segments.findLast((segment) => segment.round?.state === 'complete');
  if (!newest) return null;
  const own = newest.round?.turns.find((turn) => turn.personId === personId);
  if (own?.state === 'done' || own?.state === 'passed') return null;
  const known = core.catchUps.some((one) => one.segmentId === newest.plan.id && one.personId === personId);
  return known ? null : { segmentId: newest.plan.id, personId };
}

/** Somebody went. A turn that was taken stays; one that was not is absent, and rounds ahead do without. */
export function personLeft(core: RestoredState, event: EventOf<'PersonLeft'>): RestoredState {
  const gone = withSeats(
    changePerson(core, event.personId, (person) => ({ ...person, here: false, leftAt: event.at })),
  );
  const catchUps = gone.catchUps.filter((one) => one.personId !== event.personId);
  const left = { ...gone, catchUps };
  const current = left.currentSegment;
  if (current === null) return left;
  return changeRound(left, current, (round) =>
    changeTurn(round, event.personId, (turn) =>
      isOpenTurn(turn) || turn.state === 'speaking' ? settle('absent', event.at)(turn) : turn,
    ),
  );
}

export function attendanceSet(core: RestoredState, event: EventOf<'AttendanceSet'>): RestoredState {
  return changePerson(core, event.personId, (person) => ({ ...person, attendance: event.attendance }));
}

/** A correction of the sealed record: attendance or times, with a code and no words. */
export function amended(core: RestoredState, event: EventOf<'Amended'>): RestoredState {
  const timed = event.endedAt === null ? core : { ...core, endedAt: event.endedAt };
  const { personId, attendance } = event;
  if (personId === null || attendance === null) return timed;
  return changePerson(timed, personId, (person) => ({ ...person, attendance }));
}
