import type {
  FacilitatorPerson,
  FacilitatorSegment,
  FacilitatorView,
  PersonId,
  SegmentId,
  TurnLife,
} from '@kreds/meetings/model';

export const MINUTE = 60_000;
/** 08.30 of a meeting day; any instant does. */
export const START = Date.UTC(2027, 2, 29, 6, 30);

export const METTE = id('01');
export const TOVE = id('02');
export const MERETE = id('11');
export const NIELS = id('12');
export const ODA = id('13');
export const POUL = id('14');

function id(end: string): PersonId {
  return `00000000-0000-4000-8000-0000000000${end}` as PersonId;
}

export function segmentId(place: number): SegmentId {
  return `00000000-0000-4000-8000-0000000001${String(place).padStart(2, '0')}` as SegmentId;
}

export function person(
  personId: PersonId,
  firstName: string,
  change: Partial<FacilitatorPerson> = {},
): FacilitatorPerson {
  return {
    personId,
    firstName,
    fullName: `${firstName} Prøvesen`,
    role: 'leader',
    here: true,
    arrivedAt: START,
    attendance: null,
    spokenMs: 0,
    ...change,
  };
}

export function segment(place: number, change: Partial<FacilitatorSegment> = {}): FacilitatorSegment {
  const plannedMs = change.plannedMs ?? 30 * MINUTE;
  return {
    id: segmentId(place),
    kind: 'talk',
    element: null,
    titlePublic: `Punkt ${place}`,
    titlePrivate: '',
    prompt: '',
    script: '',
    plannedMs,
    protectedMinMs: 0,
    timeVisible: 'facilitator',
    materials: [],
    cautions: [],
    state: 'upcoming',
    enteredAt: null,
    clock: { plannedMs, accumulatedMs: 0, runningSince: null, adjustedMs: 0 },
    round: null,
    ...change,
  };
}

/** A round of four with these states in order; a turn has four minutes and began at `since`. */
export function round(states: readonly TurnLife[], since = START): NonNullable<FacilitatorSegment['round']> {
  const people = [MERETE, NIELS, ODA, POUL];
  const turns = states.map((state, at) => ({
    personId: people[at] ?? POUL,
    state,
    clock: {
      plannedMs: 4 * MINUTE,
      accumulatedMs: state === 'done' ? 3 * MINUTE : 0,
      runningSince: state === 'speaking' ? since : null,
      adjustedMs: 0,
    },
  }));
  const next =
    turns.find(({ state }) => state === 'waiting') ?? turns.find(({ state }) => state === 'deferred') ?? null;
  return { purpose: 'check_in', state: 'speaking', turnHeld: false, turns, next: next?.personId ?? null };
}

/** A running meeting led by Mette, at its second item. */
export function facilitatorView(change: Partial<FacilitatorView> = {}): FacilitatorView {
  return {
    audience: 'facilitator',
    meetingId: '00000000-0000-4000-8000-000000000200' as FacilitatorView['meetingId'],
    seq: 20,
    life: 'running',
    programmeName: 'Ledernetværk Nord',
    networkName: 'Netværk 3',
    meetingNumber: 3,
    meetingsInSeries: 6,
    plannedStart: START,
    plannedEnd: START + 90 * MINUTE,
    startedAt: START,
    endedAt: null,
    segments: [
      segment(1, {
        state: 'finished',
        enteredAt: START,
        clock: { plannedMs: 30 * MINUTE, accumulatedMs: 32 * MINUTE, runningSince: null, adjustedMs: 0 },
      }),
      segment(2, {
        state: 'active',
        enteredAt: START + 32 * MINUTE,
        clock: { plannedMs: 30 * MINUTE, accumulatedMs: 0, runningSince: START + 32 * MINUTE, adjustedMs: 0 },
      }),
      segment(3, {
        kind: 'round',
        protectedMinMs: 20 * MINUTE,
        round: { ...round(['waiting', 'waiting']), purpose: 'take_away' },
      }),
    ],
    currentSegment: segmentId(2),
    people: [
      person(METTE, 'Mette', { role: 'facilitator' }),
      person(TOVE, 'Tove', { role: 'co_facilitator' }),
      person(MERETE, 'Merete'),
      person(NIELS, 'Niels'),
      person(ODA, 'Oda'),
      person(POUL, 'Poul'),
    ],
    baton: { life: 'held_by_lead', holder: METTE, epoch: 1, offeredTo: null, takeBackUntil: null, takeBackBy: null },
    steward: null,
    quiet: false,
    curtain: false,
    catchUps: [],
    roomCode: '482913',
    reported: false,
    undo: null,
    ...change,
  };
}
