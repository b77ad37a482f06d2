import { subjectOf } from '@kreds/notes/api/about';
import { type ObjectType, type VaultAbout, vaultKindOf } from '@kreds/notes/model';
import { applyLog, openEnvelope, openEpochKey, type IdentityKeys, type ReducedLog } from '@kreds/sealing';
import { fromBase64url, fromUtf8, uuidToHex } from '@kreds/sealing/log';

/** A vault as a server hands it to one of its members. Bytes as base64url. */
export interface StoredVault {
  readonly id: string;
  /** What the reader came for. */
  readonly about: VaultAbout;
  readonly entries: readonly { readonly bytes: string }[];
  /** Those of the reader. */
  readonly seals: readonly { readonly epoch: number; readonly bytes: string }[];
  readonly objects: readonly { readonly id: string; readonly type: ObjectType; readonly bytes: string }[];
}

export interface ReadObject {
  readonly id: string;
  readonly type: ObjectType;
  /** As the log names them. */
  readonly author: string;
  /** Author's clock, epoch ms. */
  readonly at: number;
  readonly text: string;
}

/** The log from its entries, verified from the first one on. Throws a LOG_ code. */
export function readLog({ id, about, entries }: Pick<StoredVault, 'id' | 'about' | 'entries'>): ReducedLog {
  const expected = { vault: uuidToHex(id), kind: vaultKindOf(about), subject: subjectOf(about) };
  return applyLog(
    entries.map(({ bytes }) => bytesOf(bytes)),
    expected,
  );
}

/** Everything in a vault with all checks of a reader and nothing pinned. Throws the code of whatever does not open. */
export function readVault(me: IdentityKeys, stored: StoredVault): readonly ReadObject[] {
  const log = readLog(stored);
  const keys = new Map(
    stored.seals.map(({ epoch, bytes }) => [epoch, openEpochKey({ log, me, epoch, sealed: bytesOf(bytes) })]),
  );
  return stored.objects.map(({ id, type, bytes }) => {
    const want = { vault: log.vault, object: uuidToHex(id), type };
    const { body, author, header } = openEnvelope({ bytes: bytesOf(bytes), want, log, ek: (at) => keys.get(at) });
    const text = fromUtf8(body);
    if (text === undefined) throw new RangeError('what was sealed is no text');
    return { id, type, author: author.name, at: header.ts, text };
  });
}

function bytesOf(base64url: string): Uint8Array {
  const bytes = fromBase64url(base64url);
  if (!bytes) throw new RangeError('base64url is needed');
  return bytes;
}
