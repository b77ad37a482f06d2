import type { FacilitatorSegment, FacilitatorTurn, PersonId } from '@kreds/meetings/model';
import { elapsedOf, lengthOf, remainingOf } from '../live/clocks';

/** Over its time by this share a turn is worth a sentence to say, not an action (live-meeting.md 12). */
const SUGGEST_FROM = 0.3;

/** What the one primary button of a round does next; null when the round needs nothing more. */
export type TurnStep =
  | { readonly kind: 'start'; readonly personId: PersonId }
  | { readonly kind: 'on'; readonly personId: PersonId }
  | { readonly kind: 'resume'; readonly personId: PersonId }
  | { readonly kind: 'finish'; readonly personId: PersonId };

/** The turn that matters now, with its time. Lengths in ms. */
export interface TurnPart {
  readonly speaking: PersonId | null;
  readonly next: PersonId | null;
  readonly step: TurnStep | null;
  readonly turnHeld: boolean;
  readonly complete: boolean;
  /** Null when turns have no time of their own or nobody speaks. */
  readonly time: TurnTime | null;
  /** Whether the speaker is so far over time that the console suggests a sentence. */
  readonly suggestsSentence: boolean;
}

export interface TurnTime {
  readonly remainingMs: number;
  readonly over: boolean;
  /** Share that is left, 0 to 1. */
  readonly left: number;
}

type Round = NonNullable<FacilitatorSegment['round']>;

/** @param now server time, epoch ms */
export function turnPart(round: Round, now: number): TurnPart {
  const turn = round.turns.find(({ state }) => state === 'speaking') ?? null;
  const time = turn === null ? null : turnTime(turn, now);
  return {
    speaking: turn?.personId ?? null,
    next: round.next,
    step: stepOf(round, turn),
    turnHeld: round.turnHeld,
    complete: round.state === 'complete',
    time,
    suggestsSentence: turn !== null && time !== null && isFarOver(turn, now),
  };
}

function stepOf(round: Round, turn: FacilitatorTurn | null): TurnStep | null {
  if (turn !== null && round.turnHeld) return { kind: 'resume', personId: turn.personId };
  if (turn !== null && round.next === null) return { kind: 'finish', personId: turn.personId };
  if (round.next === null) return null;
  const begun = turn !== null || round.turns.some(({ state }) => state === 'done' || state === 'passed');
  return { kind: begun ? 'on' : 'start', personId: round.next };
}

function turnTime(turn: FacilitatorTurn, now: number): TurnTime | null {
  const whole = lengthOf(turn.clock);
  if (whole <= 0) return null;
  const remainingMs = remainingOf(turn.clock, now);
  return { remainingMs, over: remainingMs < 0, left: Math.min(1, Math.max(0, remainingMs / whole)) };
}

function isFarOver(turn: FacilitatorTurn, now: number): boolean {
  return elapsedOf(turn.clock, now) >= (1 + SUGGEST_FROM) * lengthOf(turn.clock);
}
