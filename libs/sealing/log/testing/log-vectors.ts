import vectors from '../../vectors/crypto-vectors.json';
import { fromHex } from '../src/bytes';
import { SealingError } from '../src/errors';
import type { ReducedLog } from '../src/reduced-log';

export { vectors };

/** Bytes of a vector; a vector that is not hex is a fault of the file. */
export function hex(text: string): Uint8Array {
  const bytes = fromHex(text);
  if (!bytes) throw new Error('the vector is not hex');
  return bytes;
}

/** The code that a call is refused with; whatever else it throws goes on, and so does its acceptance. */
export function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof SealingError) return error.code;
    throw error;
  }
  return 'accepted';
}

/** The part of the state that the vectors write down, in their spelling. */
export function reducedForVectors(log: ReducedLog): object {
  const { kind, subject, seq, head, epoch, stale, closed, grants } = log;
  return {
    kind,
    subject,
    seq,
    head,
    epoch,
    stale,
    closed,
    members: log.members.map(({ uid, kid, name, role, since }) => ({ uid, kid, name, role, since })),
    grants,
    evalkeys: log.evalkeys.map((key) => ({ x: key.x, label: key.label, seq: key.seq })),
    epochs: log.epochs.map((made) => ({
      epoch: made.epoch,
      fromSeq: made.fromSeq,
      commit: made.commit,
      members: made.members,
    })),
  };
}
