import { refusalOf } from '../testing/log-vectors';
import {
  addOf,
  append,
  begin,
  bodyAfter,
  eva,
  frida,
  genesisOf,
  karl,
  karlAnew,
  oda,
  rekeyOf,
  rotateOf,
  signed,
  SUBJECT,
  threePeople,
  VAULT,
} from '../testing/written-log';
import { applyEntry, applyLog, type ExpectedLog } from './apply-log';
import { concat, toHex } from './bytes';
import { entryHash } from './labels';
import { MAX_ENTRIES, MAX_EPOCHS, type ReducedLog } from './reduced-log';

const three = threePeople();
const expected: ExpectedLog = { vault: VAULT };
const asked = (entries: readonly Uint8Array[], more: Partial<ExpectedLog> = {}, from?: ReducedLog) =>
  refusalOf(() => applyLog(entries, { ...expected, ...more }, from));
const pinOf = ({ seq, head }: ReducedLog) => ({ seq, head });
const throughJson = (log: ReducedLog) => JSON.parse(JSON.stringify(log)) as ReducedLog;

describe('a whole log', () => {
  it('says the same each time and changes nothing that it was given', () => {
    const before = three.entries.map((entry) => entry.slice());
    expect(applyLog(three.entries, expected)).toEqual(three.log);
    expect(three.entries).toEqual(before);
    const frozen = throughJson(three.log);
    applyEntry(three.log, signed(frida, bodyAfter(three.log, frida, addOf(three, eva))), VAULT);
    expect(three.log).toEqual(frozen);
  });

  it('has at least one entry', () => {
    expect(asked([])).toBe('LOG_EMPTY');
    expect(asked([], { pin: pinOf(three.log) })).toBe('LOG_EMPTY');
  });

  it('is of the vault that was asked for', () => {
    expect(asked(three.entries, { vault: 'b2'.repeat(16) })).toBe('LOG_VAULT');
    expect(asked([], { vault: 'b2'.repeat(16) }, three.log)).toBe('LOG_VAULT');
    const other = begin(frida, {}, 'b2'.repeat(16));
    expect(asked([...three.entries.slice(0, 1), ...other.entries])).toBe('LOG_VAULT');
  });

  it('is of the kind and about the subject that the screen is about, also when it goes on', () => {
    const right = { kind: 'group', subject: SUBJECT } as const;
    for (const [entries, from] of [[three.entries], [[], three.log]] as const) {
      expect(asked(entries, right, from)).toBe('accepted');
      expect(asked(entries, { ...right, kind: 'facilitators' }, from)).toBe('LOG_SUBJECT');
      expect(asked(entries, { ...right, subject: VAULT }, from)).toBe('LOG_SUBJECT');
    }
  });

  it('has 2000 entries at most', () => {
    const [first = new Uint8Array()] = three.entries;
    const full = { ...three.log, seq: MAX_ENTRIES - 1 };
    const next = signed(frida, bodyAfter(full, frida, { op: 'close' }));
    expect(asked(Array<Uint8Array>(MAX_ENTRIES + 1).fill(first))).toBe('LOG_LIMIT');
    expect(asked([next], {}, full)).toBe('LOG_LIMIT');
    expect(refusalOf(() => applyEntry(full, next, VAULT))).toBe('LOG_LIMIT');
    const almost = { ...full, seq: full.seq - 1 };
    expect(asked([signed(frida, bodyAfter(almost, frida, { op: 'close' }))], {}, almost)).toBe('accepted');
  });

  it('has 500 epochs at most', () => {
    const full = { ...three, log: { ...three.log, epoch: MAX_EPOCHS } };
    expect(refusalOf(() => append(full, frida, rotateOf(full)))).toBe('LOG_LIMIT');
    const almost = { ...three, log: { ...three.log, epoch: MAX_EPOCHS - 1 } };
    expect(refusalOf(() => append(almost, frida, rotateOf(almost)))).toBe('accepted');
  });
});

describe('a log that goes on from a saved state', () => {
  it('ends like the whole log, wherever it was cut', () => {
    const whole = append(append(three, oda, { op: 'leave' }), karl, rotateOf(append(three, oda, { op: 'leave' })));
    for (let cut = 1; cut <= whole.entries.length; cut++) {
      const saved = throughJson(applyLog(whole.entries.slice(0, cut), expected));
      expect(applyLog(whole.entries.slice(cut), expected, saved)).toEqual(whole.log);
    }
  });

  it('refuses entries that it has already, and gaps', () => {
    expect(asked(three.entries, {}, three.log)).toBe('LOG_GENESIS');
    expect(asked(three.entries.slice(-1), {}, three.log)).toBe('LOG_SEQ');
    const two = applyLog(three.entries.slice(0, 1), expected);
    expect(asked(three.entries.slice(2), {}, two)).toBe('LOG_SEQ');
  });
});

