import { refusalOf } from '../testing/log-vectors';
import {
  addOf,
  begin,
  bodyAfter,
  commitTo,
  eva,
  frida,
  genesisOf,
  karl,
  rotateOf,
  signed,
  signedText,
  threePeople,
} from '../testing/written-log';
import { applyEntry } from './apply-log';
import { concat } from './bytes';
import { MAX_ENTRY_BYTES, type LogOp } from './entry';
import { bodyOf, readEntry, writeEntry } from './entry-form';
import { entryText } from './entry-text';

const three = threePeople();
const genesis = bodyAfter(undefined, frida, genesisOf(frida));

type Wire = Record<string, unknown>;
const wireOf = (op: LogOp): Wire => JSON.parse(entryText(bodyAfter(three.log, frida, op))) as Wire;
const genesisWire = (): Wire => JSON.parse(entryText(genesis)) as Wire;

/** What a log answers to a body whose signature is right. */
const answerTo = (wire: unknown) =>
  refusalOf(() => applyEntry(three.log, signedText(frida, JSON.stringify(wire)), three.log.vault));
const answerToGenesis = (more: Wire) =>
  refusalOf(() =>
    applyEntry(undefined, signedText(frida, JSON.stringify({ ...genesisWire(), ...more })), genesis.vault),
  );
const withPerson = (more: Wire) => {
  const wire = wireOf(addOf(three, eva));
  return { ...wire, who: { ...(wire['who'] as Wire), ...more } };
};

