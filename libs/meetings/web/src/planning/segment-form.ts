import type { Element, SegmentPlan, StartRule, TimeVisibility } from '@kreds/meetings/model';
import { linesIn, minutesOf } from './plan-changes';

const MINUTE_MS = 60_000;
const MOST_LINES = 12;

/** An item of a plan as it stands in the fields. */
export interface SegmentForm {
  readonly titlePublic: string;
  readonly prompt: string;
  readonly titlePrivate: string;
  readonly script: string;
  readonly minutes: string;
  readonly protectedMinutes: string;
  readonly materials: string;
  readonly cautions: string;
  readonly element: Element | '';
  readonly timeVisible: TimeVisibility;
  readonly quiet: boolean;
  readonly perTurn: string;
  readonly startRule: StartRule;
}

/** A field that cannot be taken as it is. */
export type SegmentFault = 'title-missing' | 'minutes-wrong' | 'protected-wrong' | 'too-many-lines';

export function formOf(segment: SegmentPlan): SegmentForm {
  const perTurnMs = segment.round?.perTurnMs ?? null;
  return {
    titlePublic: segment.titlePublic,
    prompt: segment.prompt,
    titlePrivate: segment.titlePrivate,
    script: segment.script,
    minutes: String(minutesOf(segment.plannedMs)),
    protectedMinutes: segment.protectedMinMs === 0 ? '' : String(minutesOf(segment.protectedMinMs)),
    materials: segment.materials.join('\n'),
    cautions: segment.cautions.join('\n'),
    element: segment.element ?? '',
    timeVisible: segment.timeVisible,
    quiet: segment.quiet,
    perTurn: perTurnMs === null ? '' : String(minutesOf(perTurnMs)),
    startRule: segment.round?.startRule ?? 'rotate',
  };
}

/** What is wrong, by field; empty when the item can be used. */
export function faultsIn(form: SegmentForm, isRound: boolean): Partial<Record<keyof SegmentForm, SegmentFault>> {
  const minutes = wholeMinutes(form.minutes);
  const kept = form.protectedMinutes.trim() === '' ? 0 : wholeMinutes(form.protectedMinutes);
  return {
    ...(form.titlePublic.trim() === '' ? { titlePublic: 'title-missing' as const } : {}),
    ...(minutes === undefined ? { minutes: 'minutes-wrong' as const } : {}),
    ...(kept === undefined || kept > (minutes ?? 240) ? { protectedMinutes: 'protected-wrong' as const } : {}),
    ...(isRound && form.perTurn.trim() !== '' && wholeMinutes(form.perTurn) === undefined
      ? { perTurn: 'minutes-wrong' as const }
      : {}),
    ...(linesIn(form.materials).length > MOST_LINES ? { materials: 'too-many-lines' as const } : {}),
    ...(linesIn(form.cautions).length > MOST_LINES ? { cautions: 'too-many-lines' as const } : {}),
  };
}

/** The item with what was written; to be called only when {@link faultsIn} found nothing. */
export function segmentOf(segment: SegmentPlan, form: SegmentForm): SegmentPlan {
  const perTurn = wholeMinutes(form.perTurn);
  return {
    ...segment,
    titlePublic: form.titlePublic.trim(),
    prompt: form.prompt.trim(),
    titlePrivate: form.titlePrivate.trim(),
    script: form.script.trim(),
    plannedMs: (wholeMinutes(form.minutes) ?? minutesOf(segment.plannedMs)) * MINUTE_MS,
    protectedMinMs: (wholeMinutes(form.protectedMinutes) ?? 0) * MINUTE_MS,
    materials: [...linesIn(form.materials)],
    cautions: [...linesIn(form.cautions)],
    element: form.element === '' ? null : form.element,
    timeVisible: form.timeVisible,
    quiet: form.quiet,
    round:
      segment.round === null
        ? null
        : {
            ...segment.round,
            perTurnMs: perTurn === undefined ? null : perTurn * MINUTE_MS,
            startRule: form.startRule,
          },
  };
}

function wholeMinutes(text: string): number | undefined {
  const minutes = Number(text);
  return text.trim() !== '' && Number.isInteger(minutes) && minutes >= 1 && minutes <= 240 ? minutes : undefined;
}
