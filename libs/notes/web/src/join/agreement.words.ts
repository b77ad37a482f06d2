import { defineWords } from '@kreds/platform-web';

/** The agreement of a group, version 1: our words. A new text is a new number, and everybody is asked again. */
export const AGREEMENT_TEXT_VERSION = 1;

export const agreementWords = defineWords({
  da: {
    heading: 'Det er vi enige om',
    room: 'Det, der bliver sagt her, bliver her.',
    names: 'Vi fortæller ikke andre, hvem der er med, eller hvad de kæmper med.',
    own: 'Jeg må gerne tage mine egne tanker med hjem.',
    written: 'Det, vi skriver sammen, kan alle i kredsen læse. Ingen andre kan.',
    stays: 'Går jeg ud, bliver vores fælles noter hos de andre.',
    danger: 'Er nogen i fare, taler vi med facilitatoren og henter hjælp.',
    tick: 'Det siger jeg ja til',
    missing: 'Sæt et hak, hvis du siger ja. Ellers tal med din facilitator.',
    version: 'Aftalen, udgave {version}',
    newer: 'Aftalen er kommet i en ny udgave. Genindlæs siden.',
  },
  en: {
    heading: 'What we agree on',
    room: 'What is said here stays here.',
    names: 'We tell nobody who is in, or what they struggle with.',
    own: 'I may take my own thoughts home.',
    written: 'What we write together, everybody in the circle can read. Nobody else can.',
    stays: 'If I leave, our shared notes stay with the others.',
    danger: 'If somebody is in danger, we talk to the facilitator and get help.',
    tick: 'I agree to this',
    missing: 'Tick the box if you agree. Otherwise talk to your facilitator.',
    version: 'The agreement, version {version}',
    newer: 'There is a new version of the agreement. Reload the page.',
  },
});
