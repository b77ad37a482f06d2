import { argon2id } from 'hash-wasm';
import { SealingError, sameBytes, toHex, utf8 } from '@kreds/sealing/log';

export interface Argon2Input {
  readonly password: Uint8Array;
  /** 16 bytes. */
  readonly salt: Uint8Array;
  /** KiB. */
  readonly m: number;
  /** Passes. */
  readonly t: number;
}

/** 32 bytes of Argon2id with one lane. Passed in, so that a failing device can be played in a test. */
export type Argon2 = (input: Argon2Input) => Promise<Uint8Array>;

/**
 * Argon2id in a fresh WebAssembly instance (hash-wasm makes one for every call). Throws `KDF_FAILED` when the device
 * cannot: mostly too little memory.
 */
export const argon2InFreshInstance: Argon2 = async ({ password, salt, m, t }) => {
  try {
    return await argon2id({
      password,
      salt,
      memorySize: m,
      iterations: t,
      parallelism: 1,
      hashLength: 32,
      outputType: 'binary',
    });
  } catch {
    // The library's own message is dropped: it could quote what it was given.
    throw new SealingError('KDF_FAILED');
  }
};

/**
 * Reference vector of the Argon2 authors (version 13, one lane, 256 KiB, 2 passes). The one printed in RFC 9106 needs
 * associated data, which hash-wasm does not offer; the spec ties this one to it through a second implementation.
 */
const KNOWN = {
  password: utf8('password'),
  salt: utf8('somesalt'),
  m: 256,
  t: 2,
  answer: '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
} as const;

const sound = new WeakSet<Argon2>();

/** Known answer, once per implementation and start: throws `KDF_UNSOUND` when this machine computes something else. */
export async function checkKnownAnswer(argon2: Argon2 = argon2InFreshInstance): Promise<void> {
  if (sound.has(argon2)) return;
  if (toHex(await argon2(KNOWN)) !== KNOWN.answer) throw new SealingError('KDF_UNSOUND');
  sound.add(argon2);
}

/** Derives twice, one after the other, and throws `KDF_UNSOUND` when the answers differ. */
export async function deriveTwice(input: Argon2Input, argon2: Argon2 = argon2InFreshInstance): Promise<Uint8Array> {
  const first = await argon2(input);
  const second = await argon2(input);
  const agree = sameBytes(first, second);
  second.fill(0);
  if (agree) return first;
  first.fill(0);
  throw new SealingError('KDF_UNSOUND');
}
