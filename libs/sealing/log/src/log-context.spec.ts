import { hex, refusalOf, vectors } from '../testing/log-vectors';
import {
  append,
  eva,
  frida,
  karl,
  karlAnew,
  oda,
  rekeyOf,
  removeOf,
  rotateOf,
  threePeople,
  VAULT,
} from '../testing/written-log';
import { readHeader, type EnvelopeHeader } from './header';
import { checkLogContext } from './log-context';
import { epochAt, type LogPerson, type ReducedLog } from './reduced-log';

const three = threePeople();
const template = readHeader(hex(vectors.envelope.bytes));

/** What somebody wrote who saw the log up to `seen`. */
const by = (author: LogPerson, seen: ReducedLog, more: Partial<EnvelopeHeader> = {}): EnvelopeHeader => ({
  ...template,
  vault: VAULT,
  author: author.uid,
  kid: author.kid,
  logHead: seen.head,
  epoch: seen.epoch,
  ...more,
});
const answer = (log: ReducedLog, header: EnvelopeHeader) => refusalOf(() => checkLogContext(log, header));

describe('what a member wrote', () => {
  it('may stand where they saw the log, also when the log went on', () => {
    const later = append(three, frida, removeOf(three, oda.uid));
    for (const log of [three.log, later.log]) expect(answer(log, by(oda, three.log))).toBe('accepted');
    const granted = append(three, frida, { op: 'grant', uid: oda.uid, from: 1, to: 1 });
    expect(answer(granted.log, by(oda, three.log))).toBe('accepted');
    expect(answer(granted.log, by(oda, granted.log))).toBe('accepted');
  });

  it('belongs to this vault and to a head of this log', () => {
    expect(answer(three.log, by(oda, three.log, { vault: 'b2'.repeat(16) }))).toBe('CTX_VAULT');
    expect(answer(three.log, by(oda, three.log, { logHead: 'b2'.repeat(32) }))).toBe('CTX_LOGHEAD');
    const later = append(three, frida, rotateOf(three));
    expect(answer(three.log, by(oda, later.log))).toBe('CTX_LOGHEAD');
  });

  it('is of the epoch that was current there', () => {
    const later = append(three, frida, rotateOf(three));
    expect(answer(later.log, by(oda, three.log, { epoch: 4 }))).toBe('CTX_EPOCH_FUTURE');
    expect(answer(later.log, by(oda, later.log, { epoch: 3 }))).toBe('CTX_EPOCH_STALE');
    for (const epoch of [0, 5]) expect(answer(later.log, by(oda, later.log, { epoch }))).toBe('CTX_EPOCH');
  });

  it('is not written while the epoch is stale, neither before the vault has a new one nor after', () => {
    const left = append(append(three, oda, { op: 'leave' }), frida, { op: 'role', uid: karl.uid, role: 'admin' });
    const fresh = append(left, frida, rotateOf(left));
    for (const log of [left.log, fresh.log]) {
      expect(answer(log, by(karl, left.log))).toBe('CTX_EPOCH_STALE');
      expect(answer(log, by(karl, three.log))).toBe('accepted');
      expect(answer(log, by(oda, three.log))).toBe('accepted');
    }
    expect(answer(fresh.log, by(karl, fresh.log))).toBe('accepted');
    expect(answer(fresh.log, by(oda, fresh.log))).toBe('CTX_AUTHOR');
  });

  it('is not written into a closed vault, and what was written before stays', () => {
    const closed = append(three, frida, { op: 'close' });
    expect(answer(closed.log, by(frida, closed.log))).toBe('CTX_CLOSED');
    expect(answer(closed.log, by(frida, three.log))).toBe('accepted');
  });

  it('is by somebody of that epoch, with the keys of that time', () => {
    expect(answer(three.log, by(eva, three.log))).toBe('CTX_AUTHOR');
    const rekeyed = append(three, frida, rekeyOf(three, karlAnew));
    expect(answer(rekeyed.log, by(karlAnew, rekeyed.log))).toBe('accepted');
    expect(answer(rekeyed.log, by(karl, three.log))).toBe('accepted');
    expect(answer(rekeyed.log, by(karl, rekeyed.log))).toBe('CTX_KID');
    expect(answer(rekeyed.log, by(karlAnew, three.log))).toBe('CTX_KID');
    expect(answer(rekeyed.log, by({ ...karl, kid: oda.kid }, three.log))).toBe('CTX_KID');
  });
});

describe('epochAt', () => {
  it('finds the epoch that was current at a seq, and none for a seq that is not there', () => {
    const granted = append(three, frida, { op: 'grant', uid: oda.uid, from: 1, to: 1 });
    expect([0, 1, 2, 3, 4, -1].map((seq) => epochAt(granted.log, seq)?.epoch)).toEqual([
      1,
      2,
      3,
      3,
      undefined,
      undefined,
    ]);
  });
});
