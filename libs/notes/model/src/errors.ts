import type { ErrorCatalogue } from '@kreds/kernel';

/** Every refusal of this domain. None of them says what stands in a vault, or who is in it. */
export const NOTES_ERRORS = {
  'notes.vault-exists': {
    status: 409,
    da: 'Det rum er oprettet i forvejen. Genindlæs siden.',
    en: 'That room exists already. Reload the page.',
  },
  'notes.vault-closed': {
    status: 409,
    da: 'Rummet er lukket og kan kun læses.',
    en: 'The room is closed and can only be read.',
  },
  'notes.vault-stale': {
    status: 409,
    da: 'Nogen har forladt rummet. Prøv igen om et øjeblik.',
    en: 'Somebody has left the room. Try again in a moment.',
  },
  'notes.log-moved': {
    status: 409,
    da: 'En anden ændrede, hvem der er med. Prøv igen.',
    en: 'Somebody else changed who is in. Try again.',
  },
  'notes.epoch-moved': {
    status: 409,
    da: 'Der er ændret på, hvem der er med. Prøv igen.',
    en: 'Who is in has changed. Try again.',
  },
  'notes.object-moved': {
    status: 409,
    da: 'En anden har ændret noten imens. Se begge tekster.',
    en: 'Somebody else changed the note meanwhile. Look at both texts.',
  },
  'notes.object-ended': {
    status: 409,
    da: 'Noten er slettet. Gem din tekst som en ny note.',
    en: 'The note was deleted. Save your text as a new note.',
  },
  'notes.entry-refused': {
    status: 422,
    da: 'Ændringen kunne ikke kontrolleres. Genindlæs siden, og prøv igen.',
    en: 'The change could not be verified. Reload the page and try again.',
  },
  'notes.object-refused': {
    status: 422,
    da: 'Noten kunne ikke kontrolleres. Den er ikke gemt på serveren.',
    en: 'The note could not be verified. It is not saved on the server.',
  },
  'notes.seals-refused': {
    status: 422,
    da: 'Adgangene passer ikke til dem, der er med. Genindlæs siden, og prøv igen.',
    en: 'The admissions do not fit who is in. Reload the page and try again.',
  },
  'notes.not-in-circle': {
    status: 422,
    da: 'Personen hører ikke til her. Giv først personen en plads i netværket.',
    en: 'The person does not belong here. First give the person a place in the network.',
  },
  'notes.keys-differ': {
    status: 409,
    da: 'Personens konto er begyndt forfra. Tjek personen igen med en ny kode.',
    en: 'The account of the person has begun anew. Check the person again with a new code.',
  },
  'notes.agreement-first': {
    status: 409,
    da: 'Gruppens aftale skal accepteres først.',
    en: 'The agreement of the group has to be accepted first.',
  },
  'notes.agreement-moved': {
    status: 409,
    da: 'Aftalen findes i en nyere udgave. Genindlæs siden, og læs den.',
    en: 'There is a newer version of the agreement. Reload the page and read it.',
  },
  'notes.join-over': {
    status: 409,
    da: 'Personen venter ikke længere. Vis en ny kode.',
    en: 'The person no longer waits. Show a new code.',
  },
  'notes.reminder-time': {
    status: 422,
    da: 'Vælg et tidspunkt inden for det næste år.',
    en: 'Pick a time within the next year.',
  },
} as const satisfies ErrorCatalogue;

export type NotesCode = keyof typeof NOTES_ERRORS;
