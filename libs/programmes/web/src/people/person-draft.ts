import type { Language } from '@kreds/kernel';
import type { AddPerson, ChangePerson, PersonSummary } from '@kreds/identity/model';

export interface PersonDraft {
  readonly displayName: string;
  readonly email: string;
  readonly phone: string;
  readonly language: Language;
  readonly administrator: boolean;
}

export const EMPTY_PERSON: PersonDraft = {
  displayName: '',
  email: '',
  phone: '',
  language: 'da',
  administrator: false,
};

export function draftOf(person: PersonSummary): PersonDraft {
  const { displayName, email, phone, language, administrator } = person;
  return { displayName, email: email ?? '', phone: phone ?? '', language, administrator };
}

/** Has the form of an address; whether mail arrives, only the mail shows. The server judges by its own rule. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text.trim());
}

/** A number as people write it, or none. */
export function isPhone(text: string): boolean {
  return /^(?:|\+?\d[\d ()-]{3,29})$/.test(text.trim());
}

/** For a new person. Only an administrator sends the right to be one. */
export function newPerson(draft: PersonDraft, asAdministrator: boolean): AddPerson {
  return { ...trimmed(draft), ...(asAdministrator ? { administrator: draft.administrator } : {}) };
}

/** Only what differs from what the server told: an address that stays as it is must not be sent again. */
export function changesOf(draft: PersonDraft, person: PersonSummary): ChangePerson {
  const before = draftOf(person);
  const after = trimmed(draft);
  return {
    ...(after.displayName === before.displayName ? {} : { displayName: after.displayName }),
    ...(after.email === before.email ? {} : { email: after.email }),
    ...(after.phone === before.phone ? {} : { phone: after.phone }),
    ...(after.language === before.language ? {} : { language: after.language }),
    ...(draft.administrator === before.administrator ? {} : { administrator: draft.administrator }),
  };
}

function trimmed({ displayName, email, phone, language }: PersonDraft): {
  readonly displayName: string;
  readonly email: string;
  readonly phone: string;
  readonly language: Language;
} {
  return { displayName: displayName.trim(), email: email.trim(), phone: phone.trim(), language };
}
