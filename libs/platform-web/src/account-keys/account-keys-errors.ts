import type { Worded } from '@kreds/kernel';
import type { AccountKeysCode } from './account-keys';

/** What a person reads for each code: what happened, and what to do. */
export const accountKeysErrors: Readonly<Record<AccountKeysCode, Worded>> = {
  PASSPHRASE_SHORT: {
    da: 'Adgangssætningen er for kort. Brug mindst 14 tegn.',
    en: 'The passphrase is too short. Use at least 14 characters.',
  },
  PASSPHRASE_LONG: {
    da: 'Adgangssætningen er for lang. Brug højst 256 tegn.',
    en: 'The passphrase is too long. Use at most 256 characters.',
  },
  PASSPHRASE_COMMON: {
    da: 'Den adgangssætning er nem at gætte. Vælg en anden, eller brug vores forslag.',
    en: 'That passphrase is easy to guess. Choose another one, or use our suggestion.',
  },
  PASSPHRASE_PLAIN: {
    da: 'Adgangssætningen gentager få tegn. Brug mindst otte forskellige.',
    en: 'The passphrase repeats a few characters. Use at least eight different ones.',
  },
  PASSPHRASE_EMAIL: {
    da: 'Adgangssætningen ligner din e-mail. Vælg en anden.',
    en: 'The passphrase looks like your e-mail. Choose another one.',
  },
  KEYS_WORKER: {
    da: 'Nøglerne kunne ikke åbnes i denne browser. Genindlæs siden, og prøv igen.',
    en: 'The keys could not be opened in this browser. Reload the page and try again.',
  },
  KEYS_LOCKED: {
    da: 'Dine nøgler er låst. Log ind igen.',
    en: 'Your keys are locked. Sign in again.',
  },
  KEYS_REQUEST: {
    da: 'Noget gik galt hos os. Genindlæs siden, og prøv igen.',
    en: 'Something went wrong on our side. Reload the page and try again.',
  },
  AK_UNWRAP: {
    da: 'Adgangssætningen åbner ikke dine nøgler. Skriv den igen.',
    en: 'The passphrase does not open your keys. Type it again.',
  },
  RECOVERY_CODE: {
    da: 'Koden er ikke skrevet rigtigt. Se efter på arket, og skriv den igen.',
    en: 'The code is not typed correctly. Check the sheet and type it again.',
  },
  DEVICE_UNKNOWN: {
    da: 'Denne enhed kan ikke åbne dine noter mere. Skriv din adgangssætning.',
    en: 'This device can no longer open your notes. Type your passphrase.',
  },
  STORE_NONE: {
    da: 'Browseren lader os ikke gemme noget her. Slå privat vindue fra, eller brug en anden.',
    en: 'The browser does not let us save anything here. Leave private browsing, or use another.',
  },
  STORE_FULL: {
    da: 'Der er ikke plads på enheden. Intet blev gemt. Frigør plads, og prøv igen.',
    en: 'The device is out of space. Nothing was saved. Free some space and try again.',
  },
  KDF_DOWNGRADE: {
    da: 'Svaret fra serveren er ikke sikkert nok. Intet er sendt. Skriv til os.',
    en: 'The answer from the server is not safe enough. Nothing was sent. Write to us.',
  },
  KDF_DOS: {
    da: 'Serveren bad om mere, end din enhed bør give. Intet er sendt. Skriv til os.',
    en: 'The server asked for more than your device should give. Nothing was sent. Write to us.',
  },
  KDF_SALT: {
    da: 'Svaret fra serveren kunne ikke bruges. Intet er sendt. Skriv til os.',
    en: 'The answer from the server could not be used. Nothing was sent. Write to us.',
  },
  KDF_FAILED: {
    da: 'Enheden har for lidt ledig hukommelse. Luk nogle faner, og prøv igen.',
    en: 'The device has too little free memory. Close some tabs and try again.',
  },
  KDF_UNSOUND: {
    da: 'Browseren regnede forkert. Intet er gemt. Prøv en anden browser eller enhed.',
    en: 'The browser computed wrongly. Nothing was saved. Try another browser or device.',
  },
};
