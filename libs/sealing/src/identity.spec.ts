import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { hex, vectors } from '../testing/vectors';
import { toHex } from '@kreds/sealing/log';
import { identityKeysOf, identityOf, uidBytes } from './identity';

describe('identityOf', () => {
  it.each(vectors.identities)('makes the public keys and the kid of $name, key $kid', (vector) => {
    const { edPk, xPk, kid } = identityOf(hex(vector.ak), hex(vector.uid));
    expect({ edPk: toHex(edPk), xPk: toHex(xPk), kid: toHex(kid) }).toEqual({
      edPk: vector.edPk,
      xPk: vector.xPk,
      kid: vector.kid,
    });
  });

  it('gives one account key another identity in another account', () => {
    const key = new Uint8Array(32).fill(1);
    const [one, other] = [identityOf(key, new Uint8Array(16).fill(2)), identityOf(key, new Uint8Array(16).fill(3))];
    expect(toHex(one.edPk)).not.toBe(toHex(other.edPk));
    expect(toHex(one.xPk)).not.toBe(toHex(other.xPk));
    expect(toHex(one.kid)).not.toBe(toHex(other.kid));
  });
});

describe('identityKeysOf', () => {
  const keys = () => identityKeysOf(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2));

  it('has the secrets of the public keys', () => {
    const { edPk, xPk, xSecret, sign, kid, uid } = keys();
    const said = new Uint8Array(40).fill(7);
    expect(ed25519.verify(sign(said), said, edPk, { zip215: false })).toBe(true);
    expect(x25519.getPublicKey(xSecret)).toEqual(xPk);
    expect({ edPk, xPk, kid }).toEqual(identityOf(new Uint8Array(32).fill(1), uid));
  });

  it('cannot sign or open anything once wiped', () => {
    const mine = keys();
    mine.wipe();
    expect(mine.xSecret.every((byte) => byte === 0)).toBe(true);
    expect(() => mine.sign(new Uint8Array(1))).toThrow(RangeError);
  });

  it('cannot be made of an account key or an id of another length', () => {
    expect(() => identityKeysOf(new Uint8Array(31), new Uint8Array(16))).toThrow(RangeError);
    expect(() => identityKeysOf(new Uint8Array(32), new Uint8Array(15))).toThrow(RangeError);
  });
});

describe('uidBytes', () => {
  it('reads a UUID', () => {
    expect(toHex(uidBytes('0f9d2a4e-8c11-4b6f-9a3d-5e7c1b2a3d4f'))).toBe('0f9d2a4e8c114b6f9a3d5e7c1b2a3d4f');
  });

  it.each([
    '',
    '0F9D2A4E-8C11-4B6F-9A3D-5E7C1B2A3D4F',
    '0f9d2a4e8c114b6f9a3d5e7c1b2a3d4f',
    ' 0f9d2a4e-8c11-4b6f-9a3d-5e7c1b2a3d4f',
    '0f9d2a4e-8c11-4b6f-9a3d-5e7c1b2a3d4f\n',
  ])('cannot read %j', (text) => {
    expect(() => uidBytes(text)).toThrow(RangeError);
  });
});
