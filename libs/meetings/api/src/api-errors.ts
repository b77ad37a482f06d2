import type { ErrorCatalogue } from '@kreds/kernel';

/** Refusals of the doors around the live meeting; those of its rules stand in the model room. */
export const MEETING_DOOR_ERRORS = {
  'meetings.changed-meanwhile': {
    status: 409,
    da: 'Mødet er ændret af en anden. Se det nye, og prøv igen.',
    en: 'Somebody else changed the meeting. See the new details and try again.',
  },
  'meetings.number-taken': {
    status: 409,
    da: 'Netværket har allerede et møde med det nummer. Vælg et andet.',
    en: 'The network already has a meeting with that number. Choose another.',
  },
  'meetings.times-reversed': {
    status: 422,
    da: 'Mødet slutter, før det begynder. Ret tiderne.',
    en: 'The meeting ends before it begins. Correct the times.',
  },
  'meetings.code-unknown': {
    status: 404,
    da: 'Koden passer ikke, eller den er udløbet. Bed om en ny.',
    en: 'The code does not fit, or it has expired. Ask for a new one.',
  },
  'meetings.door-closed': {
    status: 409,
    da: 'Der bliver ikke lukket ind til det møde lige nu. Spørg den, der leder.',
    en: 'Nobody is let in to that meeting right now. Ask whoever leads.',
  },
  'meetings.material-unusable': {
    status: 422,
    da: 'Filen er ikke en lydfil, som Kreds kan afspille. Brug mp3, m4a eller ogg.',
    en: 'The file is not audio that Kreds can play. Use mp3, m4a or ogg.',
  },
} as const satisfies ErrorCatalogue;
