import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { withKid } from '../src/admission';
import { applyEntry, applyLog } from '../src/apply-log';
import { concat, toHex, utf8 } from '../src/bytes';
import type { EntryPerson, EpochMade, GenesisOp, LogEntryBody, LogOp } from '../src/entry';
import { writeEntry } from '../src/entry-form';
import { logSignatureInput } from '../src/labels';
import type { LogPerson, MemberRole, ReducedLog } from '../src/reduced-log';

export const VAULT = 'a1'.repeat(16);
export const SUBJECT = 'c1'.repeat(16);

/** Somebody invented, with secrets that follow from a number. Another `generation` is the same uid with new keys. */
export interface TestPerson extends LogPerson {
  readonly seed: Uint8Array;
}

export function person(name: string, id: number, generation = 1): TestPerson {
  const seed = Uint8Array.from({ length: 32 }, (_, index) => (index === 1 ? generation : id));
  const keys = { ed: toHex(ed25519.getPublicKey(seed)), x: toHex(x25519.getPublicKey(seed)) };
  return { ...withKid({ uid: toHex(new Uint8Array(16).fill(id)), ...keys, name }), seed };
}

export const frida = person('Frida Falk', 1);
export const karl = person('Karl Åge Krogh', 2);
export const oda = person('Oda Ørum', 3);
export const eva = person('Eva Engel', 4);
export const karlAnew = person('Karl Åge Krogh', 2, 2);

export const inEntry = ({ uid, ed, x, name }: EntryPerson): EntryPerson => ({ uid, ed, x, name });

/** A log as it is stored, with the state that its entries lead to. */
export interface WrittenLog {
  readonly entries: readonly Uint8Array[];
  readonly log: ReducedLog;
}

const START = 1_767_225_600_000;
/** Not a commitment to any key: the log takes every 32 bytes. */
export const commitTo = (epoch: number) =>
  toHex(Uint8Array.from({ length: 32 }, (_, at) => (at < 31 ? 0 : epoch % 256)));

export function genesisOf(founder: EntryPerson, more: Partial<GenesisOp> = {}): GenesisOp {
  const rules = { kind: 'group', subject: SUBJECT, history: 'from-join', keepUntil: '2027-12-31' } as const;
  return { op: 'genesis', ...rules, self: inEntry(founder), commit: commitTo(1), ...more };
}

/** The body that follows in a log; `head` says what shall be wrong about it. */
export function bodyAfter(
  log: ReducedLog | undefined,
  signer: LogPerson,
  op: LogOp,
  head: Partial<LogEntryBody> = {},
): LogEntryBody {
  const seq = log ? log.seq + 1 : 0;
  const common = { vault: log?.vault ?? VAULT, seq, prev: log?.head ?? '', ts: START + 1000 * seq };
  return { ...common, by: signer.uid, kid: signer.kid, ...op, ...head } as LogEntryBody;
}

export const signed = (signer: TestPerson, body: LogEntryBody): Uint8Array =>
  writeEntry(body, (bytes) => ed25519.sign(bytes, signer.seed));

/** Signs whatever text, so that a fault in its form is its only fault. */
export function signedText(signer: TestPerson, text: string): Uint8Array {
  const body = utf8(text);
  return concat(ed25519.sign(logSignatureInput(body), signer.seed), body);
}

export function begin(founder: TestPerson = frida, more: Partial<GenesisOp> = {}, vault = VAULT): WrittenLog {
  const entry = signed(founder, bodyAfter(undefined, founder, genesisOf(founder, more), { vault }));
  return { entries: [entry], log: applyLog([entry], { vault }) };
}

export function append(written: WrittenLog, signer: TestPerson, op: LogOp): WrittenLog {
  const entry = signed(signer, bodyAfter(written.log, signer, op));
  return { entries: [...written.entries, entry], log: applyEntry(written.log, entry, written.log.vault) };
}

export const nextEpoch = ({ log }: WrittenLog): EpochMade => ({
  epoch: log.epoch + 1,
  commit: commitTo(log.epoch + 1),
});

export const addOf = (written: WrittenLog, who: EntryPerson, role: MemberRole = 'member'): LogOp => ({
  op: 'add',
  who: inEntry(who),
  role,
  how: 'qr',
  ...nextEpoch(written),
});

export const rekeyOf = (written: WrittenLog, who: EntryPerson): LogOp => ({
  op: 'rekey',
  who: inEntry(who),
  how: 'voice',
  ...nextEpoch(written),
});

export const removeOf = (written: WrittenLog, uid: string): LogOp => ({ op: 'remove', uid, ...nextEpoch(written) });
export const rotateOf = (written: WrittenLog): LogOp => ({ op: 'rotate', ...nextEpoch(written) });

/** Frida began it and is its admin; Karl and Oda are members. */
export function threePeople(): WrittenLog {
  const two = append(begin(), frida, addOf(begin(), karl));
  return append(two, frida, addOf(two, oda));
}
