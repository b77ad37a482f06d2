import type { ObjectType } from '@kreds/notes/model';
import { nextEpoch, sealEnvelope, sealEpochKey } from '@kreds/sealing';
import {
  epochCommit,
  fromBase64url,
  fromHex,
  toBase64url,
  toHex,
  utf8,
  uuidToHex,
  writeEntry,
  type LogEntryBody,
  type LogMember,
} from '@kreds/sealing/log';
import type { Keyholder, MadeVault } from '@kreds/vaults';
import { randomBytes } from 'node:crypto';

type SignedOp = 'seq' | 'prev' | 'vault' | 'ts' | 'by' | 'kid';
type OpOf<Body> = Body extends unknown ? Omit<Body, SignedOp> : never;

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

/** The same bytes with one bit the other way round. A negative place counts from the end. */
export function flipped(spelled: string, at: number): string {
  const bytes = Uint8Array.from(fromBase64url(spelled) ?? []);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return toBase64url(bytes);
}

/** A next entry of a log in the name of one of its people, signed by somebody else. */
export function forgedEntry(vault: MadeVault, name: Keyholder, signer: Keyholder, op: OpOf<LogEntryBody>): string {
  const { vault: id, seq, head } = vault.log;
  const { uid, kid } = memberOf(vault, name);
  const place = { vault: id, seq: seq + 1, prev: head, ts: Date.now(), by: uid, kid };
  return toBase64url(writeEntry({ ...place, ...op } as LogEntryBody, signer.keys.sign));
}

/** What an entry that makes an epoch says of it, and the key that only the forger has. */
export function forgedEpoch(vault: MadeVault): ReturnType<typeof nextEpoch> {
  return nextEpoch(vault.log, random);
}

/**
 * A version of a note in the name of one of the vault's people, signed by somebody else and sealed with the key handed in;
 * without one with the vault's own, as an insider would.
 */
export function forgedNote(
  vault: MadeVault,
  name: Keyholder,
  signer: Keyholder,
  note: {
    readonly text: string;
    readonly object: string;
    readonly type: ObjectType;
    readonly version: number;
    /** Hash of the version before, hex. */
    readonly prev: string | null;
    readonly epochKey?: Uint8Array;
  },
): string {
  const { log, epochKeys } = vault;
  const ek = note.epochKey ?? epochKeys.get(log.epoch);
  if (!ek) throw new RangeError('the key of the current epoch is needed');
  const { uid, kid } = memberOf(vault, name);
  const me = { ...signer.keys, uid: bytes(uid), kid: bytes(kid) };
  // The writer's own checks shall let the forgery pass; the reader's have the true log.
  const commit = toHex(epochCommit(bytes(log.vault), log.epoch, ek));
  const epochs = log.epochs.map((one) => (one.epoch === log.epoch ? { ...one, commit } : one));
  const { text, object, type, version, prev } = note;
  const sealed = sealEnvelope(
    {
      log: { ...log, epochs },
      me,
      type,
      object: uuidToHex(object),
      version,
      prev,
      ts: Date.now(),
      body: utf8(text),
      ek,
    },
    random,
  );
  return toBase64url(sealed);
}

/** The forger's own key, sealed to one of the vault's people as the key of its epoch. */
export function forgedSeal(vault: MadeVault, to: Keyholder, ek: Uint8Array): string {
  const { log } = vault;
  return toBase64url(sealEpochKey({ ek, vault: log.vault, epoch: log.epoch, to: memberOf(vault, to) }, random));
}

function memberOf({ log }: MadeVault, { keys }: Keyholder): LogMember {
  const member = log.members.find(({ uid }) => uid === toHex(keys.uid));
  if (!member) throw new RangeError('somebody of the vault is needed');
  return member;
}

function bytes(hex: string): Uint8Array {
  return fromHex(hex) ?? new Uint8Array();
}
