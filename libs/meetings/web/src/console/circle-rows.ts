import type { FacilitatorPerson, FacilitatorSegment, FacilitatorView, PersonId, TurnLife } from '@kreds/meetings/model';
import type { Seat, SeatState } from '@kreds/ui';
import type { PersonPresence, PresenceStatus } from '../live/snapshot';

/** How a person stands just now, for the facilitator alone: here a pass is a pass. */
export type RowState =
  | 'speaking'
  | 'held'
  | 'next'
  | 'waiting'
  | 'deferred'
  | 'done'
  | 'passed'
  | 'absent'
  | 'here'
  | 'not_here'
  | 'apology';

export interface CircleRow {
  readonly personId: PersonId;
  /** 1, 2, 3 in speaking order; also the key that gives the turn. */
  readonly place: number;
  readonly name: string;
  readonly state: RowState;
  /** Speaking time over all rounds so far, ms; 0 when none. */
  readonly spokenMs: number;
  /** When somebody came after the meeting had begun, epoch ms. */
  readonly cameLateAt: number | null;
  readonly presence: PresenceStatus;
  /** Came after a round was over: a short turn may be offered (D5). */
  readonly catchUp: boolean;
}

/** Coming this much after the start counts as late enough to be shown, ms. */
const LATE_MS = 60_000;

/** The leaders in the order of the current round, else as they sit; never the facilitators. */
export function circleRows(
  view: FacilitatorView,
  segment: FacilitatorSegment | null,
  presence: readonly PersonPresence[],
  apologised: ReadonlySet<PersonId> = new Set(),
): readonly CircleRow[] {
  const online = new Map(presence.map(({ personId, status }) => [personId, status]));
  const round = segment?.round ?? null;
  return inOrder(view, segment).map((person, at) => ({
    personId: person.personId,
    place: at + 1,
    name: person.firstName,
    state: rowState(person, round, apologised),
    spokenMs: person.spokenMs,
    cameLateAt: cameLate(person, view),
    presence: online.get(person.personId) ?? 'away',
    catchUp: view.catchUps.some(({ personId }) => personId === person.personId),
  }));
}

/** The seats of the circle, clockwise; `words` says each state. */
export function circleSeats(rows: readonly CircleRow[], words: (state: RowState) => string): readonly Seat[] {
  return rows.map((row) => ({
    id: row.personId,
    label: row.name,
    state: SEAT_OF[row.state],
    word: words(row.state),
  }));
}

const SEAT_OF: Readonly<Record<RowState, SeatState>> = {
  speaking: 'speaking',
  held: 'speaking',
  next: 'next',
  waiting: 'waiting',
  deferred: 'deferred',
  done: 'done',
  passed: 'done',
  absent: 'absent',
  here: 'waiting',
  not_here: 'absent',
  apology: 'absent',
};

/** A leader of the network today; who joins it later is neither here nor absent (A3). */
export function takesPart({ role, attendance }: FacilitatorPerson): boolean {
  return role === 'leader' && attendance !== 'not_yet_member';
}

function inOrder(view: FacilitatorView, segment: FacilitatorSegment | null): readonly FacilitatorPerson[] {
  const leaders = view.people.filter(takesPart);
  const round = segment?.round ?? view.segments.find((one) => one.round !== null)?.round;
  if (!round) return leaders;
  const places = new Map(round.turns.map(({ personId }, at) => [personId, at]));
  const placeOf = ({ personId }: FacilitatorPerson): number => places.get(personId) ?? leaders.length;
  return leaders.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function rowState(
  person: FacilitatorPerson,
  round: FacilitatorSegment['round'],
  apologised: ReadonlySet<PersonId>,
): RowState {
  const turn = round?.turns.find(({ personId }) => personId === person.personId);
  if (!round || !turn) {
    if (person.here) return 'here';
    return apologised.has(person.personId) ? 'apology' : 'not_here';
  }
  if (turn.state === 'speaking') return round.turnHeld ? 'held' : 'speaking';
  if (turn.state === 'waiting' && round.next === person.personId) return 'next';
  if (turn.state === 'deferred' && round.next === person.personId) return 'next';
  return TURN_ROW[turn.state];
}

const TURN_ROW: Readonly<Record<Exclude<TurnLife, 'speaking'>, RowState>> = {
  waiting: 'waiting',
  deferred: 'deferred',
  done: 'done',
  passed: 'passed',
  absent: 'absent',
};

function cameLate({ arrivedAt }: FacilitatorPerson, { startedAt }: FacilitatorView): number | null {
  if (arrivedAt === null || startedAt === null) return null;
  return arrivedAt - startedAt >= LATE_MS ? arrivedAt : null;
}
