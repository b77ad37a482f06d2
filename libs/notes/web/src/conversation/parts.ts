import type { ConversationStep } from '@kreds/notes/model';

/** The steps whose notes stand in a conversation vault: the screening call has a vault of its own. */
export const CONVERSATION_STEPS = ['opening', 'midway', 'closing'] as const satisfies readonly ConversationStep[];
export type HeldStep = (typeof CONVERSATION_STEPS)[number];

/** What two can work on beside the notes, one at a time; each has a screen of its own. */
export const CONVERSATION_PARTS = [
  'strain',
  'resources',
  'control',
  'actions',
  'obstacles',
  'themes',
  'stages',
] as const;
export type ConversationPart = (typeof CONVERSATION_PARTS)[number];

/** What suits which conversation (S3-31 to S3-33). The rest stays one press away. */
const FITTING: Readonly<Record<HeldStep, readonly ConversationPart[]>> = {
  opening: ['strain', 'resources', 'themes'],
  midway: ['control', 'actions', 'stages'],
  closing: ['actions', 'obstacles', 'stages'],
};

export function fittingParts(step: HeldStep): readonly ConversationPart[] {
  return FITTING[step];
}

export function otherParts(step: HeldStep): readonly ConversationPart[] {
  return CONVERSATION_PARTS.filter((part) => !FITTING[step].includes(part));
}

/** What an address says; anything else is the first step, or no part. */
export function stepOf(said: string | undefined): HeldStep {
  return CONVERSATION_STEPS.find((step) => step === said) ?? 'opening';
}

export function partOf(said: string | undefined): ConversationPart | null {
  return CONVERSATION_PARTS.find((part) => part === said) ?? null;
}