describe('the form of an entry', () => {
  it('is accepted as a writer emits it', () => {
    expect(answerTo(wireOf(addOf(three, eva)))).toBe('accepted');
    expect(answerToGenesis({})).toBe('accepted');
  });

  it('has a signature and at most 64 KiB', () => {
    expect(refusalOf(() => readEntry(new Uint8Array(0)))).toBe('LOG_SIZE');
    expect(refusalOf(() => readEntry(new Uint8Array(63)))).toBe('LOG_SIZE');
    expect(refusalOf(() => readEntry(new Uint8Array(64)))).toBe('LOG_PARSE');
    expect(refusalOf(() => readEntry(new Uint8Array(MAX_ENTRY_BYTES)))).toBe('LOG_PARSE');
    expect(refusalOf(() => readEntry(new Uint8Array(MAX_ENTRY_BYTES + 1)))).toBe('LOG_SIZE');
  });

  it.each(['', 'nej', '{', 'null', '7', '"v"', '[]', '{"v":1}{}', '\ufeff{"v":1}', '['.repeat(60_000)])(
    'is an object of JSON (%#)',
    (text) => {
      expect(refusalOf(() => readEntry(signedText(frida, text)))).toBe('LOG_PARSE');
    },
  );

  it('is UTF-8', () => {
    const entry = signed(frida, bodyAfter(three.log, frida, addOf(three, eva)));
    const text = Buffer.from(bodyOf(entry)).toString('latin1');
    const latin1 = Uint8Array.from(Buffer.from(text.replace('Eva Engel', 'Eva \xc6ngel'), 'latin1'));
    expect(refusalOf(() => readEntry(concat(entry.slice(0, 64), latin1)))).toBe('LOG_PARSE');
  });

  it.each([0, 2, 7, '1', null, true, 1.5])('has version 1, not %j', (v) => {
    expect(answerTo({ ...wireOf({ op: 'close' }), v })).toBe('LOG_VERSION');
  });

  it.each(['', 'invite', 'Close', 'constructor', '__proto__', 'toString', null, 7, ['close']])(
    'has an operation of the table, not %j',
    (op) => {
      expect(answerTo({ ...wireOf({ op: 'close' }), op })).toBe('LOG_OP');
    },
  );

  it('has exactly the fields of its operation', () => {
    for (const op of [addOf(three, eva), rotateOf(three), { op: 'close' } as const]) {
      const wire = wireOf(op);
      expect(answerTo({ ...wire, note: '' })).toBe('LOG_FIELD');
      for (const field of Object.keys(wire).filter((name) => name !== 'v' && name !== 'op')) {
        const { [field]: left, ...rest } = wire;
        expect([field, left !== undefined, answerTo(rest)]).toEqual([field, true, 'LOG_FIELD']);
        expect(answerTo({ ...rest, Else: left })).toBe('LOG_FIELD');
      }
    }
    const smuggled = entryText(bodyAfter(three.log, frida, { op: 'close' })).replace(
      '}',
      ',"__proto__":{"closed":true}}',
    );
    expect(refusalOf(() => readEntry(signedText(frida, smuggled)))).toBe('LOG_FIELD');
  });

  it.each(['seq', 'ts', 'epoch'])('counts with integers from 0 in %s', (field) => {
    for (const value of [-1, 0.5, 2 ** 53, 1e300, '1', null, [1]]) {
      expect(answerTo({ ...wireOf(rotateOf(three)), [field]: value })).toBe('LOG_NUMBER');
    }
  });

  it.each(['vault', 'prev', 'by', 'kid', 'commit'])('spells %s in strict base64url', (field) => {
    const wire = wireOf(rotateOf(three));
    const text = String(wire[field]);
    for (const value of [
      `${text.slice(0, -1)}=`,
      `${text.slice(0, -1)}+`,
      ` ${text.slice(1)}`,
      `${text.slice(0, -1)}_`,
      7,
      null,
    ]) {
      expect([value, answerTo({ ...wire, [field]: value })]).toEqual([value, 'LOG_B64']);
    }
  });

  it('is, byte for byte, what a writer emits', () => {
    const text = entryText(bodyAfter(three.log, frida, addOf(three, { ...eva, name: 'Ærlig Ågård' })));
    const close = entryText(bodyAfter(three.log, frida, { op: 'close' }));
    const others = [
      text.replace(',', ', '),
      `${text}\n`,
      text.replace('"v":1', '"v":1.0'),
      text.replace('"v":1', '"v":1e0'),
      text.replace('"v":1', '"v":1,"v":1'),
      text.replace('Æ', '\\u00c6'),
      text.replace('"add"', '"\\u0061dd"'),
      text.replace('"role":"member","how":"qr"', '"how":"qr","role":"member"'),
      text.replace(/"uid":"([^"]+)","ed":"([^"]+)"/, '"ed":"$2","uid":"$1"'),
      close.replace(/"v":1,(.*)\}/, '{$1,"v":1}').slice(1),
      close.replace(/"ts":\d+/, '"ts":-0'),
    ];
    for (const other of others)
      expect([other, refusalOf(() => readEntry(signedText(frida, other)))]).toEqual([other, 'LOG_CANON']);
    expect(refusalOf(() => readEntry(signedText(frida, text)))).toBe('accepted');
  });
});

