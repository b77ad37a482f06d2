import type { MeetingCommand, MeetingCommandType } from './commands';
import type { Decision, DecisionContext } from './decision';
import { acceptBaton, nameSteward, offerBaton, takeBaton } from './decide/baton';
import { adoptLocalRun } from './decide/local-run';
import { abandon, amend, cancel, end, hold, openLobby, reopen, resume, seal, start } from './decide/meeting-life';
import { arrive, confirmAttendance, leave } from './decide/people';
import { ALREADY, refuses, type Asking, type Rule, type Ruling } from './decide/ruling';
import { goTo, insertBreak, setCurtain, setQuiet, setTimeVisible, skip } from './decide/segments';
import { addTime, replan, setTime } from './decide/time';
import {
  beginTurn,
  defer,
  endTurn,
  holdTurn,
  markAbsent,
  markBack,
  pass,
  resumeTurn,
  retake,
  setOrder,
} from './decide/turns';
import { undo } from './decide/undo';
import type { MeetingEvent } from './events';
import { isFenced, mayCommand, standingOf, targetOf } from './rights';
import type { MeetingState } from './state';
import type { MeetingLife } from './states';

const UNDER_WAY = ['running', 'held', 'closing'] as const satisfies readonly MeetingLife[];
const TOGETHER = ['lobby', ...UNDER_WAY] as const satisfies readonly MeetingLife[];
const UNSEALED = [...TOGETHER, 'ended', 'abandoned'] as const satisfies readonly MeetingLife[];
const MOVING = ['running', 'closing'] as const satisfies readonly MeetingLife[];

type Rules = { readonly [T in MeetingCommandType]: readonly [lives: readonly MeetingLife[], rule: Rule<T>] };

/** Each command: in which lives of the meeting it makes sense, and its rule. Anything else is `meetings.wrong-state`. */
const RULES: Rules = {
  OpenLobby: [['scheduled', 'lobby'], openLobby],
  Start: [TOGETHER, start],
  End: [[...UNDER_WAY, 'ended'], end],
  Reopen: [[...UNDER_WAY, 'ended', 'abandoned', 'sealed'], reopen],
  GoTo: [MOVING, goTo],
  Skip: [TOGETHER, skip],
  Hold: [UNDER_WAY, hold],
  Resume: [UNDER_WAY, resume],
  BeginTurn: [MOVING, beginTurn],
  HoldTurn: [MOVING, holdTurn],
  ResumeTurn: [MOVING, resumeTurn],
  EndTurn: [UNDER_WAY, endTurn],
  Pass: [UNDER_WAY, pass],
  Defer: [UNDER_WAY, defer],
  SetOrder: [UNDER_WAY, setOrder],
  MarkAbsent: [UNDER_WAY, markAbsent],
  MarkBack: [UNDER_WAY, markBack],
  Retake: [MOVING, retake],
  AddTime: [UNDER_WAY, addTime],
  SetTime: [TOGETHER, setTime],
  Replan: [TOGETHER, replan],
  SetTimeVisible: [TOGETHER, setTimeVisible],
  SetQuiet: [TOGETHER, setQuiet],
  SetCurtain: [UNSEALED, setCurtain],
  OfferBaton: [TOGETHER, offerBaton],
  AcceptBaton: [TOGETHER, acceptBaton],
  TakeBaton: [UNSEALED, takeBaton],
  Arrive: [TOGETHER, arrive],
  Leave: [TOGETHER, leave],
  ConfirmAttendance: [UNSEALED, confirmAttendance],
  Undo: [TOGETHER, undo],
  NameSteward: [TOGETHER, nameSteward],
  InsertBreak: [MOVING, insertBreak],
  Cancel: [['scheduled', 'lobby', 'cancelled'], cancel],
  Abandon: [[...UNDER_WAY, 'abandoned'], abandon],
  Seal: [['ended', 'sealed'], seal],
  Amend: [['sealed'], amend],
  AdoptLocalRun: [TOGETHER, adoptLocalRun],
};

/**
 * What a command does to a meeting, or why not. Pure: presence and the clock come in as `context`.
 * Asked in this order: is the person in the meeting and may he or she (section 4), does the baton's epoch still hold
 * (invariant 7), does the command fit the meeting's life, and only then the rule itself; so a refusal never tells more than the
 * asker may see (invariant 17).
 * @returns events with their `seq` and `at`, ready to be appended; `at` is never earlier than the last line of the log
 */
export function decide(state: MeetingState, command: MeetingCommand, context: DecisionContext): Decision {
  const asking = askingOf(state, context);
  const ruling = denied(state, command, asking) ?? ruled(state, command, asking);
  if (ruling.kind !== 'happens') return ruling;
  return { kind: 'accepted', events: stamped(state, command, asking, ruling) };
}

function askingOf(state: MeetingState, context: DecisionContext): Asking {
  const { personId } = context.actor;
  return {
    actor: personId,
    standing: standingOf(state, personId),
    now: Math.max(context.now, state.lastAt),
    holderUnreachableSince: context.holderReachable ? null : context.holderUnreachableSince,
  };
}

/** Rights first, then the fence. Who leads or could lead hears that somebody else leads now (M3); others, that they may not. */
function denied(state: MeetingState, command: MeetingCommand, asking: Asking): Ruling | null {
  const { actor, standing } = asking;
  const target = targetOf(command);
  const on = command.type === 'SetCurtain' ? { on: command.on } : {};
  const led = () => refuses('meetings.not-leading', { leaderId: state.baton.holder });
  if (!mayCommand(state, command.type, actor, { ...asking, target, ...on })) {
    const mayLead = standing === 'co' || standing === 'guest';
    return mayLead && isFenced(command.type) ? led() : refuses('meetings.not-allowed');
  }
  const forOneself = standing === 'leader' && (target === actor || command.type === 'Undo');
  if (!isFenced(command.type) || forOneself) return null;
  const epoch = 'batonEpoch' in command ? command.batonEpoch : undefined;
  return epoch === state.baton.epoch ? null : led();
}

function ruled(state: MeetingState, command: MeetingCommand, asking: Asking): Ruling {
  const [lives, rule] = RULES[command.type];
  if (!lives.includes(state.life)) return refuses('meetings.wrong-state');
  const ruling = (rule as (state: MeetingState, command: MeetingCommand, asking: Asking) => Ruling)(
    state,
    command,
    asking,
  );
  return ruling.kind === 'happens' && ruling.events.length === 0 ? ALREADY : ruling;
}

function stamped(
  state: MeetingState,
  { commandId, device, clientTime }: MeetingCommand,
  { actor, now }: Asking,
  { events, times }: Extract<Ruling, { kind: 'happens' }>,
): readonly MeetingEvent[] {
  const said = { ...(device === undefined ? {} : { device }), ...(clientTime === undefined ? {} : { clientTime }) };
  return events.map((event, place) => ({
    ...event,
    seq: state.seq + 1 + place,
    at: times?.[place] ?? now,
    by: actor,
    commandId,
    ...said,
  }));
}
