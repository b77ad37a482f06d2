import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hkdfSync } from 'node:crypto';
import { toHex, utf8 } from '@kreds/sealing/log';
import { hex } from '../testing/vectors';

/** The libraries underneath give the answers that the standards print: an update that does not is seen here first. */
describe('the primitives', () => {
  it('HKDF gives test case 1 of RFC 5869, and agrees with a second implementation', () => {
    const [ikm, salt, info] = [
      new Uint8Array(22).fill(0x0b),
      hex('000102030405060708090a0b0c'),
      hex('f0f1f2f3f4f5f6f7f8f9'),
    ];
    const okm = '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865';
    expect(toHex(hkdf(sha256, ikm, salt, info, 42))).toBe(okm);
    const noSalt = hkdf(sha256, ikm, undefined, info, 32);
    expect(toHex(noSalt)).toBe(Buffer.from(hkdfSync('sha256', ikm, new Uint8Array(), info, 32)).toString('hex'));
  });

  it('X25519 gives the shared secret of RFC 7748, 6.1', () => {
    const alice = hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a');
    const bob = hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb');
    const shared = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742';
    expect(toHex(x25519.getSharedSecret(alice, x25519.getPublicKey(bob)))).toBe(shared);
    expect(toHex(x25519.getSharedSecret(bob, x25519.getPublicKey(alice)))).toBe(shared);
  });

  it('Ed25519 signs as in RFC 8032, 7.1, test 3', () => {
    const secret = hex('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7');
    const publicKey = ed25519.getPublicKey(secret);
    expect(toHex(publicKey)).toBe('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025');
    const signature = ed25519.sign(hex('af82'), secret);
    expect(toHex(signature)).toBe(
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    );
    expect(ed25519.verify(signature, hex('af82'), publicKey, { zip215: false })).toBe(true);
  });

  it('Ed25519 takes a forged signature under a small-order key by default, and not as we call it', () => {
    const identity = Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 1 : 0));
    const forged = Uint8Array.from([...identity, ...new Uint8Array(32)]);
    expect(ed25519.verify(forged, utf8('hvad som helst'), identity)).toBe(true);
    expect(ed25519.verify(forged, utf8('hvad som helst'), identity, { zip215: false })).toBe(false);
  });

  it('XChaCha20-Poly1305 gives the ciphertext of draft-irtf-cfrg-xchacha, A.3.1', () => {
    const key = Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at);
    const nonce = Uint8Array.from({ length: 24 }, (_, at) => 0x40 + at);
    const said =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    const sealed = xchacha20poly1305(key, nonce, hex('50515253c0c1c2c3c4c5c6c7')).encrypt(utf8(said));
    expect(toHex(sealed.slice(-16))).toBe('c0875924c1c7987947deafd8780acf49');
    expect(toHex(sealed.slice(0, 16))).toBe('bd6d179d3e83d43b9576579493c0e939');
  });
});
