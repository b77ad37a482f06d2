import {
  concat,
  epochCommit,
  epochEntitlement,
  fromHex,
  sameBytes,
  SealingError,
  take,
  toHex,
  uint32,
  utf8,
  wipe,
  type LogPerson,
  type RandomBytes,
  type ReducedLog,
} from '@kreds/sealing/log';
import { hpkeOpen, hpkeSeal } from './hpke';
import type { IdentityKeys } from './identity';

export const EPOCH_KEY_BYTES = 32;

/** Whom an epoch's key is sealed to; a member of a log is one. Hex. */
export type EpochReceiver = Pick<LogPerson, 'uid' | 'kid' | 'x'>;

/** The key of one epoch, sealed to one member: what the server stores and hands to that member alone. */
export interface EpochSeal {
  readonly epoch: number;
  /** Hex. */
  readonly uid: string;
  readonly kid: string;
  /** 80 bytes. */
  readonly sealed: Uint8Array;
}

/** A new epoch's key: 32 random bytes. Whoever gets it wipes it. */
export function newEpochKey(random: RandomBytes): Uint8Array {
  return take(random, EPOCH_KEY_BYTES);
}

/** Seals an epoch's key to one member (confidentiality.md 5.2), 80 bytes. `vault` is hex. */
export function sealEpochKey(
  given: { readonly ek: Uint8Array; readonly vault: string; readonly epoch: number; readonly to: EpochReceiver },
  random: RandomBytes,
): Uint8Array {
  const { ek, vault, epoch, to } = given;
  if (ek.length !== EPOCH_KEY_BYTES) throw new RangeError('an epoch key has 32 bytes');
  return hpkeSeal({ to: known(to.x), info: sealInfo(vault, epoch, to), plaintext: ek }, random);
}

/** Seals the current epoch's key to everybody present: what goes to the server with the entry that made the epoch. */
export function sealToMembers(log: ReducedLog, ek: Uint8Array, random: RandomBytes): readonly EpochSeal[] {
  checkCommitment(log, log.epoch, ek);
  const { vault, epoch } = log;
  return log.members.map((to) => ({
    epoch,
    uid: to.uid,
    kid: to.kid,
    sealed: sealEpochKey({ ek, vault, epoch, to }, random),
  }));
}

/**
 * Opens an epoch's key that was sealed to me. The seal says nothing about who made it: what counts is the commitment in
 * the verified log. Throws `EPOCH_UNKNOWN`, `EPOCH_NOT_MEMBER`, `SEAL_SHORT`, `SEAL_OPEN` or `EPOCH_COMMIT`, and there
 * is no falling back.
 */
export function openEpochKey(given: {
  readonly log: ReducedLog;
  readonly me: Pick<IdentityKeys, 'uid' | 'kid' | 'xSecret'>;
  readonly epoch: number;
  readonly sealed: Uint8Array;
}): Uint8Array {
  const { log, me, epoch, sealed } = given;
  const uid = toHex(me.uid);
  const right = epochEntitlement(log, uid, epoch);
  if (right === 'unknown') throw new SealingError('EPOCH_UNKNOWN');
  if (right === 'none') throw new SealingError('EPOCH_NOT_MEMBER');
  const info = sealInfo(log.vault, epoch, { uid, kid: toHex(me.kid) });
  const ek = hpkeOpen({ secret: me.xSecret, info, sealed });
  try {
    checkCommitment(log, epoch, ek);
  } catch (error) {
    wipe(ek);
    throw error;
  }
  return ek;
}

/** Throws `EPOCH_COMMIT` when this is not the key that the signed log fixed for the epoch, `EPOCH_UNKNOWN` without one. */
export function checkCommitment(log: ReducedLog, epoch: number, ek: Uint8Array): void {
  const made = log.epochs.find((candidate) => candidate.epoch === epoch);
  if (!made) throw new SealingError('EPOCH_UNKNOWN');
  const right =
    ek.length === EPOCH_KEY_BYTES && sameBytes(epochCommit(known(log.vault), epoch, ek), known(made.commit));
  if (!right) throw new SealingError('EPOCH_COMMIT');
}

function sealInfo(vault: string, epoch: number, { uid, kid }: Omit<EpochReceiver, 'x'>): Uint8Array {
  return concat(utf8('kreds/v1/epoch-seal'), known(vault), uint32(epoch), known(uid), known(kid));
}

/** Hex of a verified log. */
function known(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (!bytes) throw new RangeError('ids and keys of a log are lower-case hex');
  return bytes;
}
