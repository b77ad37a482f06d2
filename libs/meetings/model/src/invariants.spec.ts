import { isOpenTurn } from './evolve/rounds';
import { MEETING_EVENT_TYPES, type MeetingEvent } from './events';
import { fold } from './fold';
import type { PersonId } from './ids';
import type { MeetingState, Segment } from './state';
import {
  MEETING_TRANSITIONS,
  ROUND_TRANSITIONS,
  SEGMENT_TRANSITIONS,
  TURN_TRANSITIONS,
  type Transitions,
} from './states';
import { eventsOf, holds, inEveryMeeting, inEveryStep, type Step } from './testing/random-stream';

const rounds = (state: MeetingState) => state.segments.flatMap((segment) => segment.round ?? []);
const lastStates = ({ states }: Step): readonly MeetingState[] => states.slice(-1);

const CODE_OR_ID = /^([0-9a-f-]{36}|[a-z_]{2,30})$/;

describe('invariants of the meeting over random command streams (live-meeting.md 6)', () => {
  it('the streams reach every event type at least fifty times', () => {
    const seen = new Map<string, number>(MEETING_EVENT_TYPES.map((type) => [type, 0]));
    let commands = 0;
    inEveryMeeting(({ steps, log }) => {
      commands += steps.length;
      for (const { type } of log) seen.set(type, (seen.get(type) ?? 0) + 1);
    });
    const counts = [...seen].map(([type, count]) => `${type} ${count}`).join(', ');
    process.stdout.write(`random meetings: ${commands} commands; ${counts}\n`);
    expect([...seen].filter(([, count]) => count < 50)).toEqual([]);
  });

  it('1: seq has no gaps, and each command has one unbroken range', () => {
    inEveryMeeting(({ log }) => {
      expect(log.map((event) => event.seq)).toEqual(log.map((_event, place) => place + 1));
      const begun = log.filter((event, place) => event.commandId !== log[place - 1]?.commandId);
      expect(new Set(begun.map((event) => event.commandId)).size).toBe(begun.length);
    });
  });

  it('2: one active segment, one speaking turn, and that inside the active round', () => {
    inEveryStep((step) => {
      for (const state of lastStates(step)) {
        const active = state.segments.filter(({ state: life }) => life === 'active' || life === 'held');
        holds(active.length <= 1, 'two active segments');
        const speaking = state.segments.filter((segment) => speakers(segment) > 0);
        holds(state.segments.reduce((sum, segment) => sum + speakers(segment), 0) <= 1, 'two people speaking');
        holds(
          speaking.every((segment) => active.includes(segment)),
          'somebody speaks outside the active round',
        );
      }
    });
  });

  it('3: everybody attending has exactly one seat in each open round, nobody two anywhere', () => {
    inEveryStep((step) => {
      for (const state of lastStates(step)) {
        const here = state.people.filter((one) => one.role === 'leader' && one.here).map((one) => one.personId);
        for (const segment of state.segments) {
          if (!segment.round) continue;
          const seats = segment.round.turns.map((turn) => turn.personId);
          holds(new Set(seats).size === seats.length, 'somebody sits twice');
          const open = segment.state !== 'finished' && segment.round.state !== 'complete';
          holds(!open || here.every((personId) => seats.includes(personId)), 'somebody here has no seat');
        }
      }
    });
  });

  it('4: no turn becomes done, passed or absent except by a command naming that person', () => {
    inEveryStep((step) => {
      if (step.command.type === 'Undo') return;
      const named = namedBy(step);
      for (const [key, life] of turnStates(step.after)) {
        if (!['done', 'passed', 'absent'].includes(life) || turnStates(step.before).get(key) === life) continue;
        holds(named.includes(key.split(' ')[1] as PersonId), `${key} became ${life} unnamed`);
      }
    });
  });

  it('7: a command with an old epoch changes nothing, whoever leads', () => {
    inEveryStep(({ before, command, actor, decision }) => {
      if (decision.kind !== 'accepted' || !('batonEpoch' in command)) return;
      const old = command.batonEpoch !== before.baton.epoch;
      const unfenced = ['OpenLobby', 'Hold', 'Resume', 'SetQuiet', 'SetCurtain', 'TakeBaton', 'Arrive', 'Leave'];
      const forAll = [...unfenced, 'ConfirmAttendance', 'Cancel', 'Abandon', 'Seal', 'Amend'].includes(command.type);
      const own =
        actor !== before.baton.holder && before.people.some((p) => p.personId === actor && p.role === 'leader');
      holds(!old || forAll || own, `${command.type} worked with an old epoch`);
    });
  });

  it('8: exactly one holder who may lead; only BatonMoved changes it', () => {
    inEveryStep((step) => {
      const { before, after } = step;
      const holder = after.people.find(({ personId }) => personId === after.baton.holder);
      holds(holder !== undefined && holder.role !== 'leader', 'nobody who may lead holds the baton');
      const moved = eventsOf(step).some(({ type }) => type === 'BatonMoved');
      const changed = after.baton.holder !== before.baton.holder || after.baton.epoch !== before.baton.epoch;
      holds(changed === moved, 'the baton moved without BatonMoved');
    });
  });

  it('9: the group moves by nothing but a command that moves it', () => {
    const movers = ['Start', 'GoTo', 'Undo', 'AdoptLocalRun'];
    inEveryStep(({ before, after, command }) => {
      holds(before.currentSegment === after.currentSegment || movers.includes(command.type), 'the group moved');
      holds(after.lastAt >= before.lastAt, 'the log went back in time');
    });
  });

  it('10: no event carries words: only ids, numbers, flags and codes', () => {
    inEveryMeeting(({ log }) => {
      for (const event of log)
        for (const text of wordsOf(event)) holds(CODE_OR_ID.test(text), `${event.type} carries words`);
    });
  });

  it('12: ending, abandoning, re-opening, sealing and amending delete nothing', () => {
    inEveryStep(({ before, after, command, decision }) => {
      const ends = ['End', 'Abandon', 'Reopen', 'Seal', 'Amend', 'Cancel'].includes(command.type);
      if (!ends || decision.kind !== 'accepted') return;
      expect(after.segments.map(({ plan }) => plan)).toEqual(before.segments.map(({ plan }) => plan));
      expect(after.people.map(({ personId }) => personId)).toEqual(before.people.map(({ personId }) => personId));
      expect([...turnStates(before).keys()].filter((key) => !turnStates(after).has(key))).toEqual([]);
    });
  });

  it('13: a round is complete with somebody waiting only when that was said', () => {
    inEveryStep((step) => {
      for (const state of lastStates(step)) {
        for (const round of rounds(state)) {
          if (round.state === 'complete' && round.turns.some(isOpenTurn)) expect(round.closedAnyway).toBe(true);
          if (round.closedAnyway) expect(round.turns.some(isOpenTurn)).toBe(true);
        }
      }
    });
  });

  it('14: protected minutes are reduced only by an explicit confirm', () => {
    inEveryStep(({ before, after, command }) => {
      const told = JSON.stringify(command).includes('"confirmProtected":true') || command.type === 'Undo';
      for (const segment of before.segments) {
        const now = after.segments.find(({ plan }) => plan.id === segment.plan.id);
        if (!now || told) continue;
        holds(now.protectedMinMs >= segment.protectedMinMs, `${command.type} took protected minutes`);
        const dropped = now.state === 'skipped' && segment.state !== 'skipped';
        holds(!dropped || segment.protectedMinMs === 0, `${command.type} dropped a protected item`);
      }
    });
  });

  it('15 and 16: replaying the log, also written down and read again, gives the live state', () => {
    inEveryMeeting(({ initial, steps, log }) => {
      const live = steps.at(-1)?.after ?? initial;
      const reread = JSON.parse(JSON.stringify(log)) as MeetingEvent[];
      expect(JSON.stringify(fold(initial, reread))).toBe(JSON.stringify(live));
    });
  });

  it('17: whoever is not in the meeting hears the same, whatever is asked', () => {
    inEveryStep(({ before, actor, decision }) => {
      if (before.people.some(({ personId }) => personId === actor)) return;
      expect(decision).toEqual({ kind: 'refused', refusal: { code: 'meetings.not-allowed' } });
    });
  });

  it('every state follows its table, in every single event but undo', () => {
    inEveryStep((step) => {
      let from = step.before;
      step.states.forEach((to, place) => {
        if (eventsOf(step)[place]?.type !== 'Undone') expectAllowed(from, to);
        from = to;
      });
    });
  });

  it('what is remembered for undo stays small, however long the meeting is', () => {
    inEveryStep(({ after }) => {
      const oldest = after.memory.events[0]?.event.at ?? after.lastAt;
      holds(after.lastAt - oldest <= 10 * 60_000, 'an old event is remembered');
      holds(
        after.undoable.every((record) => after.lastAt - record.at <= 10 * 60_000),
        'an old record is kept',
      );
    });
  });
});

