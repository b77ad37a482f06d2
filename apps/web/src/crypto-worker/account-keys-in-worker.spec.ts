import { AccountKeysInWorker } from './account-keys-in-worker';
import type { FromWorker, ToWorker } from './messages';
import { VaultKeysInWorker } from './vault-keys-in-worker';
import { WorkerClient, type WorkerLike } from './worker-client';
import { WorkerLanes } from './worker-lanes';

const uid = '0f9d2a4e-8c11-4b6f-9a3d-5e7c1b2a3d4f';

/** A worker that answers when the test says so. */
class PlayedWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  readonly heard: ToWorker[] = [];
  ended = false;

  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  say(message: FromWorker): void {
    this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data: message }));
  }

  /** Answers the latest question. */
  answer(answer: Record<string, string | null>): void {
    this.say({ id: this.heard.at(-1)?.id ?? 0, ok: true, answer });
  }

  die(): void {
    this.onerror?.call(this as unknown as Worker, new ErrorEvent('error'));
  }
}

function setUp() {
  const workers: PlayedWorker[] = [];
  const start = () => {
    const worker = new PlayedWorker();
    workers.push(worker);
    return worker;
  };
  const lanes = new WorkerLanes(async () => new WorkerClient(start));
  return { keys: new AccountKeysInWorker(lanes), vaults: new VaultKeysInWorker(lanes), workers };
}

/** Lets everything that is already decided happen. */
async function settle() {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve();
}

