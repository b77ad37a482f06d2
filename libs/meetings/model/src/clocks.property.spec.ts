import { elapsedMs, lengthMs } from './clock';
import type { MeetingClock, MeetingState } from './state';
import { eventsOf, holds, inEveryStep, type Step } from './testing/random-stream';

/** Every clock of a meeting by a name: segments by id, turns by segment and person. */
function clocksOf(state: MeetingState): ReadonlyMap<string, MeetingClock> {
  const clocks = new Map<string, MeetingClock>();
  for (const { plan, clock, round } of state.segments) {
    clocks.set(plan.id, clock);
    for (const turn of round?.turns ?? []) clocks.set(`${plan.id} ${turn.personId}`, turn.clock);
  }
  return clocks;
}

const gives = (step: Step, ...types: readonly string[]) => eventsOf(step).some(({ type }) => types.includes(type));

describe('clocks over random command streams (live-meeting.md 6)', () => {
  it('5: elapsed never decreases, except by undo and by a run reported afterwards', () => {
    inEveryStep((step) => {
      if (gives(step, 'Undone', 'LocalRunAdopted')) return;
      const now = Math.max(step.ctx.now, step.after.lastAt);
      const after = clocksOf(step.after);
      for (const [name, clock] of clocksOf(step.before)) {
        const same = after.get(name);
        holds(!same || elapsedMs(same, now) >= elapsedMs(clock, now), `${step.command.type} took back time of ${name}`);
      }
    });
  });

  it('5: how long a clock shall run changes only by adjusting, re-planning and undo', () => {
    inEveryStep((step) => {
      if (gives(step, 'ClockAdjusted', 'PlanAdjusted', 'Undone')) return;
      const after = clocksOf(step.after);
      for (const [name, clock] of clocksOf(step.before)) {
        const same = after.get(name);
        holds(!same || lengthMs(same) === lengthMs(clock), `${step.command.type} changed the length of ${name}`);
      }
    });
  });

  it('6: while the meeting is held, not begun or over, every clock stands still', () => {
    inEveryStep(({ after }) => {
      if (after.life === 'running' || after.life === 'closing') return;
      for (const [name, clock] of clocksOf(after))
        holds(clock.runningSince === null, `${name} runs while ${after.life}`);
    });
  });

  it('only the current item and whoever speaks in it, unheld, have a running clock', () => {
    inEveryStep(({ after }) => {
      for (const { plan, clock, round } of after.segments) {
        const current = plan.id === after.currentSegment;
        const runs = current && (after.life === 'running' || after.life === 'closing');
        holds((clock.runningSince !== null) === runs, `the clock of ${plan.id} is wrong while ${after.life}`);
        for (const turn of round?.turns ?? []) {
          const speaks = runs && turn.state === 'speaking' && round?.turnHeld === false;
          holds((turn.clock.runningSince !== null) === speaks, `the clock of a ${turn.state} turn is wrong`);
        }
      }
    });
  });

  it('no clock started in the future, nor ran longer than the meeting', () => {
    inEveryStep(({ after, before }) => {
      const span = after.lastAt - (after.startedAt ?? after.lastAt);
      for (const clock of clocksOf(after).values()) {
        holds((clock.runningSince ?? 0) <= after.lastAt, 'a clock started in the future');
        holds(elapsedMs(clock, after.lastAt) <= span, `a clock ran longer than the meeting, from seq ${before.seq}`);
      }
    });
  });
});
