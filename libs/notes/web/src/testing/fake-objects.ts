import type { ObjectType } from '@kreds/notes/model';
import type { VaultKeysCode } from '../keys/vault-keys-codes';
import type { ObjectToOpen, OpenedObject } from '../keys/vault-shapes';
import { fakeBytes, readFakeBytes, type FakePerson } from './fake-vault-log';

/** One version of an object, in plain text. */
export interface FakeObject {
  readonly vault: string;
  readonly object: string;
  readonly type: ObjectType;
  readonly version: number;
  readonly epoch: number;
  readonly author: FakePerson;
  readonly at: number;
  readonly body: string;
}

/** An object as somebody else's device would have sealed it, for a server's answer. */
export function fakeSealed(object: FakeObject): string {
  return fakeBytes(object);
}

/** Opens one as a device would that has seen version `newest` of it; a code says what shall be wrong with it. */
export function openFakeSealed(
  vault: string,
  { object, type, bytes }: ObjectToOpen,
  newest: number,
  broken: VaultKeysCode | undefined,
): OpenedObject {
  const sealed = readFakeBytes(bytes) as FakeObject | undefined;
  const refused = (code: VaultKeysCode): OpenedObject => ({ object, ok: false, code });
  if (broken) return refused(broken);
  if (!sealed) return refused('AEAD');
  if (sealed.vault !== vault) return refused('CTX_VAULT');
  if (sealed.object !== object) return refused('CTX_OBJECT');
  if (sealed.type !== type && sealed.type !== 5) return refused('CTX_TYPE');
  if (sealed.version < newest) return refused('ROLLBACK');
  const { version, epoch, author, at, body } = sealed;
  return { object, ok: true, type: sealed.type, version, epoch, author, at, body, marks: [] };
}
