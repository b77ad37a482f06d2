/** The meeting's life (live-meeting.md 3). */
export const MEETING_STATES = [
  'draft',
  'scheduled',
  'lobby',
  'running',
  'held',
  'closing',
  'ended',
  'sealed',
  'cancelled',
  'abandoned',
] as const;
export type MeetingLife = (typeof MEETING_STATES)[number];

export const SEGMENT_STATES = ['upcoming', 'active', 'held', 'finished', 'skipped'] as const;
export type SegmentLife = (typeof SEGMENT_STATES)[number];

export const ROUND_STATES = ['ready', 'between', 'speaking', 'held', 'complete'] as const;
export type RoundLife = (typeof ROUND_STATES)[number];

export const TURN_STATES = ['waiting', 'speaking', 'done', 'passed', 'deferred', 'absent'] as const;
export type TurnLife = (typeof TURN_STATES)[number];

export const BATON_STATES = ['held_by_lead', 'offered', 'held_by_co', 'vacant'] as const;
export type BatonLife = (typeof BATON_STATES)[number];

export type Transitions<S extends string> = Readonly<Record<S, readonly S[]>>;

export const MEETING_TRANSITIONS: Transitions<MeetingLife> = {
  draft: ['scheduled', 'cancelled'],
  scheduled: ['lobby', 'cancelled'],
  lobby: ['running', 'cancelled'],
  running: ['held', 'closing', 'ended', 'abandoned'],
  held: ['running', 'closing', 'ended', 'abandoned'],
  closing: ['running', 'held', 'ended', 'abandoned'],
  ended: ['running', 'closing', 'sealed'],
  sealed: [],
  cancelled: [],
  abandoned: ['running', 'closing'],
};

export const SEGMENT_TRANSITIONS: Transitions<SegmentLife> = {
  upcoming: ['active', 'skipped'],
  active: ['held', 'finished', 'upcoming'],
  held: ['active', 'finished'],
  finished: ['active'],
  skipped: ['active', 'upcoming'],
};

export const ROUND_TRANSITIONS: Transitions<RoundLife> = {
  ready: ['between', 'speaking', 'complete'],
  between: ['speaking', 'held', 'complete'],
  speaking: ['between', 'held', 'complete', 'speaking'],
  held: ['between', 'speaking', 'complete'],
  complete: ['between', 'speaking'],
};

export const TURN_TRANSITIONS: Transitions<TurnLife> = {
  waiting: ['speaking', 'passed', 'deferred', 'absent'],
  speaking: ['done', 'passed', 'deferred', 'absent', 'waiting'],
  done: ['speaking'],
  passed: ['speaking', 'waiting'],
  deferred: ['waiting', 'speaking', 'passed', 'absent'],
  absent: ['waiting', 'speaking'],
};

export const BATON_TRANSITIONS: Transitions<BatonLife> = {
  held_by_lead: ['offered', 'held_by_co', 'vacant'],
  offered: ['held_by_lead', 'held_by_co', 'vacant'],
  held_by_co: ['held_by_lead', 'offered', 'vacant'],
  vacant: ['held_by_lead', 'held_by_co'],
};

/** Names what is wrong with a table: states that lead nowhere known, or that nothing leads to. */
export function faultsOf<S extends string>(first: S, table: Transitions<S>): string[] {
  const known = new Set<string>(Object.keys(table));
  const faults: string[] = [];
  for (const [from, targets] of Object.entries<readonly string[]>(table)) {
    for (const to of targets) if (!known.has(to)) faults.push(`${from} leads to the unknown state ${to}`);
  }
  const reached = new Set<string>([first]);
  for (const state of reached) {
    for (const to of (table as Readonly<Record<string, readonly string[]>>)[state] ?? []) reached.add(to);
  }
  for (const state of known) if (!reached.has(state)) faults.push(`nothing leads to ${state}`);
  return faults;
}

/** Checked when the server starts. @throws Error naming every unknown or unreachable state */
export function checkTables(): void {
  const faults = [
    ...faultsOf('draft', MEETING_TRANSITIONS),
    ...faultsOf('upcoming', SEGMENT_TRANSITIONS),
    ...faultsOf('ready', ROUND_TRANSITIONS),
    ...faultsOf('waiting', TURN_TRANSITIONS),
    ...faultsOf('held_by_lead', BATON_TRANSITIONS),
  ];
  if (faults.length > 0) throw new Error(`state tables: ${faults.join('; ')}`);
}
