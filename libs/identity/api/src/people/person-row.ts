import type { Language } from '@kreds/kernel';
import { normaliseEmail, type PersonId } from '@kreds/identity/model';
import type { Person } from './person.entity';

export interface Particulars {
  readonly id: PersonId;
  readonly displayName: string;
  readonly email: string | null;
  readonly phone?: string | null;
  readonly language: Language;
  readonly administrator?: boolean;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly createdBy?: PersonId | null;
}

/** A whole row of `person`, ready to be inserted. */
export function personRow(particulars: Particulars): Person {
  return {
    id: particulars.id,
    displayName: particulars.displayName,
    email: particulars.email,
    emailKey: particulars.email === null ? null : normaliseEmail(particulars.email),
    phone: particulars.phone ?? null,
    language: particulars.language,
    administrator: particulars.administrator ?? false,
    createdAt: particulars.createdAt,
    createdBy: particulars.createdBy ?? null,
  };
}
