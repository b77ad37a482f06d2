import { defineWords } from '../words/words';

/** Sentences for what happens before the server has answered; keys are the codes without `web.`. */
export const webProblemWords = defineWords({
  da: {
    offline: 'Du er ikke på nettet. Prøv igen, når du er på igen.',
    'no-answer': 'Der kom ikke svar. Vent lidt, og prøv igen.',
    unexpected: 'Noget gik galt hos os. Prøv igen om lidt.',
    'not-sent': 'Det blev ikke sendt, for du er ikke på nettet. Se, hvor gruppen er, og prøv igen.',
  },
  en: {
    offline: 'You are offline. Try again when you are back online.',
    'no-answer': 'No answer came. Wait a little and try again.',
    unexpected: 'Something went wrong on our side. Try again shortly.',
    'not-sent': 'It was not sent, because you are offline. See where the group is, and try again.',
  },
});

export type WebProblem = keyof typeof webProblemWords.da;
