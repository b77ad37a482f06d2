import { lengthMs } from '../clock';
import type { CommandOf } from '../commands';
import { speakerOf } from '../evolve/rounds';
import { forecast, movedEnd, proRataLengths } from '../forecast';
import type { MeetingState, Segment } from '../state';
import { currentSegmentOf } from '../whereabouts';
import { segmentOf } from './segments';
import { ALREADY, happens, refuses, type Rule, type Ruling } from './ruling';

/** Adds are relative to the server's clock, so a client with a wrong one gives the same two minutes (PB#13353, T6). */
export const addTime: Rule<'AddTime'> = (state, { target, ms, confirmProtected }) => {
  const segment = currentSegmentOf(state);
  if (!segment) return refuses('meetings.no-clock');
  return target === 'segment' ? segmentAdjusted(segment, ms, confirmProtected ?? false) : turnAdjusted(segment, ms);
};

function segmentAdjusted(segment: Segment, ms: number, confirmed: boolean): Ruling {
  const length = lengthMs(segment.clock) + ms;
  if (length < 0) return refuses('meetings.nothing-to-replan');
  if (ms < 0 && length < segment.protectedMinMs && !confirmed) return refuses('meetings.protected-minutes');
  return happens({ type: 'ClockAdjusted', segmentId: segment.plan.id, personId: null, ms });
}

/** A round without time per turn has no turn clock to change. */
function turnAdjusted(segment: Segment, ms: number): Ruling {
  const speaker = segment.round ? speakerOf(segment.round) : undefined;
  if (!speaker || segment.plan.round?.perTurnMs == null) return refuses('meetings.no-clock');
  if (lengthMs(speaker.clock) + ms < 0) return refuses('meetings.nothing-to-replan');
  return happens({ type: 'ClockAdjusted', segmentId: segment.plan.id, personId: speaker.personId, ms });
}

/** Sets how long an item shall take; travels in the log as the difference, like every other change of a clock. */
export const setTime: Rule<'SetTime'> = (state, { segmentId, plannedMs, confirmProtected }) => {
  const segment = segmentOf(state, segmentId);
  if (!segment) return refuses('meetings.unknown-segment');
  if (segment.state === 'finished' || segment.state === 'skipped') return refuses('meetings.no-clock');
  const ms = plannedMs - lengthMs(segment.clock);
  return ms === 0 ? ALREADY : segmentAdjusted(segment, ms, confirmProtected ?? false);
};

type Choice<K extends CommandOf<'Replan'>['choice']['kind']> = Extract<CommandOf<'Replan'>['choice'], { kind: K }>;

/** Three ways out of being behind; which one is the facilitator's choice, never the system's (section 12). */
export const replan: Rule<'Replan'> = (state, { choice }, { now }) => {
  if (forecast(state, now).behindMs <= 0) return refuses('meetings.nothing-to-replan');
  if (choice.kind === 'move_end') return planned(state, { plannedEnd: movedEnd(state, now) });
  return choice.kind === 'drop' ? dropped(state, choice) : shortened(state, choice, now);
};

function shortened(state: MeetingState, choice: Choice<'take_pro_rata'>, now: number): Ruling {
  const lengths = proRataLengths(state, now, { confirmProtected: choice.confirmProtected ?? false });
  if (lengths.length > 0) return planned(state, { lengths });
  const withProtected = choice.confirmProtected ? [] : proRataLengths(state, now, { confirmProtected: true });
  return refuses(withProtected.length > 0 ? 'meetings.protected-minutes' : 'meetings.nothing-to-replan');
}

function dropped(state: MeetingState, { segmentId, confirmProtected }: Choice<'drop'>): Ruling {
  const segment = segmentOf(state, segmentId);
  if (!segment) return refuses('meetings.unknown-segment');
  if (segment.state === 'skipped') return ALREADY;
  if (segment.state !== 'upcoming') return refuses('meetings.wrong-state');
  if (segment.protectedMinMs > 0 && !confirmProtected) return refuses('meetings.protected-minutes');
  return planned(state, { dropped: [segmentId] });
}

function planned(
  state: MeetingState,
  change: {
    readonly lengths?: ReturnType<typeof proRataLengths>;
    readonly dropped?: readonly Segment['plan']['id'][];
    readonly plannedEnd?: number;
  },
): Ruling {
  return happens({ type: 'PlanAdjusted', lengths: [], dropped: [], plannedEnd: state.plannedEnd, ...change });
}
