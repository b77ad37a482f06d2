import { argon2id } from '@noble/hashes/argon2.js';
import { codeOf } from '../testing/vectors';
import { argon2InFreshInstance, checkKnownAnswer, deriveTwice, type Argon2 } from './argon2';
import { toHex } from '@kreds/sealing/log';

const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte);
const input = { password: filled(32, 1), salt: filled(16, 2), m: 64, t: 3 };

/** The second implementation, itself held to the vector that RFC 9106 prints. */
const secondImplementation: Argon2 = async ({ password, salt, m, t }) =>
  argon2id(password, salt, { m, t, p: 1, dkLen: 32 });

describe('Argon2id', () => {
  it('has a second implementation that gives the answer of RFC 9106, section 5.3', () => {
    const answer = argon2id(filled(32, 1), filled(16, 2), {
      m: 32,
      t: 3,
      p: 4,
      dkLen: 32,
      key: filled(8, 3),
      personalization: filled(12, 4),
    });
    expect(toHex(answer)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  it.each([
    [64, 3],
    [256, 2],
    [1024, 1],
  ])('gives the same as the second implementation for %d KiB and %d passes', async (m, t) => {
    expect(await argon2InFreshInstance({ ...input, m, t })).toEqual(await secondImplementation({ ...input, m, t }));
  });

  it('says KDF_FAILED and nothing of what it was given when the device cannot', async () => {
    const beyondEveryDevice = { ...input, m: 2 ** 31 };
    expect(await codeOf(() => argon2InFreshInstance(beyondEveryDevice))).toBe('KDF_FAILED');
  });
});

describe('checkKnownAnswer', () => {
  it('is passed by both implementations', async () => {
    await expect(checkKnownAnswer()).resolves.toBeUndefined();
    await expect(checkKnownAnswer(secondImplementation)).resolves.toBeUndefined();
  });

  it('is asked once per implementation', async () => {
    const argon2 = jest.fn(argon2InFreshInstance);
    await checkKnownAnswer(argon2);
    await checkKnownAnswer(argon2);
    expect(argon2).toHaveBeenCalledTimes(1);
  });

  it('refuses a machine that computes something else, each time', async () => {
    const wrong: Argon2 = async () => filled(32, 9);
    expect(await codeOf(() => checkKnownAnswer(wrong))).toBe('KDF_UNSOUND');
    expect(await codeOf(() => checkKnownAnswer(wrong))).toBe('KDF_UNSOUND');
  });
});

describe('deriveTwice', () => {
  it('answers when both derivations agree', async () => {
    expect(await deriveTwice(input)).toEqual(await argon2InFreshInstance(input));
  });

  it('refuses when they differ, and leaves neither behind', async () => {
    const answers = [filled(32, 5), filled(32, 6)];
    const handedOut = [...answers];
    const unsteady: Argon2 = async () => answers.shift() ?? filled(32, 0);
    expect(await codeOf(() => deriveTwice(input, unsteady))).toBe('KDF_UNSOUND');
    expect(handedOut).toEqual([filled(32, 0), filled(32, 0)]);
  });
});
