import { defineWords } from '@kreds/platform-web';

/** The dialog that asks for the passphrase once more; `circle` and the like say before what. */
export const stepUpWords = defineWords({
  da: {
    heading: 'Er det dig?',
    circle: 'Skriv din adgangssætning, før du ændrer, hvem der er med.',
    'take-out': 'Skriv din adgangssætning, før du henter din log.',
    once: 'Så spørger vi ikke igen de næste fem minutter.',
    passphrase: 'Adgangssætning',
    missing: 'Skriv din adgangssætning.',
    wrong: 'Adgangssætningen passer ikke. Prøv igen.',
    goOn: 'Gå videre',
    checking: 'Tjekker',
    cancel: 'Lad være',
  },
  en: {
    heading: 'Is it you?',
    circle: 'Write your passphrase before you change who is in.',
    'take-out': 'Write your passphrase before you save your log.',
    once: 'Then we do not ask again for five minutes.',
    passphrase: 'Passphrase',
    missing: 'Write your passphrase.',
    wrong: 'The passphrase does not fit. Try again.',
    goOn: 'Go on',
    checking: 'Checking',
    cancel: 'Leave it',
  },
});
