import type { MeetingCommand, MeetingCommandType } from './commands';
import type { PersonId } from './ids';
import type { MeetingState } from './state';

/** How long the baton must be vacant before the steward may carry on, ms (live-meeting.md 4). */
export const STEWARD_AFTER_MS = 60_000;
/** How long the holder must be unreachable before the lead is taken without a second confirm, ms (section 5). */
export const VACANT_AFTER_MS = 10_000;

/** Who somebody is to a running meeting. `co` is every facilitator who does not hold the baton just now. */
export type Standing = 'holder' | 'co' | 'guest' | 'leader' | 'stranger';

interface Right {
  /** Who may, for anybody's turn or for the whole meeting. */
  readonly who: readonly Exclude<Standing, 'stranger'>[];
  /** Whether everybody may do it for himself or herself. */
  readonly own?: true;
  /** Whether the steward may, while the baton is vacant for a minute. */
  readonly steward?: true;
}

const HOLDER: Right = { who: ['holder'] };
const LEADS: Right = { who: ['holder', 'co'] };

/**
 * Section 4 of live-meeting.md. Whoever is not in the meeting (company, administrator, evaluator, room screen) has no line.
 * `SetCurtain` has two: anyone may blank the wall, only those who lead uncover it.
 */
export const RIGHTS: Readonly<Record<Exclude<MeetingCommandType, 'SetCurtain'> | 'CurtainOn' | 'CurtainOff', Right>> = {
  OpenLobby: LEADS,
  Start: HOLDER,
  End: HOLDER,
  Reopen: HOLDER,
  GoTo: { who: ['holder'], steward: true },
  Skip: HOLDER,
  Hold: { who: ['holder', 'co'], steward: true },
  Resume: { who: ['holder', 'co'], steward: true },
  CurtainOn: { who: ['holder', 'co', 'guest', 'leader'] },
  CurtainOff: LEADS,
  BeginTurn: HOLDER,
  HoldTurn: HOLDER,
  ResumeTurn: HOLDER,
  EndTurn: { who: ['holder'], own: true, steward: true },
  Pass: { who: ['holder'], own: true },
  Defer: { who: ['holder'], own: true },
  SetOrder: HOLDER,
  MarkAbsent: HOLDER,
  MarkBack: HOLDER,
  Retake: HOLDER,
  AddTime: HOLDER,
  SetTime: HOLDER,
  Replan: HOLDER,
  SetTimeVisible: HOLDER,
  SetQuiet: LEADS,
  OfferBaton: HOLDER,
  /** Only the addressee of an open offer, which the rule itself asks for. */
  AcceptBaton: { who: ['holder', 'co', 'guest'] },
  /** A guest only to take back what was taken from him or her ten seconds ago, which the rule itself asks for. */
  TakeBaton: { who: ['holder', 'co', 'guest'] },
  Arrive: { who: ['holder', 'co'], own: true },
  Leave: { who: ['holder', 'co'], own: true },
  ConfirmAttendance: LEADS,
  /** A leader only for an own pass or defer, which the rule itself asks for. */
  Undo: { who: ['holder', 'leader'] },
  NameSteward: HOLDER,
  InsertBreak: HOLDER,
  Cancel: LEADS,
  Abandon: LEADS,
  Seal: LEADS,
  Amend: LEADS,
  AdoptLocalRun: HOLDER,
};

export function standingOf(state: MeetingState, personId: PersonId): Standing {
  const person = state.people.find((one) => one.personId === personId);
  if (!person) return 'stranger';
  if (state.baton.holder === personId) return 'holder';
  if (person.role === 'facilitator' || person.role === 'co_facilitator') return 'co';
  return person.role;
}

/** What `mayCommand` and the rules need to know about now. */
export interface RightContext {
  /** Server time, epoch ms. */
  readonly now: number;
  /** Since when the holder has no live device, epoch ms; null while reachable. */
  readonly holderUnreachableSince: number | null;
  /** Whom the command is about, when it is about somebody. */
  readonly target?: PersonId | null;
  /** For SetCurtain. */
  readonly on?: boolean;
}

export function isVacantFor(ctx: Pick<RightContext, 'now' | 'holderUnreachableSince'>, ms: number): boolean {
  return ctx.holderUnreachableSince !== null && ctx.now - ctx.holderUnreachableSince >= ms;
}

/** Whether this person acts as steward now: named for this meeting, and the baton vacant for a minute. */
export function isStewardNow(state: MeetingState, personId: PersonId, ctx: RightContext): boolean {
  return state.steward === personId && isVacantFor(ctx, STEWARD_AFTER_MS);
}

/**
 * Whether a person may give such a command at all, for enabling buttons. The command itself can still be refused: whether it
 * fits where the meeting is, `decide` says.
 */
export function mayCommand(
  state: MeetingState,
  type: MeetingCommandType,
  personId: PersonId,
  ctx: RightContext,
): boolean {
  const standing = standingOf(state, personId);
  if (standing === 'stranger') return false;
  const right = RIGHTS[type === 'SetCurtain' ? (ctx.on === false ? 'CurtainOff' : 'CurtainOn') : type];
  if (right.who.includes(standing)) return true;
  if (right.own && ctx.target === personId) return true;
  return right.steward === true && isStewardNow(state, personId, ctx);
}

/** Whether a command is the holder's, and so must carry the baton's epoch as the person saw it (invariant 7). */
export function isFenced(type: MeetingCommandType): boolean {
  return type !== 'SetCurtain' && !RIGHTS[type].who.includes('co');
}

/** Whom a command is about; null when it is about the meeting. */
export function targetOf(command: MeetingCommand): PersonId | null {
  return 'personId' in command && command.personId !== undefined ? command.personId : null;
}
