import type { MeetingId, NetworkId, PersonId, SegmentId } from '../ids';
import type { SegmentPlan } from '../plan';
import type { MeetingClock, MeetingPerson, MeetingState, Segment, Turn, UndoMemory } from '../state';
import type { TurnLife } from '../states';
import type { ViewContext } from '../views';

/** Tests only. A meeting whose private fields are full of canaries: `KANARIE-…` may reach nobody who may not see it. */
export const NOW = Date.UTC(2026, 10, 24, 8, 28);
const MINUTE = 60_000;

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const person = (n: number): PersonId => uuid(n) as PersonId;
export const segmentId = (n: number): SegmentId => uuid(100 + n) as SegmentId;
export const FACILITATOR = person(90);
export const CO_FACILITATOR = person(91);

export function clock(plannedMs: number, accumulatedMs = 0, runningSince: number | null = null): MeetingClock {
  return { plannedMs, accumulatedMs, runningSince, adjustedMs: 0 };
}

export function plannedSegment(n: number, kind: SegmentPlan['kind'], minutes: number): SegmentPlan {
  return {
    id: segmentId(n),
    kind,
    element: null,
    titlePublic: `Punkt ${n}`,
    titlePrivate: `KANARIE-titel-${n}`,
    prompt: `Spørgsmål ${n}`,
    script: `KANARIE-manuskript-${n}`,
    plannedMs: minutes * MINUTE,
    protectedMinMs: 0,
    timeVisible: 'all',
    quiet: false,
    round: kind === 'round' ? { purpose: 'check_in', perTurnMs: 5 * MINUTE, startRule: 'rotate' } : null,
    materials: [`KANARIE-materiale-${n}`],
    cautions: [`KANARIE-hensyn-${n}`],
  };
}

export function segment(plan: SegmentPlan, changes: Partial<Segment> = {}): Segment {
  return {
    plan,
    state: 'upcoming',
    enteredAt: null,
    clock: clock(plan.plannedMs),
    round: null,
    protectedMinMs: 0,
    ...changes,
  };
}

export function turn(n: number, state: TurnLife): Turn {
  const running = state === 'speaking' ? NOW - 108_000 : null;
  return { personId: person(n), state, clock: clock(5 * MINUTE, state === 'done' ? 290_000 : 0, running) };
}

/** Six leaders in the check-in round: 1 done, 2 as asked, 3 speaking, 4 waiting, 5 deferred, 6 absent. */
export function stuffedState(second: 'done' | 'passed' = 'done', changes: Partial<MeetingState> = {}): MeetingState {
  const round = plannedSegment(3, 'round', 30);
  const people = [
    ...[1, 2, 3, 4, 5, 6].map(leader),
    staff(FACILITATOR, 'facilitator'),
    staff(CO_FACILITATOR, 'co_facilitator'),
  ];
  return {
    id: uuid(200) as MeetingId,
    networkId: uuid(201) as NetworkId,
    planVersion: 1,
    seq: 17,
    lastAt: NOW,
    life: 'running',
    people,
    segments: [
      segment(plannedSegment(1, 'arrive', 5), { state: 'finished', clock: clock(5 * MINUTE, 5 * MINUTE) }),
      segment(plannedSegment(2, 'restorative', 40), { state: 'finished', clock: clock(40 * MINUTE, 42 * MINUTE) }),
      segment(round, {
        state: 'active',
        clock: clock(30 * MINUTE, 0, NOW - 11 * MINUTE),
        round: {
          state: 'speaking',
          turnHeld: false,
          closedAnyway: false,
          turns: [
            turn(1, 'done'),
            turn(2, second),
            turn(3, 'speaking'),
            turn(4, 'waiting'),
            turn(6, 'absent'),
            turn(5, 'deferred'),
          ],
        },
      }),
      segment(plannedSegment(4, 'break', 10)),
      segment(plannedSegment(5, 'close', 5)),
    ],
    currentSegment: round.id,
    baton: { holder: FACILITATOR, epoch: 3, offeredTo: null, movedAt: null, movedFrom: null, movedHow: null },
    steward: null,
    quiet: false,
    curtain: false,
    startedAt: NOW - 58 * MINUTE,
    endedAt: null,
    sealedAt: null,
    plannedStart: NOW - 58 * MINUTE,
    plannedEnd: NOW + 122 * MINUTE,
    catchUps: [],
    reported: false,
    movedSeq: 0,
    undoable: [],
    memory: memoryOf(people),
    ...changes,
  };
}

function memoryOf(people: readonly MeetingPerson[]): UndoMemory {
  const base: UndoMemory['base'] = {
    life: 'lobby',
    segments: [],
    currentSegment: null,
    quiet: false,
    curtain: false,
    plannedEnd: 0,
    startedAt: null,
    endedAt: null,
    catchUps: [],
    people,
  };
  return { base, events: [], lastCommandId: null, undone: [] };
}

function leader(n: number): MeetingPerson {
  return { ...staff(person(n), 'leader'), arrivedAt: NOW - n * 1_111_111, attendance: n === 6 ? 'apology' : 'late' };
}

function staff(personId: PersonId, role: MeetingPerson['role']): MeetingPerson {
  return { personId, role, member: true, here: true, arrivedAt: NOW - 7_654_321, leftAt: null, attendance: null };
}

const FIRST_NAMES = ['Kirsten', 'Niels', 'Oda', 'Poul', 'Rosa', 'Svend'];

export function viewContext(changes: Partial<ViewContext> = {}): ViewContext {
  const firstNames = new Map(FIRST_NAMES.map((name, i) => [person(i + 1), name]));
  firstNames.set(FACILITATOR, 'Mette').set(CO_FACILITATOR, 'Tove');
  return {
    now: NOW,
    firstNames,
    fullNames: new Map([...firstNames].map(([id, name]) => [id, `${name} Efternavnprøve`])),
    programmeName: 'Lederkreds',
    networkName: 'KANARIE-netværk',
    meetingNumber: 3,
    meetingsInSeries: 6,
    roomCode: '314159',
    wallNames: 'first_name',
    holderReachable: true,
    holderUnreachableSince: null,
    ...changes,
  };
}
