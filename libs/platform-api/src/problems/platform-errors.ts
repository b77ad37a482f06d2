import type { ErrorCatalogue } from '@kreds/kernel';

/** Refusals that belong to no domain. */
export const PLATFORM_ERRORS = {
  'platform.sign-in-needed': {
    status: 401,
    da: 'Du er ikke logget ind. Log ind, og prøv igen.',
    en: 'You are not signed in. Sign in and try again.',
  },
  'platform.not-found': {
    status: 404,
    da: 'Det findes ikke, eller du har ikke adgang til det.',
    en: 'It does not exist, or you have no access to it.',
  },
  'platform.bad-input': {
    status: 400,
    da: 'Noget i det, du sendte, kan ikke bruges. Ret det, og prøv igen.',
    en: 'Something you sent cannot be used. Correct it and try again.',
  },
  'platform.unreadable-body': {
    status: 400,
    da: 'Indholdet kunne ikke læses. Genindlæs siden, og prøv igen.',
    en: 'The content could not be read. Reload the page and try again.',
  },
  'platform.wrong-content-type': {
    status: 415,
    da: 'Indholdet har en forkert type. Genindlæs siden, og prøv igen.',
    en: 'The content has the wrong type. Reload the page and try again.',
  },
  'platform.too-large': {
    status: 413,
    da: 'Det er for stort til at blive gemt. Gør det kortere.',
    en: 'It is too large to be saved. Make it shorter.',
  },
  'platform.foreign-origin': {
    status: 403,
    da: 'Anmodningen kom ikke fra Kreds. Åbn Kreds direkte, og prøv igen.',
    en: 'The request did not come from Kreds. Open Kreds directly and try again.',
  },
  'platform.slow-down': {
    status: 429,
    da: 'Der kom for mange forsøg på kort tid. Vent lidt, og prøv igen.',
    en: 'There were too many attempts in a short time. Wait a little and try again.',
  },
  'platform.unknown-event': {
    status: 400,
    da: 'Forbindelsen sendte noget, som Kreds ikke kender. Genindlæs siden.',
    en: 'The connection sent something Kreds does not know. Reload the page.',
  },
  'platform.failed': {
    status: 500,
    da: 'Noget gik galt hos os. Intet er ændret. Prøv igen om lidt.',
    en: 'Something went wrong on our side. Nothing was changed. Try again shortly.',
  },
} as const satisfies ErrorCatalogue;
