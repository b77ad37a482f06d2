import type { Refusal } from '@kreds/kernel';
import type { CommandOf, MeetingCommandType } from '../commands';
import type { MeetingErrorCode } from '../errors';
import type { NewEvent } from '../events';
import type { PersonId } from '../ids';
import type { Standing } from '../rights';
import type { MeetingState } from '../state';

/** What a rule knows of the asking besides state and command. Rights and the baton's epoch are checked before. */
export interface Asking {
  readonly actor: PersonId;
  readonly standing: Standing;
  /** Server time, epoch ms, never earlier than the last event. */
  readonly now: number;
  /** Since when the baton's holder has no live device, epoch ms; null while reachable. */
  readonly holderUnreachableSince: number | null;
}

/** What a rule answers; `decide` gives the events their places, times and giver. */
export type Ruling =
  | { readonly kind: 'happens'; readonly events: readonly NewEvent[]; readonly times?: readonly number[] }
  | { readonly kind: 'already_true' }
  | { readonly kind: 'refused'; readonly refusal: Refusal<MeetingErrorCode> };

export type Rule<T extends MeetingCommandType> = (state: MeetingState, command: CommandOf<T>, asking: Asking) => Ruling;

export const ALREADY: Ruling = { kind: 'already_true' };

export function happens(...events: readonly NewEvent[]): Ruling {
  return { kind: 'happens', events };
}

export function refuses(code: MeetingErrorCode, details?: Refusal['details']): Ruling {
  return { kind: 'refused', refusal: details ? { code, details } : { code } };
}
