import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Addresses } from './addresses';
import { Secrets, SECRETS_FILE } from './secrets';
import { Verifiers } from './verifiers';

const auth = Buffer.alloc(32, 0xf7).toString('base64url');

describe('the secrets beside the database', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kreds-secrets-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are made once, for their owner alone, and stay the same', () => {
    const first = Secrets.open(folder);
    expect(statSync(join(folder, SECRETS_FILE)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual([SECRETS_FILE]);
    const again = Secrets.open(folder);
    expect(again.pepper.equals(first.pepper)).toBe(true);
    expect(again.keyed('x').equals(first.keyed('x'))).toBe(true);
    expect(first.pepper).toHaveLength(32);
  });

  it('are not replaced when the file is broken, because every account would be lost', () => {
    writeFileSync(join(folder, SECRETS_FILE), '{"pepper":"short"}');
    expect(() => Secrets.open(folder)).toThrow();
    expect(readFileSync(join(folder, SECRETS_FILE), 'utf8')).toBe('{"pepper":"short"}');
  });

  it('make a verifier that fits its passphrase only, and only with the same pepper', async () => {
    const verifiers = new Verifiers(Secrets.open(folder));
    const verifier = await verifiers.hash(auth);
    expect(verifier).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifiers.fits(auth, verifier)).toBe(true);
    expect(await verifiers.fits(Buffer.alloc(32, 0xf8).toString('base64url'), verifier)).toBe(false);
    expect(await verifiers.fits(auth, undefined)).toBe(false);
    rmSync(join(folder, SECRETS_FILE));
    expect(await new Verifiers(Secrets.open(folder)).fits(auth, verifier)).toBe(false);
  });

  it('seal a few bytes for one person, and open them for that person in this installation alone', () => {
    const secrets = Secrets.open(folder);
    const sealed = secrets.seal(Buffer.from('twenty bytes of code'), 'anna');
    expect(secrets.open(sealed, 'anna').toString()).toBe('twenty bytes of code');
    expect(() => secrets.open(sealed, 'bo')).toThrow();
    const changed = Buffer.from(sealed, 'base64url');
    changed[20] = (changed[20] ?? 0) ^ 1;
    expect(() => secrets.open(changed.toString('base64url'), 'anna')).toThrow();
    rmSync(join(folder, SECRETS_FILE));
    expect(() => Secrets.open(folder).open(sealed, 'anna')).toThrow();
  });

  it('give an unknown address the same answer for ever, and two addresses different ones', () => {
    const addresses = new Addresses(Secrets.open(folder));
    const decoy = addresses.decoyFor('nobody@demo.example');
    expect(new Addresses(Secrets.open(folder)).decoyFor(' NOBODY@demo.example')).toEqual(decoy);
    expect(addresses.decoyFor('somebody@demo.example').serverSalt).not.toBe(decoy.serverSalt);
    expect(Buffer.from(decoy.serverSalt, 'base64url')).toHaveLength(16);
  });

  it('give some unknown addresses the parameters of a small device', () => {
    const addresses = new Addresses(Secrets.open(folder));
    const kdfs = Array.from({ length: 400 }, (_, n) => addresses.decoyFor(`a${n}@demo.example`).kdf);
    const small = kdfs.filter((kdf) => kdf.includes('32768')).length;
    expect(small).toBeGreaterThan(5);
    expect(small).toBeLessThan(60);
  });
});
