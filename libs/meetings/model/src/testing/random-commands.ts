import type { CommandOf, LocalStep, MeetingCommand, MeetingCommandType } from '../commands';
import { AMENDMENT_CODES, ARRIVAL_CODES, ATTENDANCE_CODES } from '../codes';
import type { CommandId, PersonId, SegmentId } from '../ids';
import { TIME_VISIBILITIES } from '../plan';
import type { MeetingState } from '../state';
import type { MeetingLife, TurnLife } from '../states';
import { CO, GUEST, LEAD, LEADERS, MINUTE, segmentId, testId } from './meeting';

/** Numbers from one seed: the same seed always makes the same command of the same state (mulberry32). */
export class Draw {
  constructor(private seed: number) {}

  number(below: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  chance(percent: number): boolean {
    return this.number(100) < percent;
  }

  of<T>(items: readonly T[]): T {
    const item = items[this.number(items.length)];
    if (item === undefined) throw new Error('nothing to draw from');
    return item;
  }
}

type Body<T extends MeetingCommandType> = Omit<
  CommandOf<T>,
  'type' | 'commandId' | 'device' | 'clientTime' | 'batonEpoch' | 'fromSegment' | 'fromTurn'
>;
type Bodies = { readonly [T in MeetingCommandType]: (state: MeetingState, draw: Draw) => Body<T> };

const none = () => ({});
const on = (_state: MeetingState, draw: Draw) => ({ on: draw.chance(50) });
const person = (state: MeetingState, draw: Draw) => ({ personId: somebody(state, draw) });
const segment = (state: MeetingState, draw: Draw) => ({ segmentId: somewhere(state, draw) });
const sure = (draw: Draw) => draw.chance(40);

function somewhere(state: MeetingState, draw: Draw): SegmentId {
  return draw.chance(2) ? segmentId('nowhere') : draw.of(state.segments).plan.id;
}

/** Mostly a leader; now and then somebody who has no turn. */
function somebody(state: MeetingState, draw: Draw): PersonId {
  return draw.chance(90) ? draw.of(LEADERS) : draw.of(state.people).personId;
}

/** Mostly somebody whose turn is in that state, so that streams get through a round. */
function oneWho(...states: readonly TurnLife[]) {
  return (state: MeetingState, draw: Draw): { personId: PersonId } => {
    const fitting = (currentRound(state)?.turns ?? []).filter((turn) => states.includes(turn.state));
    return { personId: fitting.length > 0 && draw.chance(80) ? draw.of(fitting).personId : somebody(state, draw) };
  };
}

/** Mostly the next item, so that streams get through a plan, or a round, where most rules are. */
function target(state: MeetingState, draw: Draw): SegmentId {
  const at = state.segments.findIndex(({ plan }) => plan.id === state.currentSegment);
  const next = state.segments[at + 1];
  const kind = draw.number(10);
  if (next && kind < 5) return next.plan.id;
  return kind < 8 ? draw.of(state.segments.filter(({ round }) => round !== null)).plan.id : somewhere(state, draw);
}

function currentRound(state: MeetingState) {
  return state.segments.find(({ plan }) => plan.id === state.currentSegment)?.round ?? null;
}

function order(state: MeetingState, draw: Draw): PersonId[] {
  const open = (currentRound(state)?.turns ?? [])
    .filter((turn) => turn.state === 'waiting' || turn.state === 'deferred')
    .map((turn) => turn.personId);
  const shuffled = open.map((id) => ({ id, key: draw.number(1_000) })).toSorted((a, b) => a.key - b.key);
  return shuffled.map(({ id }) => id).slice(draw.chance(10) ? 1 : 0);
}

function localSteps(state: MeetingState, draw: Draw): LocalStep[] {
  return Array.from({ length: 1 + draw.number(5) }, (): LocalStep => {
    const offsetMs = draw.number(20) * MINUTE;
    const kind = draw.number(10);
    if (kind < 4) return { step: 'segment', segmentId: target(state, draw), offsetMs };
    if (kind === 9) return { step: 'end', offsetMs: 20 * MINUTE };
    const step = draw.of(['turn', 'turn-ended', 'turn-passed'] as const);
    return { step, personId: draw.of(LEADERS), offsetMs };
  });
}

function undoSeq(state: MeetingState, draw: Draw): number {
  const record = state.undoable.length > 0 && draw.chance(90) ? draw.of(state.undoable) : null;
  return record?.seqTo ?? 1 + draw.number(state.seq + 1);
}

const BODIES: Bodies = {
  OpenLobby: none,
  Start: none,
  End: (_state, draw) => ({ closeAnyway: sure(draw) }),
  Reopen: none,
  GoTo: (state, draw) => ({ segmentId: target(state, draw), closeAnyway: sure(draw) }),
  Skip: (state, draw) => ({ ...segment(state, draw), confirmProtected: sure(draw) }),
  Hold: none,
  Resume: none,
  BeginTurn: oneWho('waiting', 'deferred'),
  HoldTurn: oneWho('speaking'),
  ResumeTurn: oneWho('speaking'),
  EndTurn: oneWho('speaking'),
  Pass: oneWho('waiting', 'speaking'),
  Defer: oneWho('waiting', 'speaking'),
  SetOrder: (state, draw) => ({ order: order(state, draw) }),
  MarkAbsent: oneWho('waiting', 'speaking'),
  MarkBack: oneWho('absent', 'passed', 'deferred'),
  Retake: oneWho('done', 'passed', 'absent'),
  AddTime: (_state, draw) => ({
    target: draw.of(['segment', 'turn'] as const),
    ms: draw.of([-20, -5, -1, 1, 5]) * MINUTE,
    confirmProtected: draw.chance(20),
  }),
  SetTime: (state, draw) => ({
    ...segment(state, draw),
    plannedMs: draw.number(40) * MINUTE,
    confirmProtected: draw.chance(20),
  }),
  Replan: (state, draw) => ({
    choice: draw.of([
      { kind: 'take_pro_rata', confirmProtected: draw.chance(30) },
      { kind: 'move_end' },
      { kind: 'drop', segmentId: somewhere(state, draw), confirmProtected: draw.chance(30) },
    ] as const),
  }),
  SetTimeVisible: (state, draw) => ({ ...segment(state, draw), timeVisible: draw.of(TIME_VISIBILITIES) }),
  SetQuiet: on,
  SetCurtain: on,
  OfferBaton: (state, draw) => ({ to: draw.chance(70) ? draw.of([LEAD, CO, GUEST]) : draw.of(state.people).personId }),
  AcceptBaton: none,
  TakeBaton: (_state, draw) => ({ confirm: draw.chance(50) }),
  Arrive: (state, draw) => ({ ...person(state, draw), how: draw.of(ARRIVAL_CODES) }),
  Leave: person,
  ConfirmAttendance: (state, draw) => ({ ...person(state, draw), attendance: draw.of(ATTENDANCE_CODES) }),
  Undo: (state, draw) => ({ seq: undoSeq(state, draw) }),
  NameSteward: (_state, draw) => ({ personId: draw.chance(15) ? null : draw.of(LEADERS) }),
  InsertBreak: (_state, draw) => ({ segmentId: segmentId(`b${draw.number(90)}`), ms: 10 * MINUTE }),
  Cancel: none,
  Abandon: none,
  Seal: none,
  Amend: (state, draw) => ({
    code: draw.of(AMENDMENT_CODES),
    ...(draw.chance(60) ? { personId: draw.of(LEADERS), attendance: draw.of(ATTENDANCE_CODES) } : {}),
    ...(draw.chance(50) ? { endedAt: (state.endedAt ?? 0) - draw.number(MINUTE) } : {}),
  }),
  AdoptLocalRun: (state, draw) => ({
    fromSeq: draw.chance(80) ? state.seq : draw.number(state.seq + 1),
    steps: localSteps(state, draw),
    ...(draw.chance(50) ? { handedInOffsetMs: 25 * MINUTE } : {}),
  }),
};

type Weights = Partial<Record<MeetingCommandType, number>>;
const RUNNING: Weights = {
  GoTo: 5,
  BeginTurn: 24,
  EndTurn: 6,
  HoldTurn: 10,
  ResumeTurn: 12,
  Pass: 6,
  Defer: 5,
  MarkAbsent: 4,
  MarkBack: 5,
  Retake: 3,
  Arrive: 8,
  Leave: 4,
  AddTime: 4,
  Undo: 9,
  Replan: 4,
  Hold: 3,
  OfferBaton: 5,
  AcceptBaton: 6,
  TakeBaton: 3,
  NameSteward: 3,
  Skip: 2,
  InsertBreak: 2,
  SetQuiet: 3,
  SetCurtain: 2,
  SetTimeVisible: 2,
  SetOrder: 16,
  AdoptLocalRun: 2,
  End: 1,
};
/** Outside a round there is little to do with turns, so the group moves on. */
const BETWEEN_ROUNDS: Weights = {
  GoTo: 60,
  Arrive: 16,
  Leave: 6,
  AddTime: 8,
  Undo: 12,
  Replan: 6,
  Hold: 4,
  InsertBreak: 2,
};
const OVER: Weights = { Reopen: 12, Seal: 14, ConfirmAttendance: 3 };
/** What is likely in each life; everything else is tried as well, with weight one. */
const WEIGHTS: Readonly<Record<MeetingLife, Weights>> = {
  draft: {},
  scheduled: { OpenLobby: 160, Cancel: 14 },
  lobby: { Arrive: 70, Start: 40, Cancel: 12 },
  running: RUNNING,
  closing: { ...BETWEEN_ROUNDS, End: 20 },
  held: { Resume: 30, Pass: 6, Undo: 8, Arrive: 5, Leave: 5, MarkAbsent: 4 },
  ended: OVER,
  abandoned: OVER,
  sealed: { Amend: 40 },
  cancelled: {},
};

function weightsOf(state: MeetingState): Weights {
  const weights = WEIGHTS[state.life];
  const round = currentRound(state);
  if (weights !== RUNNING) return weights;
  if (!round) return BETWEEN_ROUNDS;
  if (round.turnHeld) return { ...RUNNING, ResumeTurn: 60 };
  return speaking(state) ? RUNNING : { ...RUNNING, HoldTurn: 1, ResumeTurn: 1, EndTurn: 1, BeginTurn: 40 };
}

/** A plausible command, its giver and how the holder's line is; about one in five is wrong on purpose. */
export interface RandomTap {
  readonly command: MeetingCommand;
  readonly actor: PersonId;
  readonly unreachableSince: number | null;
}

export function randomTap(state: MeetingState, draw: Draw, now: number, number: number): RandomTap {
  const type = weighted(weightsOf(state), draw);
  const seen = {
    batonEpoch: draw.chance(95) ? state.baton.epoch : Math.max(0, state.baton.epoch - 1),
    fromSegment: draw.chance(93) ? state.currentSegment : somewhere(state, draw),
    fromTurn: draw.chance(93) ? speaking(state) : draw.of(LEADERS),
  };
  const body = (BODIES[type] as (state: MeetingState, draw: Draw) => object)(state, draw);
  const commandId = `00000000-0000-4000-a000-${String(number).padStart(12, '0')}` as CommandId;
  const about = 'personId' in body ? (body.personId as PersonId) : null;
  return {
    command: { type, commandId, ...seen, ...body } as unknown as MeetingCommand,
    actor: giver(state, draw, type, about),
    unreachableSince: draw.chance(80) ? null : now - draw.number(120_000),
  };
}

function giver(state: MeetingState, draw: Draw, type: MeetingCommandType, about: PersonId | null): PersonId {
  const { baton, steward } = state;
  if (type === 'AcceptBaton' && baton.offeredTo !== null && draw.chance(80)) return baton.offeredTo;
  if (type === 'TakeBaton' && draw.chance(60)) return draw.of([CO, LEAD, baton.movedFrom ?? LEAD]);
  const kind = draw.number(100);
  if (kind < 75) return baton.holder;
  if (kind < 85 && about !== null) return about;
  if (kind < 91 && steward !== null) return steward;
  return kind < 98 ? draw.of(state.people).personId : (testId('stranger') as PersonId);
}

function speaking(state: MeetingState): PersonId | null {
  return currentRound(state)?.turns.find((turn) => turn.state === 'speaking')?.personId ?? null;
}

function weighted(weights: Weights, draw: Draw): MeetingCommandType {
  const types = Object.keys(BODIES) as MeetingCommandType[];
  const total = types.reduce((sum, type) => sum + (weights[type] ?? 1), 0);
  let left = draw.number(total);
  for (const type of types) {
    left -= weights[type] ?? 1;
    if (left < 0) return type;
  }
  throw new Error('weights do not add up');
}
