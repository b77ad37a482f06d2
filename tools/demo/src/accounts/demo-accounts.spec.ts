import { KDF_STANDARD, kdfParamsJson, openAccountKey, stretchForServer, toBase64url } from '@kreds/sealing';
import { publicKeys } from '../../../vaults/src';
import { Secrets, Verifiers } from '@kreds/identity/api';
import type { PersonId } from '@kreds/programmes/model';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysOf } from './auth-of';
import { forgetKeys, makeAccounts } from './demo-accounts';
import { forgetSignIns, keepSignIns, readSignIns, signInLine, SIGN_INS_FILE } from './demo-sign-in';

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const person = (email: string, role: 'leader' | 'facilitator') => ({
  id: crypto.randomUUID() as string as PersonId,
  name: email,
  email,
  role,
  signsIn: true,
});

describe('accounts of the demo', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kreds-demo-'));
  afterAll(() => rmSync(dataFolder, { recursive: true }));

  it('open in a browser with the printed passphrase, and with no other', async () => {
    const people = [person('kirsten@kreds.example', 'leader'), person('mette@kreds.example', 'facilitator')];
    const { accounts, signIns } = await makeAccounts(people, { dataFolder, now: 1, random });
    const [account] = accounts;
    const [own, other] = signIns;
    if (!account || !own || !other) throw new Error('no accounts');
    const stretched = (passphrase: string) =>
      stretchForServer({ email: own.email, passphrase, kdf: account.kdf, serverSalt: account.serverSalt });
    const { auth, kek } = await stretched(own.passphrase);
    const place = { uid: account.personId, wrapPw: account.wrapPw, kdf: account.kdf };
    expect(openAccountKey(kek, place)).toHaveLength(32);
    expect(account.kdf).toBe(kdfParamsJson(KDF_STANDARD));
    const verifiers = new Verifiers(Secrets.open(dataFolder));
    expect(await verifiers.fits(toBase64url(auth), account.verifier)).toBe(true);
    const wrong = await stretched(other.passphrase);
    expect(() => openAccountKey(wrong.kek, place)).toThrow('AK_UNWRAP');
    expect(await verifiers.fits(toBase64url(wrong.auth), account.verifier)).toBe(false);
  });

  it('hand over their keys for the vaults, the same that the passphrase opens, until they are forgotten', async () => {
    const { accounts, signIns, keyholders } = await makeAccounts([person('ib@kreds.example', 'leader')], {
      dataFolder,
      now: 1,
      random,
    });
    const [[account], [signIn], [holder]] = [accounts, signIns, keyholders];
    if (!account || !signIn || !holder) throw new Error('no account');
    expect(publicKeys(holder)).toEqual({ edPk: account.edPk, xPk: account.xPk });
    expect((await keysOf(signIn, account)).kid).toEqual(holder.keys.kid);
    forgetKeys(keyholders);
    expect(() => holder.keys.sign(new Uint8Array(1))).toThrow(RangeError);
  });

  it('are printed as role, address and passphrase, from a file that its owner alone can read', () => {
    const signIn = { role: 'leader', email: 'ib@kreds.example', passphrase: 'et to tre' } as const;
    keepSignIns(dataFolder, [signIn]);
    expect(statSync(join(dataFolder, SIGN_INS_FILE)).mode & 0o777).toBe(0o600);
    expect(readSignIns(dataFolder).map(signInLine)).toEqual(['leader\tib@kreds.example\tet to tre']);
    forgetSignIns(dataFolder);
    expect(readSignIns(dataFolder)).toEqual([]);
  });
});
