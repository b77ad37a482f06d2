import type { Worded } from '@kreds/kernel';

/** A question that a leader may answer or leave. Its id stands in the note, so it is never used for another question. */
export interface Prompt extends Worded {
  readonly id: string;
}

/**
 * Our own questions, one a week. They ask about the everyday, never for a judgement, and can be answered in one line.
 * New ones go last: the order decides which one a week shows.
 */
export const PROMPTS: readonly Prompt[] = [
  {
    id: 'said-no',
    da: 'Hvornår gav du sidst dig selv lov til at sige nej?',
    en: 'When did you last let yourself say no?',
  },
  { id: 'quiet-place', da: 'Hvor er der ro i din dag?', en: 'Where is it quiet in your day?' },
  { id: 'first-hour', da: 'Hvad bruger du din første time på?', en: 'What do you use your first hour for?' },
  {
    id: 'carried-home',
    da: 'Hvad tog du med hjem fra arbejde i går?',
    en: 'What did you bring home from work yesterday?',
  },
  { id: 'put-down', da: 'Hvad kunne du lægge fra dig i denne uge?', en: 'What could you put down this week?' },
  { id: 'asked-help', da: 'Hvem bad du sidst om hjælp?', en: 'Whom did you last ask for help?' },
  { id: 'body-tells', da: 'Hvordan mærker du, at det bliver for meget?', en: 'How do you notice that it is too much?' },
  { id: 'good-break', da: 'Hvordan var din bedste pause i denne uge?', en: 'What was your best break this week?' },
  { id: 'laughed', da: 'Hvad fik dig til at grine for nylig?', en: 'What made you laugh lately?' },
  { id: 'others-task', da: 'Hvad gør du, som en anden kunne gøre?', en: 'What do you do that somebody else could do?' },
  { id: 'enough', da: 'Hvornår er noget godt nok for dig?', en: 'When is something good enough for you?' },
  { id: 'hard-talk', da: 'Hvilken samtale udskyder du?', en: 'Which conversation are you putting off?' },
  { id: 'went-well', da: 'Hvad lykkedes, uden at nogen så det?', en: 'What went well without anybody seeing it?' },
  { id: 'closing-time', da: 'Hvordan slutter du din arbejdsdag?', en: 'How do you end your working day?' },
  { id: 'rule-of-mine', da: 'Hvilken regel har du lavet til dig selv?', en: 'Which rule have you made for yourself?' },
  {
    id: 'outdoors',
    da: 'Hvornår var du sidst ude uden et ærinde?',
    en: 'When were you last outdoors without an errand?',
  },
  { id: 'proud-of', da: 'Hvad er du stille og roligt tilfreds med?', en: 'What are you quietly pleased with?' },
  { id: 'pulls-back', da: 'Hvad trækker dig tilbage i gamle vaner?', en: 'What pulls you back into old habits?' },
  { id: 'weekend', da: 'Hvad skal din weekend have plads til?', en: 'What should your weekend have room for?' },
  {
    id: 'learned-from',
    da: 'Hvem har du lært noget af på det seneste?',
    en: 'From whom have you learned something lately?',
  },
  { id: 'expects', da: 'Hvad tror du, andre venter af dig?', en: 'What do you think others expect of you?' },
  { id: 'small-step', da: 'Hvad er det mindste skridt, du kan tage?', en: 'What is the smallest step you can take?' },
  { id: 'alone-with', da: 'Hvad går du alene med?', en: 'What do you carry alone?' },
  { id: 'slept', da: 'Hvad hjælper dig til at sove godt?', en: 'What helps you sleep well?' },
  {
    id: 'would-tell',
    da: 'Hvad ville du sige til en ven i din situation?',
    en: 'What would you tell a friend in your place?',
  },
  { id: 'mattered', da: 'Hvad betød noget for dig i denne uge?', en: 'What mattered to you this week?' },
];

/** The question with that id; null for one that this version does not know. */
export function promptById(id: string | null): Prompt | null {
  return PROMPTS.find((prompt) => prompt.id === id) ?? null;
}