describe('the fields of an operation', () => {
  it.each([
    ['kind', ['club', '', 7, null, 'Group']],
    ['history', ['none', '', null]],
    [
      'keepUntil',
      ['2027-02-29', '2027', '2027-12', '2027-13-01', '2027-06-31', '27-12-31', '2027-12-31T00:00', '', null, 20271231],
    ],
    ['subject', ['', 'wMDAwMDAwMDAwMDAwMDA', 'wMDAwMDAwMDAwMDAwMDAwMA']],
  ])('of genesis refuse a wrong %s', (field, values) => {
    for (const value of values) expect([value, answerToGenesis({ [field]: value })]).toEqual([value, 'LOG_GENESIS']);
  });

  it('of genesis take a leap day and every kind and history of the page', () => {
    expect(answerToGenesis({ keepUntil: '2028-02-29' })).toBe('accepted');
    for (const kind of ['group', 'facilitators', 'conversation', 'personal', 'evaluation']) {
      expect(answerToGenesis({ kind })).toBe('accepted');
    }
    expect(answerToGenesis({ history: 'full' })).toBe('accepted');
  });

  it.each([['owner'], ['Admin'], [''], [null], [1]])('refuse the role %j', (role) => {
    expect(answerTo({ ...wireOf(addOf(three, eva)), role })).toBe('LOG_ROLE');
    expect(answerTo({ ...wireOf({ op: 'role', uid: karl.uid, role: 'admin' }), role })).toBe('LOG_ROLE');
  });

  it.each([['none'], ['QR'], [''], [null], [true]])('refuse %j as a way of checking', (how) => {
    expect(answerTo({ ...wireOf(addOf(three, eva)), how })).toBe('LOG_UNVERIFIED');
  });

  it.each([['voice'], ['known'], ['qr']])('take %j as a way of checking', (how) => {
    expect(answerTo({ ...wireOf(addOf(three, eva)), how })).toBe('accepted');
  });

  it.each([['AQEB'], [''], [`${'A'.repeat(44)}`]])('refuse the commitment %j', (commit) => {
    expect(answerTo({ ...wireOf(rotateOf(three)), commit })).toBe('LOG_COMMIT');
    expect(answerToGenesis({ commit })).toBe('LOG_COMMIT');
  });

  it('refuse a key or label of an evaluation that is wrong', () => {
    const wire = wireOf({ op: 'evalkey', x: eva.x, label: 'Før' });
    expect(answerTo(wire)).toBe('accepted');
    expect(answerTo({ ...wire, label: 'x'.repeat(80) })).toBe('accepted');
    for (const label of ['', ' Før', 'x'.repeat(81), 'F\u0000r', null, 7]) {
      expect(answerTo({ ...wire, label })).toBe('LOG_EVALKEY');
    }
    for (const x of ['', 'AQEB', 'A'.repeat(44)]) expect(answerTo({ ...wire, x })).toBe('LOG_EVALKEY');
  });

  it('refuse who is not exactly a person', () => {
    for (const who of [null, 'Eva', [], {}, { uid: '', ed: '', x: '' }]) {
      expect(answerTo({ ...wireOf(addOf(three, eva)), who })).toBe('LOG_MEMBER');
      expect(answerToGenesis({ self: who })).toBe('LOG_MEMBER');
    }
    expect(answerTo(withPerson({ kid: '' }))).toBe('LOG_MEMBER');
    for (const field of ['uid', 'ed', 'x']) {
      for (const value of ['', 'AQEB', 'A'.repeat(44), 7, null]) {
        expect(answerTo(withPerson({ [field]: value }))).toBe('LOG_MEMBER');
      }
    }
    expect(answerTo(withPerson({ uid: `${'A'.repeat(21)}B` }))).toBe('LOG_B64');
    expect(answerTo(withPerson({ ed: `${'A'.repeat(42)}+` }))).toBe('LOG_B64');
  });

  it.each(['', ' Eva', 'Eva ', 'A\u030ase', 'Eva\u202e', 'E\u200bva', 'Eva\n', '\ud800', 'x'.repeat(121), null, 7])(
    'refuse the name %j',
    (name) => {
      expect(answerTo(withPerson({ name }))).toBe('LOG_NAME');
      expect(answerToGenesis({ self: { ...(genesisWire()['self'] as Wire), name } })).toBe('LOG_NAME');
    },
  );
});

describe('writeEntry', () => {
  const body = bodyAfter(begin().log, frida, addOf(begin(), karl));

  it('reads back as it was written', () => {
    expect(readEntry(signed(frida, body))).toEqual(body);
  });

  it('signs nothing that a reader would refuse for its form', () => {
    const sign = () => new Uint8Array(64);
    expect(refusalOf(() => writeEntry({ ...body, ts: -1 }, sign))).toBe('LOG_NUMBER');
    expect(
      refusalOf(() => writeEntry({ ...genesis, ...genesisOf(frida, { commit: commitTo(1).slice(2) }) }, sign)),
    ).toBe('LOG_COMMIT');
    expect(refusalOf(() => writeEntry({ ...genesis, ...genesisOf({ ...frida, name: ' ' }) }, sign))).toBe('LOG_NAME');
  });

  it('takes hex and signatures of 64 bytes, and fails loudly otherwise', () => {
    expect(() => writeEntry({ ...body, vault: 'A1' }, () => new Uint8Array(64))).toThrow(RangeError);
    expect(() => writeEntry(body, () => new Uint8Array(63))).toThrow(RangeError);
  });
});
