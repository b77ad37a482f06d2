import * as fc from 'fast-check';
import { decide } from '../decide';
import type { Decision, DecisionContext } from '../decision';
import { evolve } from '../evolve';
import type { MeetingEvent } from '../events';
import { initialState } from '../initial-state';
import type { MeetingFacts, MeetingState } from '../state';
import { context, meetingFacts, MINUTE, PLANNED_START } from './meeting';
import { Draw, randomTap, type RandomTap } from './random-commands';

/** One command of a stream and what became of it. `states` has the state after each of its events. */
export interface Step extends RandomTap {
  readonly before: MeetingState;
  readonly ctx: DecisionContext;
  readonly decision: Decision;
  readonly states: readonly MeetingState[];
  readonly after: MeetingState;
}

export interface Transcript {
  readonly initial: MeetingState;
  readonly steps: readonly Step[];
  readonly log: readonly MeetingEvent[];
}

/** A tap: its seed and the milliseconds since the one before. */
type Tap = readonly [seed: number, gapMs: number];

const gap = fc.oneof(
  { weight: 6, arbitrary: fc.nat(90_000) },
  { weight: 2, arbitrary: fc.nat(12 * MINUTE) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const taps = fc.array(fc.tuple(fc.noBias(fc.nat()), gap), { minLength: 40, maxLength: 140, size: 'max' });
/** Every other meeting has no co-facilitator, so that stewards come to their right. */
const stream = fc.tuple(fc.boolean(), taps);

const deep = process.env['KREDS_DEEP'] === '1';
const played = new Map<string, Transcript>();

/** Plays a stream once, however many properties look at it. */
function play(withCo: boolean, all: readonly Tap[]): Transcript {
  const people = meetingFacts().people.filter((person) => withCo || person.role !== 'co_facilitator');
  if (deep) return playFrom({ people }, all);
  const key = JSON.stringify([withCo, all]);
  const known = played.get(key);
  if (known) return known;
  const transcript = playFrom({ people }, all);
  played.set(key, transcript);
  return transcript;
}

function playFrom(facts: Partial<MeetingFacts>, all: readonly Tap[]): Transcript {
  const initial = initialState(meetingFacts(facts));
  let state = initial;
  let now = PLANNED_START;
  // A cancelled meeting takes a few more taps, to see that nothing wakes it; the rest would only repeat that.
  const cancelledSince = () => (state.life === 'cancelled' ? now - state.lastAt : 0);
  const steps = all.flatMap(([seed, gapMs], number): Step | [] => {
    if (cancelledSince() > 5 * MINUTE) return [];
    now += gapMs;
    const before = state;
    const tap = randomTap(before, new Draw(seed), now, number);
    const ctx = context(tap.actor, now, tap.unreachableSince);
    const decision = decide(before, tap.command, ctx);
    const events = decision.kind === 'accepted' ? decision.events : [];
    const states = events.map((event) => (state = evolve(state, event)));
    return { ...tap, before, ctx, decision, states, after: state };
  });
  return { initial, steps, log: steps.flatMap((step) => eventsOf(step)) };
}

export function eventsOf({ decision }: Step): readonly MeetingEvent[] {
  return decision.kind === 'accepted' ? decision.events : [];
}

/** Shrinking takes minutes with meetings this long; ask for it with KREDS_SHRINK=1. */
const endOnFailure = process.env['KREDS_SHRINK'] !== '1';
/** The same streams every time, so that a red run can be repeated; KREDS_DEEP=1 plays many new ones. */
const parameters = deep ? { numRuns: 1_500, endOnFailure } : { numRuns: 420, seed: 20_310_304, endOnFailure };

/** Checks a sentence over random meetings; the check throws, or returns nothing. */
export function inEveryMeeting(check: (transcript: Transcript) => void): void {
  fc.assert(
    fc.property(stream, ([withCo, all]) => check(play(withCo, all))),
    parameters,
  );
}

/** For sentences looked at many thousand times, where `expect` would take most of the time. @throws Error with the sentence */
export function holds(ok: boolean, sentence: string): void {
  if (!ok) throw new Error(sentence);
}

export function inEveryStep(check: (step: Step) => void): void {
  inEveryMeeting((transcript) => transcript.steps.forEach(check));
}
