import {
  applyEntry,
  epochCommit,
  fromHex,
  toHex,
  writeEntry,
  type EpochMade,
  type GenesisOp,
  type LogEntryBody,
  type LogOp,
  type RandomBytes,
  type ReducedLog,
} from '@kreds/sealing/log';
import { newEpochKey } from './epoch-key';
import type { IdentityKeys } from './identity';

/** An entry ready to send, and the log as it stands after it. */
export interface WrittenEntry {
  readonly entry: Uint8Array;
  readonly log: ReducedLog;
}

export interface VaultToBegin extends Pick<GenesisOp, 'kind' | 'subject' | 'history' | 'keepUntil'> {
  /** 16 bytes as hex, made by this device. */
  readonly vault: string;
  /** How the founder is to be shown, as typed. */
  readonly name: string;
  readonly me: IdentityKeys;
  /** Epoch ms. */
  readonly now: number;
  /** The key of epoch 1. */
  readonly ek: Uint8Array;
}

/** The first entry of a vault; who signs it is its first admin. Throws the LOG_ code that a reader would. */
export function makeGenesis({
  vault,
  kind,
  subject,
  history,
  keepUntil,
  name,
  me,
  now,
  ek,
}: VaultToBegin): WrittenEntry {
  const self = { uid: toHex(me.uid), ed: toHex(me.edPk), x: toHex(me.xPk), name };
  const commit = commitTo(vault, 1, ek);
  const op: GenesisOp = { op: 'genesis', kind, subject, history, keepUntil, self, commit };
  return write({ vault, seq: 0, prev: '', ts: now, by: toHex(me.uid), kid: toHex(me.kid), ...op }, me);
}

/**
 * The next entry of a log. `op` holds epoch and commitment when it makes an epoch ({@link nextEpoch}). Nothing leaves
 * this device that a reader would refuse: throws the LOG_ code that a reader would.
 */
export function makeEntry({
  log,
  me,
  now,
  op,
}: {
  readonly log: ReducedLog;
  readonly me: IdentityKeys;
  /** Epoch ms. */
  readonly now: number;
  readonly op: Exclude<LogOp, GenesisOp>;
}): WrittenEntry {
  const { vault, seq, head } = log;
  return write({ vault, seq: seq + 1, prev: head, ts: now, by: toHex(me.uid), kid: toHex(me.kid), ...op }, me, log);
}

/** A key for the epoch that the next entry makes, and the two fields that the entry carries for it. */
export function nextEpoch(
  { vault, epoch }: Pick<ReducedLog, 'vault' | 'epoch'>,
  random: RandomBytes,
): { readonly ek: Uint8Array; readonly made: EpochMade } {
  const ek = newEpochKey(random);
  return { ek, made: { epoch: epoch + 1, commit: commitTo(vault, epoch + 1, ek) } };
}

function write(body: LogEntryBody, me: IdentityKeys, before?: ReducedLog): WrittenEntry {
  const entry = writeEntry(body, me.sign);
  return { entry, log: applyEntry(before, entry, body.vault) };
}

function commitTo(vault: string, epoch: number, ek: Uint8Array): string {
  const id = fromHex(vault);
  if (id?.length !== 16) throw new RangeError('a vault is 16 bytes in lower-case hex');
  return toHex(epochCommit(id, epoch, ek));
}
