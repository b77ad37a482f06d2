import type { Refusal } from '@kreds/kernel';
import type { MeetingEvent } from './events';
import type { PersonId } from './ids';
import type { MeetingErrorCode } from './errors';

/** Who gives a command, as the server knows the person. */
export interface CommandActor {
  readonly personId: PersonId;
}

/** What a rule may know beyond state and command. Presence enters only here (5a). */
export interface DecisionContext {
  readonly actor: CommandActor;
  /** Server time, epoch ms. */
  readonly now: number;
  /** Whether the baton's holder has a live device. */
  readonly holderReachable: boolean;
  /** Since when the holder has none, epoch ms; null while reachable. */
  readonly holderUnreachableSince: number | null;
}

/** What `decide` answers. `already_true` is a success that changes nothing. */
export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly MeetingEvent[] }
  | { readonly kind: 'already_true' }
  | { readonly kind: 'refused'; readonly refusal: Refusal<MeetingErrorCode> };

/** What the server answers to a command, besides problem+json for a refusal (live-meeting.md 5). */
export type CommandReply =
  | { readonly kind: 'accepted'; readonly seqFrom: number; readonly seqTo: number }
  | { readonly kind: 'duplicate'; readonly seqFrom: number; readonly seqTo: number }
  | { readonly kind: 'already_true'; readonly seq: number };
