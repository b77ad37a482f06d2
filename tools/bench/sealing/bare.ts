import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { argon2id } from 'hash-wasm';

const bytes = (length: number, filling: number) => new Uint8Array(length).fill(filling);
const secret = bytes(32, 1);
const signer = ed25519.getPublicKey(secret);
const receiver = x25519.getPublicKey(bytes(32, 2));
const [key, nonce] = [bytes(32, 3), bytes(24, 4)];

/** The yardstick: the same primitives of the same libraries, one after the other, without any format around them. */
export function bareSeal(length: number): () => void {
  const body = bytes(length, 65);
  return () => {
    ed25519.sign(body, secret);
    xchacha20poly1305(key, nonce).encrypt(body);
  };
}

export function bareOpen(length: number, times = 1): () => void {
  const body = bytes(length, 65);
  const signature = ed25519.sign(body, secret);
  const sealed = xchacha20poly1305(key, nonce).encrypt(body);
  return () => {
    for (let time = 0; time < times; time++) {
      xchacha20poly1305(key, nonce).decrypt(sealed);
      ed25519.verify(signature, body, signer, { zip215: false });
    }
  };
}

/** A log has a signature an entry, and a shared secret an epoch. */
export function bareLog(entries: number, epochs: number): () => void {
  const body = bytes(300, 65);
  const signature = ed25519.sign(body, secret);
  return () => {
    for (let entry = 0; entry < entries; entry++) ed25519.verify(signature, body, signer, { zip215: false });
    for (let epoch = 0; epoch < epochs; epoch++) x25519.getSharedSecret(secret, receiver);
  };
}

/** One stretch with what every new wrap and every join code uses. */
export function bareStretch(): Promise<Uint8Array> {
  const [password, salt] = [bytes(12, 65), bytes(16, 66)];
  return argon2id({
    password,
    salt,
    memorySize: 65_536,
    iterations: 3,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
}
