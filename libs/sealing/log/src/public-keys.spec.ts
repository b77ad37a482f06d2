import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { refusalOf } from '../testing/log-vectors';
import {
  addOf,
  append,
  begin,
  eva,
  frida,
  genesisOf,
  bodyAfter,
  person,
  rekeyOf,
  signed,
  threePeople,
} from '../testing/written-log';
import { withKid } from './admission';
import { applyLog } from './apply-log';
import { fromHex, toHex } from './bytes';
import { isSealingKey, isSignedBy, isSigningKey } from './public-keys';

const littleEndian = (value: bigint) =>
  toHex((fromHex(value.toString(16).padStart(64, '0')) ?? new Uint8Array()).reverse());
const P = 2n ** 255n - 19n;

/** Every point of small order, in every spelling that some library takes. */
const SMALL_X = [
  0n,
  1n,
  325606250916557431795983626356110631294008115727848805560023387167927233504n,
  39382357235489614581723060781553021112529911719440698176882885853963445705823n,
  P - 1n,
  P,
  P + 1n,
].map(littleEndian);
const { Point } = ed25519;
const torsion = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
const SMALL_ED = Array.from({ length: 8 }, (_, times) =>
  (times === 0 ? Point.ZERO : torsion.multiplyUnsafe(BigInt(times))).toHex(),
);

describe('a key to seal to', () => {
  it.each(SMALL_X)('is not %s, with which every secret is the same', (x) => {
    expect(isSealingKey(x)).toBe(false);
    expect(() => x25519.getSharedSecret(new Uint8Array(32).fill(7), fromHex(x) ?? new Uint8Array())).toThrow();
  });

  it('has one spelling: below 2^255 - 19, without the top bit', () => {
    expect(isSealingKey(littleEndian(9n))).toBe(true);
    expect(isSealingKey(littleEndian(9n + 2n ** 255n))).toBe(false);
    expect(isSealingKey(littleEndian(9n + P))).toBe(false);
    expect(isSealingKey(littleEndian(P - 2n))).toBe(true);
    expect(isSealingKey('')).toBe(false);
    expect(isSealingKey('09')).toBe(false);
  });

  it('is whatever canonical key a secret can be shared with', () => {
    const coordinates = fc.bigInt({ min: 0n, max: P - 1n }).map(littleEndian);
    // Random numbers like the ends of their range best, and there the weak keys are.
    const strong = coordinates.filter((x) => !SMALL_X.includes(x));
    fc.assert(
      fc.property(strong, (x) => {
        expect(isSealingKey(x)).toBe(true);
        expect(x25519.getSharedSecret(new Uint8Array(32).fill(7), fromHex(x) ?? new Uint8Array())).toHaveLength(32);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a key to sign with', () => {
  it('is every key that a secret gives', () => {
    for (let id = 1; id < 10; id++) expect(isSigningKey(person('Nogen', id).ed)).toBe(true);
  });

  it.each(SMALL_ED)('is not the point of small order %s', (ed) => {
    expect(isSigningKey(ed)).toBe(false);
  });

  it('is not of mixed order', () => {
    for (const small of SMALL_ED.slice(1)) {
      const mixed = Point.fromHex(frida.ed).add(Point.fromHex(small));
      expect(isSigningKey(mixed.toHex())).toBe(false);
    }
  });

  it.each([
    '',
    '00',
    'ff'.repeat(32),
    littleEndian(P),
    littleEndian(P + 1n),
    littleEndian(1n + 2n ** 255n),
    littleEndian(2n),
  ])('is not %j, which is no point or no spelling of one', (ed) => {
    expect(isSigningKey(ed)).toBe(false);
  });
});

describe('a signature', () => {
  const message = new Uint8Array(10);

  it('is verified strictly: the forgery that noble takes by default is refused', () => {
    const [ed = ''] = SMALL_ED;
    const forged = fromHex(`${ed}${'00'.repeat(32)}`) ?? new Uint8Array();
    expect(ed25519.verify(forged, message, fromHex(ed) ?? new Uint8Array(), { zip215: true })).toBe(true);
    expect(isSignedBy(ed, forged, message)).toBe(false);
  });

  it('is refused with a scalar that is not reduced', () => {
    const signature = ed25519.sign(message, frida.seed);
    expect(isSignedBy(frida.ed, signature, message)).toBe(true);
    const order = Point.Fn.ORDER;
    const scalar = BigInt(`0x${toHex(signature.slice(32).reverse())}`) + order;
    const stretched = Uint8Array.from([...signature.slice(0, 32), ...(fromHex(littleEndian(scalar)) ?? [])]);
    expect(isSignedBy(frida.ed, stretched, message)).toBe(false);
    expect(isSignedBy('zz', signature, message)).toBe(false);
  });
});

describe('the log', () => {
  const three = threePeople();
  const weak = [
    { ...eva, ed: SMALL_ED[1] ?? '' },
    { ...eva, x: SMALL_X[0] ?? '' },
    { ...eva, x: littleEndian(9n + P) },
  ];

  it.each(weak)('lets nobody in with such keys (%#)', (who) => {
    expect(refusalOf(() => append(three, frida, addOf(three, who)))).toBe('LOG_KEY');
    const inside = append(three, frida, addOf(three, eva));
    const target = {
      ...who,
      uid: eva.uid,
      ...(who.ed === eva.ed ? { ed: person('Eva', 4, 2).ed } : { x: person('Eva', 4, 2).x }),
    };
    expect(refusalOf(() => append(inside, frida, rekeyOf(inside, target)))).toBe('LOG_KEY');
    // With the kid that these keys have, so that the keys are the only fault.
    const genesis = bodyAfter(undefined, withKid(who), genesisOf(who));
    expect(refusalOf(() => applyLog([signed(eva, genesis)], { vault: genesis.vault }))).toBe('LOG_KEY');
  });

  it('is begun with good ones', () => {
    expect(refusalOf(() => begin(eva))).toBe('accepted');
  });
});
