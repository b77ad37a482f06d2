import type { Me, SignedIn, WrappedKeys } from '@kreds/identity/model';
import type { Person } from '../people/person.entity';
import type { Account } from './account.entity';

/**
 * What a person sees of the own account, field by field.
 * @param withheld the session waits for a second factor that is not set up yet
 */
export function meOf(person: Person, failedAttempts: number, withheld = false): Me {
  return {
    personId: person.id,
    displayName: person.displayName,
    email: person.email ?? '',
    phone: person.phone,
    language: person.language,
    administrator: person.administrator,
    failedAttempts,
    ...(withheld ? { secondFactorMissing: true as const } : {}),
  };
}

function keysOf(account: Account): WrappedKeys {
  return { uid: account.personId, kdf: account.kdf, serverSalt: account.serverSalt, wrapPw: account.wrapPw };
}

export function signedInOf(person: Person, account: Account, failedAttempts: number, withheld = false): SignedIn {
  return { me: meOf(person, failedAttempts, withheld), keys: keysOf(account) };
}
