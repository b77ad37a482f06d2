import { type Algorithm, hashRaw } from '@node-rs/argon2';
import type { Argon2 } from '@kreds/sealing';

/**
 * The same function as in the browser, computed by the machine itself: a first start makes all accounts in a second or
 * two. The library of the browser checks it against a known answer before it is used.
 */
export const nativeArgon2: Argon2 = async ({ password, salt, m, t }) => {
  const options = { salt, memoryCost: m, timeCost: t, parallelism: 1, outputLen: 32, algorithm: ARGON2ID };
  return new Uint8Array(await hashRaw(password, options));
};

/** `Algorithm.Argon2id`; the library's enum does not exist at run time. */
const ARGON2ID = 2 as Algorithm;
