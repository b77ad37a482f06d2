import { defineWords } from '@kreds/platform-web';

export const homeCardWords = defineWords({
  da: {
    heading: 'Refleksion',
    onlyYou: 'Kun dig',
    short: 'to minutter',
    noPrompt: 'Plads til dine egne ord',
    answer: 'Skriv et svar',
    write: 'Skriv en linje',
    door: '{name} er klar til at lukke dig ind',
    doorNote: 'Skriv koden, som du får at se eller høre.',
    letMeIn: 'Luk mig ind',
  },
  en: {
    heading: 'Reflection',
    onlyYou: 'Only you',
    short: 'two minutes',
    noPrompt: 'Room for your own words',
    answer: 'Write an answer',
    write: 'Write a line',
    door: '{name} is ready to let you in',
    doorNote: 'Type the code that you are shown or told.',
    letMeIn: 'Let me in',
  },
});