describe('a hostile server', () => {
  const four = append(three, frida, addOf(three, eva));

  it('cannot show less than this device has seen', () => {
    for (let count = 1; count < 4; count++) {
      expect(asked(four.entries.slice(0, count), { pin: pinOf(four.log) })).toBe('LOG_ROLLBACK');
    }
    expect(asked(four.entries, { pin: pinOf(four.log) })).toBe('accepted');
    expect(asked([], { pin: pinOf(four.log) }, three.log)).toBe('LOG_ROLLBACK');
    expect(asked(four.entries.slice(-1), { pin: pinOf(four.log) }, three.log)).toBe('accepted');
  });

  it('cannot show another history, not even one that an admin signed', () => {
    const other = append(append(three, frida, { op: 'role', uid: karl.uid, role: 'admin' }), frida, { op: 'close' });
    expect(asked(other.entries)).toBe('accepted');
    expect(asked(other.entries, { pin: pinOf(four.log) })).toBe('LOG_FORK');
    expect(asked(other.entries, { pin: pinOf(three.log) })).toBe('accepted');
  });

  it('cannot mix two histories', () => {
    const other = append(three, frida, { op: 'role', uid: karl.uid, role: 'admin' });
    const onOther = signed(frida, bodyAfter(other.log, frida, { op: 'close' }));
    expect(asked([...four.entries, onOther])).toBe('LOG_PREV');
  });

  it('cannot leave out, repeat or swap entries', () => {
    const [first, second, third] = three.entries as readonly [Uint8Array, Uint8Array, Uint8Array];
    expect(asked([first, third])).toBe('LOG_SEQ');
    expect(asked([first, second, second])).toBe('LOG_SEQ');
    expect(asked([first, third, second])).toBe('LOG_SEQ');
    expect(asked([second, third])).toBe('LOG_GENESIS');
    expect(asked([first, first])).toBe('LOG_GENESIS');
  });

  it('cannot replace who began it', () => {
    const own = begin(eva);
    expect(own.log.genesisKid).toBe(eva.kid);
    expect(asked(own.entries, { genesisKid: frida.kid })).toBe('LOG_GENESIS_PIN');
    expect(asked(three.entries, { genesisKid: frida.kid })).toBe('accepted');
    expect(asked([], { genesisKid: eva.kid }, three.log)).toBe('LOG_GENESIS_PIN');
  });

  it('cannot begin in the name of another', () => {
    const inHerName = bodyAfter(undefined, frida, genesisOf(frida));
    expect(asked([signed(eva, inHerName)])).toBe('LOG_SIG');
    const mixed = bodyAfter(undefined, eva, genesisOf(frida));
    expect(asked([signed(eva, mixed)])).toBe('LOG_GENESIS');
    expect(asked([signed(frida, { ...inHerName, kid: eva.kid })])).toBe('LOG_GENESIS');
    expect(asked([signed(frida, { ...inHerName, seq: 1 })])).toBe('LOG_GENESIS');
    expect(asked([signed(frida, { ...inHerName, prev: three.log.head })])).toBe('LOG_GENESIS');
  });

  it('cannot add a ghost: neither with its own key, nor as a member, nor with a signature from elsewhere', () => {
    const ghost = bodyAfter(three.log, eva, addOf(three, eva));
    expect(asked([...three.entries, signed(eva, ghost)])).toBe('LOG_NOT_MEMBER');
    expect(asked([...three.entries, signed(eva, { ...ghost, by: frida.uid })])).toBe('LOG_KID');
    expect(asked([...three.entries, signed(eva, { ...ghost, by: frida.uid, kid: frida.kid })])).toBe('LOG_SIG');
    expect(asked([...three.entries, signed(karl, bodyAfter(three.log, karl, addOf(three, eva)))])).toBe('LOG_ROLE');
    const elsewhere = signed(frida, { ...bodyAfter(three.log, frida, addOf(three, eva)), vault: 'b2'.repeat(16) });
    expect(asked([...three.entries, elsewhere])).toBe('LOG_VAULT');
    const body = signed(frida, bodyAfter(three.log, frida, { op: 'close' })).slice(64);
    for (const entry of three.entries) {
      expect(asked([...three.entries, concat(entry.slice(0, 64), body)])).toBe('LOG_SIG');
    }
  });

  it('cannot let a replaced key act, nor take the new one back', () => {
    const rekeyed = append(three, frida, rekeyOf(three, karlAnew));
    const late = signed(karl, bodyAfter(rekeyed.log, karl, { op: 'leave' }));
    expect(asked([...rekeyed.entries, late])).toBe('LOG_KID');
    // Signed when the key was good and held back until it was not.
    const heldBack = signed(karl, bodyAfter(three.log, karl, { op: 'leave' }));
    expect(asked([...rekeyed.entries, heldBack])).toBe('LOG_SEQ');
    expect(asked([...three.entries, heldBack])).toBe('accepted');
  });

  it('cannot stretch, shorten or turn a signature', () => {
    const [first = new Uint8Array()] = three.entries;
    expect(asked([concat(first, Uint8Array.of(0))])).toBe('LOG_PARSE');
    expect(asked([first.slice(0, -1)])).toBe('LOG_PARSE');
    expect(asked([first.slice(1)])).toBe('LOG_PARSE');
    expect(asked([concat(first.slice(32, 64), first.slice(0, 32), first.slice(64))])).toBe('LOG_SIG');
    expect(asked([concat(new Uint8Array(64), first.slice(64))])).toBe('LOG_SIG');
    expect(asked([concat(new Uint8Array(64).fill(255), first.slice(64))])).toBe('LOG_SIG');
  });
});

describe('the head', () => {
  it('covers the signature, so that a second signature of the same body makes a fork', () => {
    const [first = new Uint8Array()] = three.entries;
    const changed = concat(first.slice(0, 64).reverse(), first.slice(64));
    expect(toHex(entryHash(changed))).not.toBe(three.log.hashes[0]);
    expect(three.log.hashes).toHaveLength(3);
    expect(three.log.head).toBe(three.log.hashes[2]);
    expect(three.log.genesis).toBe(three.log.hashes[0]);
  });
});
