import { OBJECT_TYPES, type ObjectType, type PutObject } from '@kreds/notes/model';
import { sealEnvelope } from '@kreds/sealing';
import { envelopeHash, toBase64url, toHex, utf8, uuidToHex } from '@kreds/sealing/log';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Keyholder } from './keyholder';
import type { MadeVault } from './made-vault';

/** One version of an object, ready to be stored over the version `seen`. */
export interface SealedNote {
  readonly object: string;
  readonly seen: number;
  readonly body: PutObject;
  readonly bytes: Uint8Array;
  /** Hex; the next version names it. */
  readonly hash: string;
}

/**
 * Seals a text for the members of a vault's current epoch.
 * @param note `over` is the version that this one follows
 */
export function sealNote(
  vault: MadeVault,
  by: Keyholder,
  note: {
    readonly text: string;
    readonly type?: ObjectType;
    readonly object?: string;
    readonly own?: boolean;
    readonly over?: Pick<SealedNote, 'object' | 'seen' | 'hash'>;
    readonly now?: number;
  },
): SealedNote {
  const { log } = vault;
  const ek = vault.epochKeys.get(log.epoch);
  if (!ek) throw new RangeError('the key of the current epoch is needed');
  const { text, over, type = OBJECT_TYPES.block, own = false, now = Date.now() } = note;
  const object = over?.object ?? note.object ?? randomUUID();
  const seen = over ? over.seen + 1 : 0;
  const bytes = sealEnvelope(
    {
      log,
      me: by.keys,
      type,
      object: uuidToHex(object),
      version: seen + 1,
      prev: over?.hash ?? null,
      ts: now,
      body: utf8(text),
      ek,
    },
    (length) => new Uint8Array(randomBytes(length)),
  );
  return { object, seen, body: { bytes: toBase64url(bytes), own }, bytes, hash: toHex(envelopeHash(bytes)) };
}
