/** Each test loads the module afresh: a policy is made once per page. */
async function load() {
  jest.resetModules();
  return import('./start-worker');
}

const started: unknown[] = [];

class PlayedWorker {
  constructor(address: unknown) {
    started.push(address);
  }
}

describe('startCryptoWorker', () => {
  const scope = globalThis as { trustedTypes?: unknown; Worker?: unknown };

  beforeEach(() => {
    started.length = 0;
    scope.Worker = PlayedWorker;
  });

  afterEach(() => {
    delete scope.trustedTypes;
    delete scope.Worker;
  });

  it('starts the bundle at its fixed path', async () => {
    (await load()).startCryptoWorker();
    expect(started).toEqual(['/crypto-worker.js']);
  });

  it('goes through one policy that lets exactly this address pass, where the browser has Trusted Types', async () => {
    const rules: { createScriptURL(url: string): string }[] = [];
    const createPolicy = jest.fn((_name: string, given: { createScriptURL(url: string): string }) => {
      rules.push(given);
      return { createScriptURL: (url: string) => `trusted:${given.createScriptURL(url)}` };
    });
    scope.trustedTypes = { createPolicy };
    const { startCryptoWorker } = await load();
    startCryptoWorker();
    startCryptoWorker();
    expect(started).toEqual(['trusted:/crypto-worker.js', 'trusted:/crypto-worker.js']);
    expect(createPolicy).toHaveBeenCalledTimes(1);
    expect(createPolicy).toHaveBeenCalledWith('kreds-worker', expect.anything());
    expect(() => rules[0]?.createScriptURL('https://elsewhere.example/crypto-worker.js')).toThrow(TypeError);
  });
});
