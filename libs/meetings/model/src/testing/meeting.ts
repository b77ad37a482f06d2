import type { CommandOf, MeetingCommand, MeetingCommandType } from '../commands';
import type { DecisionContext } from '../decision';
import type { CommandId, MeetingId, NetworkId, PersonId, SegmentId } from '../ids';
import type { SegmentPlan } from '../plan';
import type { MeetingFacts } from '../state';

export const MINUTE = 60_000;
/** 2031-03-04 08.30 in Copenhagen; the tests' meeting is planned to begin then. */
export const PLANNED_START = 1_930_289_400_000;

/** A readable id: `testId('anna')` is always the same UUID. */
export function testId(name: string): string {
  const hex = [...name].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0')).join('');
  return `00000000-0000-4000-8000-${hex.slice(-12).padStart(12, '0')}`;
}
export const personId = (name: string) => testId(name) as PersonId;
export const segmentId = (name: string) => testId(name) as SegmentId;

/** One facilitator, one co-facilitator, a guest, six leaders of the network and one who joins it later. */
export const LEAD = personId('lead');
export const CO = personId('co');
export const GUEST = personId('guest');
export const [ANNA, BO, CARL, DITTE, EMIL, FREJA] = ['anna', 'bo', 'carl', 'ditte', 'emil', 'freja'].map(personId) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
export const LATER = personId('later');
export const LEADERS: readonly PersonId[] = [ANNA, BO, CARL, DITTE, EMIL, FREJA];

/** One item of a plan; shows only what the test cares for. */
export function segmentPlan(name: string, plan: Partial<SegmentPlan> = {}): SegmentPlan {
  return {
    id: segmentId(name),
    kind: 'talk',
    element: null,
    titlePublic: name,
    titlePrivate: '',
    prompt: '',
    script: '',
    plannedMs: 20 * MINUTE,
    protectedMinMs: 0,
    timeVisible: 'facilitator',
    quiet: false,
    round: null,
    materials: [],
    cautions: [],
    ...plan,
  };
}

/** arrive 10 - calm 20 (quiet) - checkIn 30 - talk 30 - pause 10 - takeAway 20 (15 protected) - close 5: 125 minutes. */
export function planOfTests(): readonly SegmentPlan[] {
  const round = { perTurnMs: 5 * MINUTE, startRule: 'rotate' } as const;
  return [
    segmentPlan('arrive', { kind: 'arrive', plannedMs: 10 * MINUTE }),
    segmentPlan('calm', { kind: 'restorative', quiet: true }),
    segmentPlan('checkIn', { kind: 'round', plannedMs: 30 * MINUTE, round: { ...round, purpose: 'check_in' } }),
    segmentPlan('talk', { plannedMs: 30 * MINUTE }),
    segmentPlan('pause', { kind: 'break', plannedMs: 10 * MINUTE }),
    segmentPlan('takeAway', {
      kind: 'round',
      protectedMinMs: 15 * MINUTE,
      round: { ...round, purpose: 'take_away', perTurnMs: null },
    }),
    segmentPlan('close', { kind: 'close', plannedMs: 5 * MINUTE }),
  ];
}

export function meetingFacts(facts: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    id: testId('meeting') as MeetingId,
    networkId: testId('network') as NetworkId,
    plan: { segments: planOfTests() },
    planVersion: 1,
    people: [
      { personId: LEAD, role: 'facilitator', member: true },
      { personId: CO, role: 'co_facilitator', member: true },
      { personId: GUEST, role: 'guest', member: true },
      ...LEADERS.map((leader) => ({ personId: leader, role: 'leader' as const, member: true })),
      { personId: LATER, role: 'leader', member: false },
    ],
    plannedStart: PLANNED_START,
    plannedEnd: PLANNED_START + 125 * MINUTE,
    ...facts,
  };
}

let commands = 0;
/** A command with a fresh id, as one tap makes it. */
export function command<T extends MeetingCommandType>(
  type: T,
  fields: Omit<CommandOf<T>, 'type' | 'commandId'> & { commandId?: CommandId },
): MeetingCommand {
  commands += 1;
  const commandId = `00000000-0000-4000-9000-${String(commands).padStart(12, '0')}` as CommandId;
  return { commandId, ...fields, type } as MeetingCommand;
}

/** Who asks, when; the holder reachable unless a test says otherwise. */
export function context(actor: PersonId, now: number, unreachableSince: number | null = null): DecisionContext {
  return {
    actor: { personId: actor },
    now,
    holderReachable: unreachableSince === null,
    holderUnreachableSince: unreachableSince,
  };
}
