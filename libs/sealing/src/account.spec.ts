import { codeOf, decided, hex, stream, vectors } from '../testing/vectors';
import { openAccountKey, openNewAccount, prepareAccount, sealToPassphrase, stretchForServer } from './account';
import type { Argon2 } from './argon2';
import { fromBase64url, toHex } from '@kreds/sealing/log';

const uid = '02020202-0202-0202-0202-020202020202';
const [vector] = vectors.passwords;
const [, karl] = vectors.identities;
if (!vector || !karl) throw new Error('the vectors are not complete');
const { email, password: passphrase } = vector;

const plain = (text: string) => toHex(fromBase64url(text) ?? new Uint8Array());

describe('prepareAccount', () => {
  it('makes everything that sign-up sends, byte for byte as in the vectors', async () => {
    const random = decided(hex(karl.ak), hex(vector.serverSalt), hex(vectors.wrap.nonce));
    const made = await prepareAccount({ uid, email, passphrase, random });
    expect(made.kdf).toBe(vectors.wrap.params);
    expect({
      serverSalt: plain(made.serverSalt),
      auth: plain(made.auth),
      wrapPw: plain(made.wrapPw),
      edPk: plain(made.edPk),
      xPk: plain(made.xPk),
      kid: plain(made.kid),
    }).toEqual({
      serverSalt: vector.serverSalt,
      auth: vector.auth,
      wrapPw: vectors.wrap.bytes,
      edPk: karl.edPk,
      xPk: karl.xPk,
      kid: karl.kid,
    });
  });

  it('hands out nothing else', async () => {
    const made = await prepareAccount({ uid, email, passphrase, random: stream(1) });
    expect(Object.keys(made).sort()).toEqual(['auth', 'edPk', 'kdf', 'kid', 'serverSalt', 'wrapPw', 'xPk']);
  });

  it('refuses a weak passphrase before it computes anything', async () => {
    const argon2 = jest.fn<ReturnType<Argon2>, Parameters<Argon2>>();
    const attempt = () => prepareAccount({ uid, email, passphrase: 'for kort', random: stream(1) }, argon2);
    expect(await codeOf(attempt)).toBe('PASSPHRASE_SHORT');
    expect(argon2).not.toHaveBeenCalled();
  });

  it('cannot be made for something that is no account id', async () => {
    await expect(prepareAccount({ uid: 'karl', email, passphrase, random: stream(1) })).rejects.toThrow(RangeError);
  });
});

describe('an account that was prepared', () => {
  const other = 'seks andre ord som ingen kender';

  it('opens with its passphrase on any device, and with no other passphrase, account or parameters', async () => {
    const { accountKey, prepared } = await openNewAccount({ uid, email, passphrase, random: stream(2) });
    const { auth, kek } = await stretchForServer({ email, passphrase, ...prepared });
    expect(toHex(auth)).toBe(plain(prepared.auth));
    expect(openAccountKey(kek, { uid, ...prepared })).toEqual(accountKey);

    const wrong = await stretchForServer({ email, passphrase: other, ...prepared });
    const stranger = uid.replace('02', '03');
    expect(await codeOf(() => openAccountKey(wrong.kek, { uid, ...prepared }))).toBe('AK_UNWRAP');
    expect(await codeOf(() => openAccountKey(kek, { ...prepared, uid: stranger }))).toBe('AK_UNWRAP');
    expect(await codeOf(() => openAccountKey(kek, { ...prepared, uid, kdf: `${prepared.kdf} ` }))).toBe('AK_UNWRAP');
    expect(await codeOf(() => openAccountKey(kek, { ...prepared, uid, wrapPw: '!' }))).toBe('AK_UNWRAP');
  });

  it('keeps its key when the passphrase changes, under a new salt', async () => {
    const random = stream(3);
    const { accountKey, prepared } = await openNewAccount({ uid, email, passphrase, random });
    const changed = await sealToPassphrase(accountKey, { uid, email, passphrase: other, random });
    expect(changed.serverSalt).not.toBe(prepared.serverSalt);
    const after = await stretchForServer({ email, passphrase: other, ...changed });
    const before = await stretchForServer({ email, passphrase, ...changed });
    expect(openAccountKey(after.kek, { uid, ...changed })).toEqual(accountKey);
    expect(await codeOf(() => openAccountKey(before.kek, { uid, ...changed }))).toBe('AK_UNWRAP');
  });
});

describe('stretchForServer', () => {
  const { params: kdf } = vectors.wrap;

  it.each([
    ['KDF_DOWNGRADE', kdf.replace('65536', '8192'), 'VVVVVVVVVVVVVVVVVVVVVQ'],
    ['KDF_DOS', kdf.replace('65536', '2097152'), 'VVVVVVVVVVVVVVVVVVVVVQ'],
    ['KDF_SALT', kdf, 'VVVVVVVVVVVVVVVVVVVV'],
    ['KDF_SALT', kdf, 'not base64url'],
  ])('refuses what a hostile server sends with %s', async (code, sent, serverSalt) => {
    expect(await codeOf(() => stretchForServer({ email, passphrase, kdf: sent, serverSalt }))).toBe(code);
  });
});