describe('AccountKeysInWorker', () => {
  it('starts the worker with the first question and hands on its answer', async () => {
    const { keys, workers } = setUp();
    expect(workers).toHaveLength(0);
    const suggested = keys.suggestPassphrase({ language: 'da' });
    await settle();
    expect(workers[0]?.heard).toEqual([{ id: 1, type: 'suggestPassphrase', question: { language: 'da' } }]);
    workers[0]?.answer({ passphrase: 'seks ord' });
    await expect(suggested).resolves.toEqual({ passphrase: 'seks ord' });
  });

  it('sends what the question needs and nothing else that the page happened to hand over', async () => {
    const { keys, workers } = setUp();
    const account = { uid, wrapPw: 'w', kdf: 'k', displayName: 'Alma Prøvesen' };
    void keys.unlock(account);
    await settle();
    expect(workers[0]?.heard[0]?.question).toEqual({ uid, wrapPw: 'w', kdf: 'k' });
  });

  it('asks one question at a time', async () => {
    const { keys, workers } = setUp();
    const first = keys.suggestPassphrase({ language: 'da' });
    const second = keys.suggestPassphrase({ language: 'en' });
    await settle();
    expect(workers[0]?.heard).toHaveLength(1);
    workers[0]?.answer({ passphrase: 'først' });
    await first;
    await settle();
    expect(workers[0]?.heard).toHaveLength(2);
    workers[0]?.answer({ passphrase: 'then' });
    await expect(second).resolves.toEqual({ passphrase: 'then' });
  });

  it('passes a refusal on as a code, and goes on', async () => {
    const { keys, workers } = setUp();
    const refused = keys.unlock({ uid, wrapPw: 'w', kdf: 'k' });
    await settle();
    workers[0]?.say({ id: 1, ok: false, code: 'AK_UNWRAP' });
    await expect(refused).rejects.toMatchObject({ name: 'AccountKeysError', code: 'AK_UNWRAP' });
    void keys.suggestPassphrase({ language: 'da' });
    await settle();
    expect(workers).toHaveLength(1);
    expect(workers[0]?.heard).toHaveLength(2);
  });

  it('does not take an answer to another question', async () => {
    const { keys, workers } = setUp();
    const suggested = keys.suggestPassphrase({ language: 'da' });
    await settle();
    workers[0]?.say({ id: 99, ok: true, answer: { passphrase: 'fremmed' } });
    workers[0]?.answer({ passphrase: 'egen' });
    await expect(suggested).resolves.toEqual({ passphrase: 'egen' });
  });

  it('refuses with KEYS_WORKER when the worker cannot be started', async () => {
    const start = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    const keys = new AccountKeysInWorker(new WorkerLanes(async () => new WorkerClient(start)));
    await expect(keys.suggestPassphrase({ language: 'da' })).rejects.toMatchObject({ code: 'KEYS_WORKER' });
  });

  it('refuses with KEYS_WORKER when the worker dies, and starts a new one for the next question', async () => {
    const { keys, workers } = setUp();
    const lost = keys.suggestPassphrase({ language: 'da' });
    await settle();
    workers[0]?.die();
    await expect(lost).rejects.toMatchObject({ code: 'KEYS_WORKER' });
    expect(workers[0]?.ended).toBe(true);
    const next = keys.suggestPassphrase({ language: 'da' });
    await settle();
    workers[1]?.answer({ passphrase: 'ny' });
    await expect(next).resolves.toEqual({ passphrase: 'ny' });
  });

  it('refuses with KEYS_WORKER when nothing is heard for a minute', async () => {
    jest.useFakeTimers();
    try {
      const { keys, workers } = setUp();
      const lost = keys.suggestPassphrase({ language: 'da' });
      const refusal = expect(lost).rejects.toMatchObject({ code: 'KEYS_WORKER' });
      await jest.advanceTimersByTimeAsync(59_999);
      expect(workers[0]?.ended).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      await refusal;
      expect(workers[0]?.ended).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  it('refuses with KEYS_WORKER when the way to the worker does not load, and tries again with the next question', async () => {
    const worker = new PlayedWorker();
    const loads = [Promise.reject(new TypeError('no chunk')), Promise.resolve(new WorkerClient(() => worker))];
    const keys = new AccountKeysInWorker(new WorkerLanes(() => loads.shift() ?? Promise.reject(new Error('too many'))));
    await expect(keys.suggestPassphrase({ language: 'da' })).rejects.toMatchObject({ code: 'KEYS_WORKER' });
    const suggested = keys.suggestPassphrase({ language: 'da' });
    await settle();
    worker.answer({ passphrase: 'seks ord' });
    await expect(suggested).resolves.toEqual({ passphrase: 'seks ord' });
  });

  it('refuses a question that is none of ours before the worker hears it', async () => {
    const { vaults, workers } = setUp();
    await expect(vaults.viewVault({ vault: 'ikke en id' })).rejects.toMatchObject({ code: 'KEYS_REQUEST' });
    expect(workers).toHaveLength(0);
  });

  it('keeps drafts in a worker of their own, so that they do not wait behind somebody who unlocks', async () => {
    const { keys, vaults, workers } = setUp();
    void keys.unlock({ uid, wrapPw: 'w', kdf: 'k' });
    await settle();
    const kept = vaults.keepDraft({ uid, slot: 's', text: 'kladde' });
    await settle();
    expect(workers.map(({ heard }) => heard.map(({ type }) => type))).toEqual([['unlock'], ['keepDraft']]);
    workers[1]?.answer({});
    await expect(kept).resolves.toBeUndefined();
  });

  it('says of vaults with a VaultKeysError', async () => {
    const { vaults, workers } = setUp();
    const viewed = vaults.viewVault({ vault: uid });
    await settle();
    workers[0]?.say({ id: 1, ok: false, code: 'VAULT_UNKNOWN' });
    await expect(viewed).rejects.toMatchObject({ name: 'VaultKeysError', code: 'VAULT_UNKNOWN' });
  });

  it('refuses a code it does not know as KEYS_WORKER', async () => {
    const { keys, workers } = setUp();
    const refused = keys.suggestPassphrase({ language: 'da' });
    await settle();
    workers[0]?.say({ id: 1, ok: false, code: 'NEWER' } as unknown as FromWorker);
    await expect(refused).rejects.toMatchObject({ code: 'KEYS_WORKER' });
  });

  describe('lock', () => {
    it('has the worker wipe its keys and ends it', async () => {
      const { keys, workers } = setUp();
      const suggested = keys.suggestPassphrase({ language: 'da' });
      await settle();
      workers[0]?.answer({ passphrase: 'seks ord' });
      await suggested;
      const locked = keys.lock();
      await settle();
      expect(workers[0]?.heard.at(-1)).toMatchObject({ type: 'lock', question: {} });
      expect(workers[0]?.ended).toBe(false);
      workers[0]?.answer({});
      await locked;
      expect(workers[0]?.ended).toBe(true);
    });

    it('starts no worker when there is none', async () => {
      const { keys, workers } = setUp();
      await keys.lock();
      expect(workers).toHaveLength(0);
    });

    it('ends a worker that can no longer answer', async () => {
      const { keys, workers } = setUp();
      void keys.suggestPassphrase({ language: 'da' });
      await settle();
      workers[0]?.answer({ passphrase: 'seks ord' });
      const locked = keys.lock();
      await settle();
      workers[0]?.die();
      await expect(locked).resolves.toBeUndefined();
      expect(workers[0]?.ended).toBe(true);
    });
  });
});
