import { defineWords } from '@kreds/platform-web';

export const signInWords = defineWords({
  da: {
    heading: 'Godt at se dig',
    lead: 'Skriv din mail og din adgangssætning.',
    email: 'Mail',
    emailMissing: 'Skriv din mail.',
    passphrase: 'Adgangssætning',
    passphraseMissing: 'Skriv din adgangssætning.',
    show: 'Vis adgangssætning',
    hide: 'Skjul adgangssætning',
    signIn: 'Log ind',
    working: 'Åbner ...',
    workingLong: 'Din adgangssætning bliver på denne enhed. Det tager et øjeblik.',
    forgot: 'Glemt adgangssætning?',
    help: 'Brug for hjælp? Ring til din facilitator.',
  },
  en: {
    heading: 'Good to see you',
    lead: 'Type your e-mail and your passphrase.',
    email: 'E-mail',
    emailMissing: 'Type your e-mail.',
    passphrase: 'Passphrase',
    passphraseMissing: 'Type your passphrase.',
    show: 'Show passphrase',
    hide: 'Hide passphrase',
    signIn: 'Sign in',
    working: 'Opening ...',
    workingLong: 'Your passphrase stays on this device. This takes a moment.',
    forgot: 'Forgotten passphrase?',
    help: 'Need help? Call your facilitator.',
  },
});
