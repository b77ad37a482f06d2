import type { LocalStep, PersonId, SegmentId } from '@kreds/meetings/model';

/** A run led from this device alone: ids and times, no names and no words. */
export interface LocalRun {
  readonly meetingId: string;
  /** The one id under which it is handed in, so that a second try is the same command. */
  readonly commandId: string;
  /** The last line of the log that this device had seen. */
  readonly fromSeq: number;
  /** When the first step was taken, epoch ms on this device; offsets count from it. */
  readonly beganAt: number;
  readonly steps: readonly LocalStep[];
}

export type LocalTap =
  | { readonly step: 'segment'; readonly segmentId: SegmentId }
  | { readonly step: 'turn' | 'turn-ended' | 'turn-passed'; readonly personId: PersonId }
  | { readonly step: 'end' };

/** The run after a tap. @param now this device's clock, epoch ms; a step is never before the one in front of it */
export function withStep(run: LocalRun, tap: LocalTap, now: number): LocalRun {
  const beganAt = run.steps.length === 0 ? now : run.beganAt;
  const last = run.steps.at(-1)?.offsetMs ?? 0;
  const offsetMs = Math.max(last, Math.round(now - beganAt));
  return { ...run, beganAt, steps: [...run.steps, { ...tap, offsetMs }] };
}

/** Takes back the newest step: on paper one would strike it out. */
export function withoutLast(run: LocalRun): LocalRun {
  return { ...run, steps: run.steps.slice(0, -1) };
}

export function beginRun(meetingId: string, commandId: string, fromSeq: number, now: number): LocalRun {
  return { meetingId, commandId, fromSeq, beganAt: now, steps: [] };
}
