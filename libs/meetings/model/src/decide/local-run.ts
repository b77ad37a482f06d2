import type { CommandOf, LocalStep } from '../commands';
import { evolveCore } from '../evolve/core';
import { isOpenRound, speakerOf } from '../evolve/rounds';
import type { MeetingErrorCode } from '../errors';
import type { MeetingEvent, NewEvent, RestoredState } from '../events';
import type { PersonId } from '../ids';
import type { Segment } from '../state';
import { refuses, type Asking, type Rule } from './ruling';

/** The run as far as it has been taken over: the state after it, its events and the time of each. */
interface Run {
  readonly core: RestoredState;
  readonly events: readonly NewEvent[];
  readonly times: readonly number[];
}

/**
 * Takes over a run that was led from the facilitator's own device without a network (M7). Accepted only when nobody moved the
 * group since what the device last saw. The steps keep their distances in time; none lies before the last line of the log or
 * after now. It cannot be undone: it reports what happened in the room.
 */
export const adoptLocalRun: Rule<'AdoptLocalRun'> = (state, command, asking) => {
  if (command.fromSeq < state.movedSeq || command.fromSeq > state.seq) return refuses('meetings.local-run-overtaken');
  const steps = command.steps.toSorted((a, b) => a.offsetMs - b.offsetMs);
  const last = steps.at(-1)?.offsetMs ?? 0;
  const origin = asking.now - Math.max(last, command.handedInOffsetMs ?? last);
  const timeOf = (step: LocalStep) => Math.min(asking.now, Math.max(state.lastAt, origin + step.offsetMs));
  const firstAt = steps[0] ? timeOf(steps[0]) : asking.now;

  const takeUp = runner(command, asking);
  let run: Run = takeUp({ core: state, events: [], times: [] }, firstAt, [
    { type: 'LocalRunAdopted', fromSeq: command.fromSeq, steps: steps.length },
    ...takenUp(state),
  ]);
  for (const step of steps) {
    const events = eventsOf(run.core, step, steps);
    if (typeof events === 'string') return refuses(events);
    run = takeUp(run, timeOf(step), events);
  }
  return { kind: 'happens', events: run.events, times: run.times };
};

/** A run that began before the meeting was started, or while it was held, starts or resumes it. */
function takenUp({ life }: RestoredState): readonly NewEvent[] {
  if (life === 'lobby') return [{ type: 'MeetingStarted' }];
  return life === 'held' ? [{ type: 'Resumed' }] : [];
}

function runner({ commandId }: CommandOf<'AdoptLocalRun'>, { actor }: Asking) {
  return (run: Run, at: number, events: readonly NewEvent[]): Run => ({
    core: events.reduce<RestoredState>(
      (core, event) => evolveCore(core, { ...event, seq: 0, at, by: actor, commandId } as MeetingEvent),
      run.core,
    ),
    events: [...run.events, ...events],
    times: [...run.times, ...events.map(() => at)],
  });
}

function eventsOf(
  core: RestoredState,
  step: LocalStep,
  all: readonly LocalStep[],
): readonly NewEvent[] | MeetingErrorCode {
  if (core.life === 'ended') return 'meetings.wrong-state';
  switch (step.step) {
    case 'segment':
      return segmentStep(core, step, all);
    case 'turn':
      return turnStep(core, step.personId);
    case 'turn-ended':
      return settled(core, step.personId, 'TurnEnded', ['speaking']);
    case 'turn-passed':
      return settled(core, step.personId, 'TurnPassed', ['waiting', 'deferred', 'speaking']);
    case 'end':
      return [...floorLeft(core, all), { type: 'MeetingEnded', closedAnyway: isOpen(core, all) }];
  }
}

function segmentStep(
  core: RestoredState,
  { segmentId }: Extract<LocalStep, { step: 'segment' }>,
  all: readonly LocalStep[],
): readonly NewEvent[] | MeetingErrorCode {
  const target = core.segments.find(({ plan }) => plan.id === segmentId);
  if (!target) return 'meetings.unknown-segment';
  const from = core.currentSegment;
  if (from === segmentId) return [];
  const reason = target.state === 'finished' ? 'returned' : 'finished';
  const left: readonly NewEvent[] =
    from === null ? [] : [{ type: 'SegmentLeft', segmentId: from, reason, closedAnyway: isOpen(core, all) }];
  return [...floorLeft(core, all), ...left, { type: 'SegmentEntered', segmentId }];
}

/** Whoever spoke was in the room, also when nobody could mark the arrival then. */
function turnStep(core: RestoredState, personId: PersonId): readonly NewEvent[] | MeetingErrorCode {
  const segment = currentOf(core);
  const person = core.people.find((one) => one.personId === personId);
  if (person?.role !== 'leader' || !person.member) return 'meetings.unknown-person';
  if (!segment?.round) return 'meetings.turn-not-possible';
  const segmentId = segment.plan.id;
  const speaking = speakerOf(segment.round)?.personId;
  if (speaking === personId) return [];
  const arrived: readonly NewEvent[] = person.here ? [] : [{ type: 'PersonArrived', personId, how: 'in_room' }];
  const seated = segment.round.turns.some((turn) => turn.personId === personId) || segment.round.state !== 'complete';
  const added: readonly NewEvent[] = seated ? [] : [{ type: 'TurnWaiting', segmentId, personId }];
  const ended: readonly NewEvent[] =
    speaking === undefined ? [] : [{ type: 'TurnEnded', segmentId, personId: speaking }];
  return [...arrived, ...added, ...ended, { type: 'TurnBegan', segmentId, personId }];
}

/** A step that no longer says anything new is passed over: the person did it on an own phone meanwhile. */
function settled(
  core: RestoredState,
  personId: PersonId,
  type: 'TurnEnded' | 'TurnPassed',
  from: readonly string[],
): readonly NewEvent[] {
  const segment = currentOf(core);
  const turn = segment?.round?.turns.find((one) => one.personId === personId);
  if (!segment || !turn || !from.includes(turn.state)) return [];
  return [{ type, segmentId: segment.plan.id, personId }];
}

/** Whoever the run itself gave the floor is done; anybody else goes back to waiting (invariant 4). */
function floorLeft(core: RestoredState, all: readonly LocalStep[]): readonly NewEvent[] {
  const segment = currentOf(core);
  const personId = segment?.round ? speakerOf(segment.round)?.personId : undefined;
  if (!segment || personId === undefined) return [];
  const type = isNamed(personId, all) ? 'TurnEnded' : 'TurnWaiting';
  return [{ type, segmentId: segment.plan.id, personId }];
}

function isOpen(core: RestoredState, all: readonly LocalStep[]): boolean {
  const round = currentOf(core)?.round;
  if (!round) return false;
  const ended = speakerOf(round)?.personId;
  const others = round.turns.filter((turn) => turn.personId !== ended || !isNamed(turn.personId, all));
  return isOpenRound({ ...round, turns: others });
}

function isNamed(personId: PersonId, all: readonly LocalStep[]): boolean {
  return all.some((step) => 'personId' in step && step.personId === personId);
}

function currentOf(core: RestoredState): Segment | undefined {
  return core.segments.find(({ plan }) => plan.id === core.currentSegment);
}
