import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Chacha20Poly1305 } from '@hpke/chacha20poly1305';
import { CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { x25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { concat, toHex, utf8 } from '@kreds/sealing/log';
import { codeOf, decided, hex, stream } from '../testing/vectors';
import { hpkeOpen, hpkeSeal, SEAL_OVERHEAD } from './hpke';

const secret = new Uint8Array(32).fill(5);
const to = x25519.getPublicKey(secret);
const info = utf8('kreds/v1/prøve');
const plaintext = utf8('kun til prøven');

/** The independent implementation. */
const theirs = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Chacha20Poly1305(),
});
const buffer = (bytes: Uint8Array) => Uint8Array.from(bytes).buffer;

describe('HPKE', () => {
  it('derives the key and nonce of RFC 9180, A.2.1', () => {
    const ephemeral = hex('f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600');
    const receiver = hex('4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a');
    const ode = hex('4f6465206f6e2061204772656369616e2055726e');
    const sealed = hpkeSeal({ to: receiver, info: ode, plaintext }, decided(ephemeral));
    const key = hex('ad2744de8e17f4ebba575b3f5f5a8fa1f69c2a07f6e7500bc60ca6e3e3ec1c91');
    const baseNonce = hex('5c4d98150661b848853b547f');
    expect(toHex(sealed.slice(0, 32))).toBe('1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a');
    // The RFC's own ciphertexts have associated data; ours has none.
    expect(sealed.slice(32)).toEqual(chacha20poly1305(key, baseNonce).encrypt(plaintext));
    const opened = {
      secret: hex('8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb'),
      info: ode,
      sealed,
    };
    expect(hpkeOpen(opened)).toEqual(plaintext);
  });

  it('is opened by the other implementation', async () => {
    const sealed = hpkeSeal({ to, info, plaintext }, stream(1));
    const key = await theirs.kem.deserializePrivateKey(buffer(secret));
    const recipient = await theirs.createRecipientContext({
      recipientKey: key,
      enc: buffer(sealed.slice(0, 32)),
      info: buffer(info),
    });
    expect(new Uint8Array(await recipient.open(buffer(sealed.slice(32))))).toEqual(plaintext);
  });

  it('opens what the other implementation sealed', async () => {
    const recipientPublicKey = await theirs.kem.deserializePublicKey(buffer(to));
    const sender = await theirs.createSenderContext({ recipientPublicKey, info: buffer(info) });
    const ciphertext = new Uint8Array(await sender.seal(buffer(plaintext)));
    expect(hpkeOpen({ secret, info, sealed: concat(new Uint8Array(sender.enc), ciphertext) })).toEqual(plaintext);
  });

  it('opens to what was sealed, whatever that is, and is 48 bytes longer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1 }), (body, seed) => {
        const sealed = hpkeSeal({ to, info, plaintext: Uint8Array.from(body) }, stream(seed));
        expect(sealed).toHaveLength(body.length + SEAL_OVERHEAD);
        expect(hpkeOpen({ secret, info, sealed })).toEqual(Uint8Array.from(body));
      }),
      { numRuns: 30 },
    );
  });

  it('cannot be opened with another secret, under another info, or with any one bit changed', async () => {
    const sealed = hpkeSeal({ to, info, plaintext }, stream(2));
    expect(await codeOf(() => hpkeOpen({ secret: new Uint8Array(32).fill(6), info, sealed }))).toBe('SEAL_OPEN');
    expect(await codeOf(() => hpkeOpen({ secret, info: utf8('kreds/v1/andet'), sealed }))).toBe('SEAL_OPEN');
    for (let index = 0; index < sealed.length; index++) {
      const changed = sealed.slice();
      changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8));
      expect(await codeOf(() => hpkeOpen({ secret, info, sealed: changed }))).toBe('SEAL_OPEN');
    }
  });

  it('cannot be opened when it is too short to be one', async () => {
    for (const length of [0, 31, 32, 47]) {
      expect(await codeOf(() => hpkeOpen({ secret, info, sealed: new Uint8Array(length).fill(9) }))).toBe('SEAL_SHORT');
    }
  });

  it('cannot be opened when its key gives everybody the same secret', async () => {
    expect(await codeOf(() => hpkeOpen({ secret, info, sealed: new Uint8Array(80) }))).toBe('SEAL_OPEN');
  });

  it.each([
    ['of another length', new Uint8Array(31).fill(9)],
    ['of all zeros', new Uint8Array(32)],
    ['of order 8', hex('e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800')],
    ['that is the prime itself', hex(`ed${'ff'.repeat(30)}7f`)],
    ['with the top bit set', Uint8Array.from(to, (byte, index) => (index === 31 ? byte | 0x80 : byte))],
  ])('is never sealed to a key %s', async (_, bad) => {
    expect(await codeOf(() => hpkeSeal({ to: bad, info, plaintext }, stream(3)))).toBe('LOG_KEY');
  });
});
