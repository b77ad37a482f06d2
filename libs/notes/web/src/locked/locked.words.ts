import { defineWords } from '@kreds/platform-web';

/** The card in place of notes while they are locked. */
export const lockedWords = defineWords({
  da: {
    heading: 'Dine noter er låst',
    text: 'Skriv din adgangssætning, så åbner de her på enheden.',
    writing: 'Du kan skrive alligevel. Det bliver gemt her og sendt, når du låser op.',
    passphrase: 'Adgangssætning',
    unlock: 'Lås op',
    missing: 'Skriv din adgangssætning.',
    wrong: 'Adgangssætningen passer ikke. Prøv igen.',
  },
  en: {
    heading: 'Your notes are locked',
    text: 'Write your passphrase, and they open here on this device.',
    writing: 'You can write all the same. It is saved here and sent when you unlock.',
    passphrase: 'Passphrase',
    unlock: 'Unlock',
    missing: 'Write your passphrase.',
    wrong: 'The passphrase does not fit. Try again.',
  },
});
