import { defineWords } from '@kreds/platform-web';

/** What a person reads when the keys of a vault refuse; the keys of the table are their codes, `LOG` is any of the log's. */
export const keyProblemWords = defineWords({
  da: {
    KEYS_LOCKED: 'Dine noter er låst. Lås dem op, og prøv igen.',
    KEYS_WORKER: 'Noget gik galt på enheden. Genindlæs siden.',
    VAULT_UNCHECKED: 'Denne enhed kender ikke kredsen endnu. Bed om en ny kode.',
    VAULT_REPLACED: 'Nogen har skiftet dine nøgler. Ring til din facilitator.',
    VAULT_CLOSED: 'Kredsen er lukket. Der kan ikke ændres mere.',
    VAULT_NOT_MEMBER: 'Du er ikke med i kredsen længere.',
    LOG_LAST_ADMIN: 'Der skal altid være én, der kan lukke ind. Vælg en anden først.',
    LOG_UNVERIFIED: 'Personen er ikke tjekket på denne enhed. Brug en kode.',
    LOG_REUSE: 'De nøgler har været i brug før. Personen skal logge ind igen.',
    JOIN_CODE: 'Koden er ikke rigtig eller udløbet. Bed om en ny.',
    JOIN_PROOF: 'Koden passede ikke. Prøv igen.',
    JOIN_ACK: 'Svaret passede ikke til koden. Bed om en ny kode.',
    KDF_FAILED: 'Enheden har for lidt plads i hukommelsen. Luk andre faner.',
    LOG: 'Kredsens liste kunne ikke bekræftes. Ring til din facilitator.',
    OTHER: 'Det lykkedes ikke. Prøv igen om lidt.',
  },
  en: {
    KEYS_LOCKED: 'Your notes are locked. Unlock them and try again.',
    KEYS_WORKER: 'Something went wrong on the device. Reload the page.',
    VAULT_UNCHECKED: 'This device does not know the circle yet. Ask for a new code.',
    VAULT_REPLACED: 'Somebody has replaced your keys. Call your facilitator.',
    VAULT_CLOSED: 'The circle is closed. Nothing more can be changed.',
    VAULT_NOT_MEMBER: 'You are no longer in the circle.',
    LOG_LAST_ADMIN: 'Somebody must always be able to let people in. Choose another first.',
    LOG_UNVERIFIED: 'The person is not checked on this device. Use a code.',
    LOG_REUSE: 'Those keys were in use before. The person has to sign in again.',
    JOIN_CODE: 'The code is not right or is over. Ask for a new one.',
    JOIN_PROOF: 'The code did not fit. Try again.',
    JOIN_ACK: 'The answer did not fit the code. Ask for a new code.',
    KDF_FAILED: 'The device has too little memory. Close other tabs.',
    LOG: 'The list of the circle could not be verified. Call your facilitator.',
    OTHER: 'It did not work. Try again shortly.',
  },
});
