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
  'identity.step-up-needed': {
    status: 403,
    da: 'Skriv din adgangssætning igen, før du går videre.',
    en: 'Type your passphrase again before you go on.',
  },
  'identity.recovery-failed': {
    status: 403,
    da: 'Mail og kode passer ikke sammen. Se på arket, og prøv igen.',
    en: 'The e-mail and the code do not match. Look at the sheet and try again.',
  },
  'identity.recovery-over': {
    status: 410,
    da: 'Linket virker ikke længere. Bed om et nyt.',
    en: 'The link no longer works. Ask for a new one.',
  },
  'identity.new-sheet-needed': {
    status: 409,
    da: 'Arket er brugt. Lav et nyt, før du går videre.',
    en: 'The sheet has been used. Make a new one before you go on.',
  },
  'identity.second-factor-needed': {
    status: 401,
    da: 'Skriv koden fra din app for at komme ind.',
    en: 'Type the code from your app to get in.',
  },
  'identity.second-factor-wrong': {
    status: 403,
    da: 'Koden passer ikke. Vent på den næste kode, og prøv igen.',
    en: 'The code does not fit. Wait for the next code and try again.',
  },
  'identity.second-factor-over': {
    status: 410,
    da: 'Det tog for lang tid, eller koden var forkert for mange gange. Log ind igen.',
    en: 'It took too long, or the code was wrong too often. Sign in again.',
  },
  'identity.second-factor-missing': {
    status: 403,
    da: 'Din konto mangler sit andet trin. Sæt det op, så kan du gå videre.',
    en: 'Your account lacks its second step. Set it up and go on.',
  },
  'identity.second-factor-in-use': {
    status: 409,
    da: 'Din konto har allerede et andet trin. Log ud, og log ind igen.',
    en: 'Your account already has a second step. Sign out and sign in again.',
  },
} as const satisfies ErrorCatalogue;

export type IdentityCode = keyof typeof IDENTITY_ERRORS;
