import { codeOf, hex, vectors } from '../testing/vectors';
import { argon2InFreshInstance, type Argon2 } from './argon2';
import { SealingError, toHex } from '@kreds/sealing/log';
import { checkKdfParams, KDF_SMALL, KDF_STANDARD } from './kdf';
import { stretch, stretchForNewWrap } from './password';

const cheap = { alg: 'argon2id', m: 32_768, t: 3, p: 1 } as const;
const input = { password: 'seks jævne ord i rad', email: 'alma@demo.example', serverSalt: new Uint8Array(16).fill(5) };

describe('stretch', () => {
  it.each(vectors.passwords)('makes auth and kek of the vector for $email', async (vector) => {
    const { auth, kek } = await stretch({
      password: vector.password,
      email: vector.email,
      serverSalt: hex(vector.serverSalt),
      kdf: checkKdfParams(vector.kdf),
    });
    expect(toHex(auth)).toBe(vector.auth);
    expect(toHex(kek)).toBe(vector.kek);
  });

  it.each(vectors.rejections.filter(({ what }) => what === 'kdf'))('refuses $name with $code', async (vector) => {
    const attempt = async () =>
      stretch({ ...input, serverSalt: hex(vector.serverSalt ?? ''), kdf: checkKdfParams(vector.kdf) });
    expect(await codeOf(attempt)).toBe(vector.code);
  });

  it('refuses before it computes anything', async () => {
    const argon2 = jest.fn(argon2InFreshInstance);
    const weak = { ...cheap, m: 8192 };
    expect(await codeOf(() => stretch({ ...input, kdf: weak }, argon2))).toBe('KDF_DOWNGRADE');
    expect(await codeOf(() => stretch({ ...input, serverSalt: new Uint8Array(17), kdf: cheap }, argon2))).toBe(
      'KDF_SALT',
    );
    expect(argon2).not.toHaveBeenCalled();
  });

  it('reads an address alike however it is typed', async () => {
    const typed = await stretch({ ...input, email: '  Alma@DEMO.example\t', kdf: cheap });
    expect(typed).toEqual(await stretch({ ...input, kdf: cheap }));
  });

  it.each([
    ['another password', { password: 'seks jævne ord i række' }],
    ['a password with another case', { password: 'Seks jævne ord i rad' }],
    ['another address', { email: 'alba@demo.example' }],
    ['another salt', { serverSalt: new Uint8Array(16).fill(6) }],
  ])('gives something else for %s', async (_, change) => {
    const [one, other] = [await stretch({ ...input, kdf: cheap }), await stretch({ ...input, ...change, kdf: cheap })];
    expect(toHex(other.auth)).not.toBe(toHex(one.auth));
    expect(toHex(other.kek)).not.toBe(toHex(one.kek));
  });

  it('never hands the server what opens the wrap', async () => {
    const { auth, kek } = await stretch({ ...input, kdf: cheap });
    expect(toHex(auth)).not.toBe(toHex(kek));
  });

  it('wipes the password bytes and the master key', async () => {
    const seen: Uint8Array[] = [];
    const watched: Argon2 = async (given) => {
      const mk = await argon2InFreshInstance(given);
      seen.push(given.password, mk);
      return mk;
    };
    await stretch({ ...input, kdf: cheap }, watched);
    const [passwordBytes, mk] = seen.slice(-2);
    expect(passwordBytes?.every((byte) => byte === 0)).toBe(true);
    expect(mk?.every((byte) => byte === 0)).toBe(true);
  });
});

describe('stretchForNewWrap', () => {
  it('takes the standard parameters and derives twice', async () => {
    const asked: number[] = [];
    const argon2: Argon2 = async (given) => {
      asked.push(given.m);
      return argon2InFreshInstance(given);
    };
    const made = await stretchForNewWrap(input, argon2);
    expect(asked.filter((m) => m >= 32_768)).toEqual([65_536, 65_536]);
    expect(made.kdf).toEqual(KDF_STANDARD);
    expect(made).toMatchObject(await stretch({ ...input, kdf: KDF_STANDARD }));
  });

  it('falls back to less memory and more passes when the device is too small, and says so', async () => {
    const small: Argon2 = async (given) => {
      if (given.m > 32_768) throw new SealingError('KDF_FAILED');
      return argon2InFreshInstance(given);
    };
    const made = await stretchForNewWrap(input, small);
    expect(made.kdf).toEqual(KDF_SMALL);
    expect(made).toMatchObject(await stretch({ ...input, kdf: KDF_SMALL }));
  });

  it('gives up when even the small derivation fails', async () => {
    const tiny: Argon2 = async (given) => {
      if (given.m > 256) throw new SealingError('KDF_FAILED');
      return argon2InFreshInstance(given);
    };
    expect(await codeOf(() => stretchForNewWrap(input, tiny))).toBe('KDF_FAILED');
  });

  it('does not fall back when the device computes wrongly', async () => {
    const asked: number[] = [];
    const unsteady: Argon2 = async (given) => {
      asked.push(given.m);
      return given.m > 256 ? new Uint8Array(32).fill(asked.length) : argon2InFreshInstance(given);
    };
    expect(await codeOf(() => stretchForNewWrap(input, unsteady))).toBe('KDF_UNSOUND');
    expect(asked).not.toContain(KDF_SMALL.m);
  });
});
