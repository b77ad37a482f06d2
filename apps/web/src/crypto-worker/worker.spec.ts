import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromWorker, MessageType } from './messages';

type Question = Readonly<Record<string, string>>;

const root = join(__dirname, '../../../..');
const { identities, passwords, wrap } = JSON.parse(
  readFileSync(join(root, 'libs/sealing/vectors/crypto-vectors.json'), 'utf8'),
);

/** What a browser gives a worker and worker_threads spells differently. */
const asInABrowser = `
  const { parentPort, workerData } = require('node:worker_threads');
  globalThis.addEventListener = (type, listener) => parentPort.on('message', (data) => listener({ data }));
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  require(workerData);
`;

const base64url = (hex: string) => Buffer.from(hex, 'hex').toString('base64url');

/** The bundle itself, as it is served, so that what is tested is what holds the keys. */
describe('the crypto worker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kreds-worker-'));
  const bundle = join(folder, 'crypto-worker.js');
  const account = { uid: '02020202-0202-0202-0202-020202020202', email: 'alma@demo.example' };
  const passphrase = 'korrekt hest batteri stift fjord';
  let worker: Worker;
  let asked = 0;
  const everythingSaid: FromWorker[] = [];

  beforeAll(() => {
    execFileSync(process.execPath, [join(root, 'tools/build-worker.mjs'), '--outfile', bundle]);
    worker = new Worker(asInABrowser, { eval: true, workerData: bundle });
    worker.on('message', (message: FromWorker) => everythingSaid.push(message));
  });

  afterAll(async () => {
    await worker.terminate();
    rmSync(folder, { recursive: true });
  });

  function ask(type: MessageType | 'exportKey', question: Question = {}): Promise<FromWorker> {
    const id = ++asked;
    return new Promise((resolve) => {
      const hear = (message: FromWorker) => {
        if (message.id !== id) return;
        worker.off('message', hear);
        resolve(message);
      };
      worker.on('message', hear);
      worker.postMessage({ id, type, question });
    });
  }

  async function answerTo(type: MessageType, question: Question): Promise<Record<string, string | null>> {
    const said = await ask(type, question);
    if (!said.ok) throw new Error(`${type} was refused: ${said.code}`);
    return { ...(said.answer as Record<string, string | null>) };
  }

  /** A whole account as the server would keep it. */
  async function signUp() {
    const { serverSalt, kdf, auth, wrapPw, kid } = await answerTo('prepareSignUp', { ...account, passphrase });
    await ask('lock');
    if (!serverSalt || !kdf || !auth || !wrapPw || !kid) throw new Error('an answer is empty');
    return { serverSalt, kdf, auth, wrapPw, kid };
  }

  it('answers prelogin with the auth of the vector and opens the wrap of the vector', async () => {
    const [vector] = passwords;
    const signedIn = await answerTo('signIn', {
      email: vector.email,
      passphrase: vector.password,
      kdf: wrap.params,
      serverSalt: base64url(vector.serverSalt),
    });
    expect(signedIn).toEqual({ auth: base64url(vector.auth) });
    const opened = await answerTo('unlock', { uid: account.uid, wrapPw: base64url(wrap.bytes), kdf: wrap.params });
    expect(opened).toEqual({ kid: base64url(identities[1].kid) });
  });

  it('prepares a sign-up that signs in and opens afterwards, with its own kid', async () => {
    const made = await signUp();
    const { email } = account;
    const { kdf, serverSalt, wrapPw } = made;
    expect(await answerTo('signIn', { email, passphrase, kdf, serverSalt })).toEqual({ auth: made.auth });
    expect(await answerTo('unlock', { uid: account.uid, wrapPw, kdf })).toEqual({ kid: made.kid });
  });

  it('makes another salt, key and wrap each time', async () => {
    const [one, other] = [await signUp(), await signUp()];
    expect(other.serverSalt).not.toBe(one.serverSalt);
    expect(other.kid).not.toBe(one.kid);
    expect(other.wrapPw).not.toBe(one.wrapPw);
  });

  it('cannot open with another passphrase, and forgets the try', async () => {
    const { kdf, serverSalt, wrapPw } = await signUp();
    const question = { uid: account.uid, wrapPw, kdf };
    await answerTo('signIn', { email: account.email, passphrase: 'ikke den rigtige sætning', kdf, serverSalt });
    expect(await ask('unlock', question)).toMatchObject({ ok: false, code: 'AK_UNWRAP' });
    expect(await ask('unlock', question)).toMatchObject({ ok: false, code: 'KEYS_LOCKED' });
  });

  it('cannot unlock before anybody signed in, nor after a lock', async () => {
    const { kdf, serverSalt, wrapPw } = await signUp();
    const question = { uid: account.uid, wrapPw, kdf };
    expect(await ask('unlock', question)).toMatchObject({ ok: false, code: 'KEYS_LOCKED' });
    await answerTo('signIn', { email: account.email, passphrase, kdf, serverSalt });
    await ask('lock');
    expect(await ask('unlock', question)).toMatchObject({ ok: false, code: 'KEYS_LOCKED' });
  });

  it('seals the same key to a new passphrase, and the old one no longer opens it', async () => {
    const { kdf, serverSalt, wrapPw, auth, kid } = await signUp();
    const newPassphrase = 'seks helt andre ord på rad';
    const changed = await answerTo('changePassphrase', {
      ...account,
      passphrase,
      newPassphrase,
      kdf,
      serverSalt,
      wrapPw,
    });
    expect(changed['auth']).toBe(auth);
    const after = { kdf: `${changed['newKdf']}`, serverSalt: `${changed['newServerSalt']}` };
    const reopened = { uid: account.uid, wrapPw: `${changed['newWrapPw']}`, kdf: after.kdf };
    const signIn = { email: account.email, ...after };
    expect(await answerTo('signIn', { ...signIn, passphrase: newPassphrase })).toEqual({ auth: changed['newAuth'] });
    expect(await answerTo('unlock', reopened)).toEqual({ kid });
    await answerTo('signIn', { ...signIn, passphrase });
    expect(await ask('unlock', reopened)).toMatchObject({ code: 'AK_UNWRAP' });
  });

  it('does not change anything for somebody without the passphrase in use, or to a weak one', async () => {
    const { kdf, serverSalt, wrapPw } = await signUp();
    const question = { ...account, kdf, serverSalt, wrapPw };
    const strong = 'seks helt andre ord på rad';
    expect(await ask('changePassphrase', { ...question, passphrase: strong, newPassphrase: strong })).toMatchObject({
      code: 'AK_UNWRAP',
    });
    expect(await ask('changePassphrase', { ...question, passphrase, newPassphrase: 'kort' })).toMatchObject({
      code: 'PASSPHRASE_SHORT',
    });
  });

  it('suggests a passphrase in the language asked for, which it takes itself', async () => {
    for (const language of ['da', 'en']) {
      const { passphrase: suggested } = await answerTo('suggestPassphrase', { language });
      expect(suggested?.split(' ')).toHaveLength(6);
      const check = { email: account.email, passphrase: `${suggested}` };
      expect(await answerTo('checkPassphrase', check)).toEqual({ problem: null });
    }
    expect(await ask('suggestPassphrase', { language: 'sv' })).toMatchObject({ code: 'KEYS_REQUEST' });
  });

  it('refuses a weak passphrase, a server that weakens the derivation, and what is no account', async () => {
    const serverSalt = 'VVVVVVVVVVVVVVVVVVVVVQ';
    const kdf: string = wrap.params;
    const { email } = account;
    const weakened = kdf.replace('65536', '8192');
    expect(await answerTo('checkPassphrase', { email, passphrase: 'kort' })).toEqual({ problem: 'PASSPHRASE_SHORT' });
    expect(await ask('prepareSignUp', { ...account, passphrase: 'kort' })).toMatchObject({ code: 'PASSPHRASE_SHORT' });
    expect(await ask('prepareSignUp', { ...account, passphrase, uid: 'alma' })).toMatchObject({ code: 'KEYS_REQUEST' });
    expect(await ask('signIn', { email, passphrase, serverSalt, kdf: weakened })).toMatchObject({
      code: 'KDF_DOWNGRADE',
    });
    expect(await ask('signIn', { email, passphrase, serverSalt: 'VV', kdf })).toMatchObject({ code: 'KDF_SALT' });
  });

  it('says what it cannot do in a browser without a store, and goes on without one', async () => {
    expect(await ask('deviceRelease', { uid: account.uid })).toMatchObject({ code: 'STORE_NONE' });
    expect(await ask('keepDraft', { uid: account.uid, slot: 's', text: 'x' })).toMatchObject({ code: 'STORE_NONE' });
  });

  it('has no message that hands out a key', async () => {
    expect(await ask('exportKey')).toMatchObject({ ok: false, code: 'KEYS_REQUEST' });
  });

  it('has never said kek, master key or account key', () => {
    const said = JSON.stringify(everythingSaid);
    expect(said).not.toContain(base64url(passwords[0].kek));
    expect(said).not.toContain(passwords[0].kek);
    expect(said).not.toContain(base64url(wrap.ak));
    expect(said).not.toContain(wrap.ak);
  });
});
