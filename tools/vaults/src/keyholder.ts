import type { PersonId } from '@kreds/programmes/model';
import { identityKeysOf, uidBytes, type IdentityKeys } from '@kreds/sealing';
import { toBase64url, toHex, type EntryPerson } from '@kreds/sealing/log';

/** Somebody with an account key, outside of any browser: for the demo and for tests. */
export interface Keyholder {
  readonly id: PersonId;
  /** As the logs shall show it. */
  readonly name: string;
  readonly keys: IdentityKeys;
}

/** @param accountKey 32 bytes */
export function keyholder(id: PersonId, name: string, accountKey: Uint8Array): Keyholder {
  return { id, name, keys: identityKeysOf(accountKey, uidBytes(id)) };
}

/** As an `add` or a `rekey` carries them. */
export function entryPerson({ name, keys }: Keyholder): EntryPerson {
  return { uid: toHex(keys.uid), ed: toHex(keys.edPk), x: toHex(keys.xPk), name };
}

/** The public keys as the account holds them. */
export function publicKeys({ keys }: Keyholder): { readonly edPk: string; readonly xPk: string } {
  return { edPk: toBase64url(keys.edPk), xPk: toBase64url(keys.xPk) };
}

/** Names the pair of keys, as doors and seals carry it. */
export function kidOf({ keys }: Keyholder): string {
  return toBase64url(keys.kid);
}
