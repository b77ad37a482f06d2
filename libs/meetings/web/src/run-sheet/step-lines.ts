import type { PersonId, SegmentId } from '@kreds/meetings/model';
import type { Say } from '@kreds/platform-web';
import type { LocalRun } from './local-run';
import type { runSheetWords } from './run-sheet.words';

export interface StepLine {
  /** '09.17' on this device. */
  readonly time: string;
  readonly words: string;
}

/** The record of the steps as the facilitator reads it. */
export function stepLines(
  run: LocalRun,
  nameOf: (id: PersonId) => string,
  segmentName: (id: SegmentId) => string,
  t: Say<(typeof runSheetWords)['da']>,
  time: (at: number) => string,
): readonly StepLine[] {
  return run.steps.map((step) => {
    const at = time(run.beganAt + step.offsetMs);
    switch (step.step) {
      case 'segment':
        return { time: at, words: t('step-segment', { name: segmentName(step.segmentId) }) };
      case 'end':
        return { time: at, words: t('step-end') };
      default:
        return { time: at, words: t(`step-${step.step}`, { name: nameOf(step.personId) }) };
    }
  });
}
