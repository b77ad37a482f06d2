import type { LeaderSeatState, LeaderView, MeetingClock, PersonId, SegmentId } from '@kreds/meetings/model';

/** For spec files only: a leader's view in mid-round, with one's own words for what differs. */
type Round = NonNullable<NonNullable<LeaderView['current']>['round']>;

export const NAMES = ['Merete', 'Niels', 'Oda', 'Poul', 'Rosa', 'Svend'] as const;
/** Whose phone it is. */
export const ME = 'rosa' as PersonId;

export const fiveMinutes = (over: Partial<MeetingClock> = {}): MeetingClock => ({
  plannedMs: 300_000,
  accumulatedMs: 0,
  runningSince: 0,
  adjustedMs: 0,
  ...over,
});

export function roundOf(states: readonly LeaderSeatState[], over: Partial<Round> = {}): Round {
  const seats = states.map((state, index) => {
    const firstName = NAMES[index] ?? 'Nogen';
    return { personId: firstName.toLowerCase() as PersonId, firstName, state };
  });
  const speaking = seats.find((seat) => seat.state === 'speaking')?.personId ?? null;
  const next = seats.find((seat) => seat.state === 'waiting') ?? seats.find((seat) => seat.state === 'deferred');
  return {
    purpose: 'check_in',
    state: speaking ? 'speaking' : 'between',
    seats,
    speaking,
    next: next?.personId ?? null,
    turnClock: speaking ? fiveMinutes() : null,
    ...over,
  };
}

export const WAITING = roundOf(['done', 'done', 'speaking', 'waiting', 'waiting', 'waiting']);

export function currentOf(over: Partial<NonNullable<LeaderView['current']>> = {}): NonNullable<LeaderView['current']> {
  return {
    id: 's1' as SegmentId,
    kind: 'round',
    element: null,
    title: 'Siden sidst',
    prompt: 'Hvad har fyldt mest siden sidst?',
    clock: null,
    plannedUntil: null,
    round: WAITING,
    ...over,
  };
}

type Parts = Partial<Omit<LeaderView, 'me'>> & { readonly me?: Partial<LeaderView['me']> };

export function leaderViewOf(over: Parts = {}): LeaderView {
  const me: LeaderView['me'] = {
    personId: ME,
    turn: 'waiting',
    turnClock: null,
    here: true,
    steward: false,
    undo: null,
    catchUp: false,
    stewardMay: false,
    stewardWith: null,
    ...over.me,
  };
  return {
    audience: 'leader',
    meetingId: 'm1' as LeaderView['meetingId'],
    seq: 10,
    life: 'running',
    networkName: 'Netværk 3',
    meetingNumber: 3,
    meetingsInSeries: 6,
    plannedStart: 0,
    plannedEnd: 10_800_000,
    leadFirstName: 'Mette',
    current: currentOf(),
    nextTitle: 'Tema',
    quiet: false,
    curtain: false,
    ...over,
    me,
  };
}
