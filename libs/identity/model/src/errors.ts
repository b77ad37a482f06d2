import type { ErrorCatalogue } from '@kreds/kernel';

/** Every refusal of this domain. One sentence for an unknown address and a wrong passphrase, one for every dead link. */
export const IDENTITY_ERRORS = {
  'identity.sign-in-failed': {
    status: 401,
    da: 'E-mail og adgangssætning passer ikke sammen. Prøv igen.',
    en: 'The e-mail and the passphrase do not match. Try again.',
  },
  'identity.wrong-passphrase': {
    status: 403,
    da: 'Den nuværende adgangssætning er forkert. Skriv den igen.',
    en: 'The current passphrase is wrong. Type it again.',
  },
  'identity.passphrase-changed': {
    status: 409,
    da: 'Adgangssætningen blev ændret et andet sted. Log ind igen.',
    en: 'The passphrase was changed elsewhere. Sign in again.',
  },
  'identity.invitation-over': {
    status: 410,
    da: 'Linket virker ikke længere. Har du en konto, så log ind. Ellers bed om et nyt link.',
    en: 'The link no longer works. If you have an account, sign in. Otherwise ask for a new link.',
  },
  'identity.first-run-code': {
    status: 403,
    da: 'Koden passer ikke. Brug den kode, serveren skrev, da den startede sidst.',
    en: 'The code does not fit. Use the code the server printed at its latest start.',
  },
  'identity.first-run-over': {
    status: 410,
    da: 'Kreds har allerede en administrator. Log ind i stedet.',
    en: 'Kreds already has an administrator. Sign in instead.',
  },
  'identity.email-taken': {
    status: 409,
    da: 'Den e-mail bruges allerede af en person i Kreds. Find personen, eller brug en anden.',
    en: 'That e-mail is already used by a person in Kreds. Find the person, or use another one.',
  },
  'identity.email-fixed': {
    status: 409,
    da: 'E-mailen kan ikke ændres, når personen har en konto.',
    en: 'The e-mail cannot be changed once the person has an account.',
  },
  'identity.no-email': {
    status: 409,
    da: 'Personen har ingen e-mail. Skriv en e-mail først.',
    en: 'The person has no e-mail. Add an e-mail first.',
  },
  'identity.already-signed-up': {
    status: 409,
    da: 'Personen har allerede en konto og kan selv logge ind og rette sine oplysninger.',
    en: 'The person already has an account and can sign in and correct the particulars.',
  },
  'identity.too-many-invitations': {
    status: 429,
    da: 'Der er sendt mange invitationer i dag. Prøv igen i morgen.',
    en: 'Many invitations were sent today. Try again tomorrow.',
  },
  'identity.last-administrator': {
    status: 409,
    da: 'Kreds skal have mindst én administrator. Giv en anden retten først.',
    en: 'Kreds needs at least one administrator. Give another person the right first.',
  },
} as const satisfies ErrorCatalogue;

export type IdentityCode = keyof typeof IDENTITY_ERRORS;