function speakers(segment: Segment): number {
  return segment.round?.turns.filter((turn) => turn.state === 'speaking').length ?? 0;
}

function turnStates(state: MeetingState): ReadonlyMap<string, string> {
  return new Map(
    state.segments.flatMap(({ plan, round }) =>
      (round?.turns ?? []).map((turn) => [`${plan.id} ${turn.personId}`, turn.state] as const),
    ),
  );
}

/** A reported run names everybody in its steps, and whoever had the floor when it began. */
function namedBy({ command, before }: Step): readonly (PersonId | null)[] {
  const named = [
    'personId' in command ? (command.personId ?? null) : null,
    'fromTurn' in command ? command.fromTurn : null,
  ];
  if (command.type !== 'AdoptLocalRun') return named;
  const floor = rounds(before).flatMap((round) => round.turns.filter((turn) => turn.state === 'speaking'));
  return [
    ...command.steps.flatMap((step) => ('personId' in step ? step.personId : [])),
    ...floor.map((turn) => turn.personId),
  ];
}

/** All strings of an event, except the plan data that an inserted or restored segment brings along. */
function wordsOf(event: MeetingEvent): readonly string[] {
  const texts: string[] = [];
  JSON.stringify(event, (key, value: unknown) => {
    if (key === 'type' || key === 'plan' || key === 'segment') return undefined;
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  return texts;
}

function expectAllowed(from: MeetingState, to: MeetingState): void {
  expectStep(MEETING_TRANSITIONS, from.life, to.life);
  for (const segment of to.segments) {
    const was = from.segments.find(({ plan }) => plan.id === segment.plan.id);
    if (!was) continue;
    expectStep(SEGMENT_TRANSITIONS, was.state, segment.state);
    if (was.round && segment.round) expectStep(ROUND_TRANSITIONS, was.round.state, segment.round.state);
    for (const turn of segment.round?.turns ?? []) {
      const earlier = was.round?.turns.find(({ personId }) => personId === turn.personId);
      if (earlier) expectStep(TURN_TRANSITIONS, earlier.state, turn.state);
    }
  }
}

function expectStep<S extends string>(table: Transitions<S>, from: S, to: S): void {
  if (from !== to && !table[from].includes(to)) throw new Error(`the table has no way from ${from} to ${to}`);
}
