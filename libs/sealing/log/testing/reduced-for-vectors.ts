import type { ReducedLog } from '../src/reduced-log';

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
