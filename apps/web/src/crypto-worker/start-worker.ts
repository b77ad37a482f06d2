/** The crypto worker is a bundle of its own at a fixed path, because its headers are its own (confidentiality.md 9.5). */
export const CRYPTO_WORKER_URL = '/crypto-worker.js';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Starts the crypto worker. Where the browser has Trusted Types, through a policy that lets exactly one address pass. */
export function startCryptoWorker(): Worker {
  return new Worker(trusted(CRYPTO_WORKER_URL), { name: 'kreds-keys' });
}

function trusted(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy('kreds-worker', {
    createScriptURL: (url) => {
      if (url !== CRYPTO_WORKER_URL) throw new TypeError('not an address of ours');
      return url;
    },
  });
  return policy.createScriptURL(address);
}
