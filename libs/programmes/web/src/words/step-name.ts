import type { StepPlace, TemplateStep } from '@kreds/programmes/model';
import { useWords } from '@kreds/platform-web';
import { stepWords } from './step.words';

/** Names a step in the language of the screen: "Møde 3", "Midtvejssamtale". To be called where things are injected. */
export function useStepName(): (step: Pick<StepPlace | TemplateStep, 'kind' | 'meetingNumber'>) => string {
  const t = useWords(stepWords);
  return ({ kind, meetingNumber }) =>
    kind === 'meeting' ? t('meetingNumber', { number: meetingNumber ?? 0 }) : t(kind);
}
