import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { CHECKS, OBJECT_TYPES, VAULT_KINDS, VAULT_ROLES } from '@kreds/notes/model';
import { VAULT_KEYS_CODES } from '@kreds/notes/web';
import { ACCOUNT_KEYS_CODES } from '@kreds/platform-web';

const root = join(__dirname, '../../../..');

/** The library is ESM below, which this runner does not load; so it is asked in a process of its own. */
const told = `
  const { buildSync } = require('esbuild');
  const options = { bundle: true, format: 'cjs', platform: 'node', write: false, tsconfig: 'tsconfig.base.json' };
  const built = buildSync({ ...options, entryPoints: ['libs/sealing/log/src/index.ts'] });
  const room = { exports: {} };
  new Function('module', 'exports', 'require', built.outputFiles[0].text)(room, room.exports, require);
  const { VAULT_KINDS, MEMBER_ROLES, CHECKS, ENVELOPE_TYPES, SEALING_CODES, LOG_CODES, SEAL_CODES, ENVELOPE_CODES,
    UNLOCK_CODES, DEVICE_CODES, PASSPHRASE_PROBLEMS } = room.exports;
  console.log(JSON.stringify({ VAULT_KINDS, MEMBER_ROLES, CHECKS, ENVELOPE_TYPES, SEALING_CODES, LOG_CODES, SEAL_CODES,
    ENVELOPE_CODES, UNLOCK_CODES, DEVICE_CODES, PASSPHRASE_PROBLEMS }));
`;

describe('the closed lists that pages know', () => {
  const sealing = JSON.parse(execFileSync(process.execPath, ['-e', told], { cwd: root, encoding: 'utf8' }));

  it('are those that the signed log and the envelopes say', () => {
    expect([...VAULT_KINDS]).toEqual(sealing.VAULT_KINDS);
    expect([...VAULT_ROLES]).toEqual(sealing.MEMBER_ROLES);
    expect([...CHECKS]).toEqual(sealing.CHECKS);
    expect(sealing.ENVELOPE_TYPES).toMatchObject(OBJECT_TYPES);
  });

  it('hold every code that a vault can be refused with', () => {
    const ofVaults = ['LOG_CODES', 'SEAL_CODES', 'ENVELOPE_CODES', 'DEVICE_CODES'].flatMap((list) => sealing[list]);
    const known: readonly string[] = VAULT_KEYS_CODES;
    expect([...ofVaults, 'JOIN_CODE', 'JOIN_PROOF', 'JOIN_ACK'].filter((code) => !known.includes(code))).toEqual([]);
  });

  it('hold every code that an account can be refused with', () => {
    const ofAccounts = ['DEVICE_CODES', 'PASSPHRASE_PROBLEMS'].flatMap((list) => sealing[list]);
    const ofUnlocking = sealing.UNLOCK_CODES.filter((code: string) => !code.startsWith('JOIN_'));
    const known: readonly string[] = ACCOUNT_KEYS_CODES;
    expect([...ofAccounts, ...ofUnlocking].filter((code) => !known.includes(code))).toEqual([]);
  });

  it('hold no code of the format that there is not', () => {
    const own = /^(KEYS|STORE|VAULT|DRAFT|PINS|DEVICE)_|^STALE_VERSION$/;
    const codes = [...VAULT_KEYS_CODES, ...ACCOUNT_KEYS_CODES].filter((code) => !own.test(code));
    expect(codes.filter((code) => !sealing.SEALING_CODES.includes(code))).toEqual([]);
  });
});
