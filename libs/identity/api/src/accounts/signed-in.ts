import type { Me, SignedIn, WrappedKeys } from '@kreds/identity/model';
import type { Person } from '../people/person.entity';
import type { Account } from './account.entity';

/** What a person sees of the own account, field by field. */
export function meOf(person: Person, failedAttempts: number): Me {
  return {
    personId: person.id,
    displayName: person.displayName,
    email: person.email ?? '',
    phone: person.phone,
    language: person.language,
    administrator: person.administrator,
    failedAttempts,
  };
}

function keysOf(account: Account): WrappedKeys {
  return { uid: account.personId, kdf: account.kdf, serverSalt: account.serverSalt, wrapPw: account.wrapPw };
}

export function signedInOf(person: Person, account: Account, failedAttempts: number): SignedIn {
  return { me: meOf(person, failedAttempts), keys: keysOf(account) };
}
