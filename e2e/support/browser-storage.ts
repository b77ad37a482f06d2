import type { Page } from '@playwright/test';
import { decoded } from './heard';
import type { Piece } from './stored-bytes';

/**
 * Everything that a page's origin keeps in the browser: both storages, cookies, every cache, every database with what is
 * nested in it. Bytes come as base64url, a key that cannot be read out as a word that says so.
 */
export async function storedIn(page: Page): Promise<readonly Piece[]> {
  const kept = await page.evaluate(dump);
  const cookies = await page.context().cookies();
  return [...kept, { where: 'cookies', text: JSON.stringify(cookies) }].flatMap(({ where, text }) => {
    const bytes = Buffer.from(text);
    return [{ where, bytes }, ...decoded(where, bytes)];
  });
}

/** Runs in the page. */
async function dump(): Promise<{ where: string; text: string }[]> {
  const base64url = (bytes: Uint8Array): string =>
    btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
      .replaceAll('+', '-')
      .replaceAll('/', '_');
  const plain = async (value: unknown): Promise<unknown> => {
    if (value instanceof CryptoKey) {
      return value.extractable
        ? { exported: await crypto.subtle.exportKey('jwk', value) }
        : `a key for ${value.algorithm.name} that cannot be read out`;
    }
    if (value instanceof Blob) return base64url(new Uint8Array(await value.arrayBuffer()));
    if (value instanceof ArrayBuffer) return base64url(new Uint8Array(value));
    if (ArrayBuffer.isView(value)) {
      return base64url(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    }
    if (value instanceof Map || value instanceof Set) return Promise.all([...value].map(plain));
    if (Array.isArray(value)) return Promise.all(value.map(plain));
    if (typeof value === 'object' && value !== null) {
      return Promise.all(Object.entries(value).map(async ([key, inner]) => [key, await plain(inner)]));
    }
    return value;
  };
  const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  const found = [
    { where: 'localStorage', text: JSON.stringify({ ...localStorage }) },
    { where: 'sessionStorage', text: JSON.stringify({ ...sessionStorage }) },
    { where: 'document.cookie', text: document.cookie },
    { where: 'history.state', text: JSON.stringify(history.state) },
  ];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      found.push({ where: `cache ${name}`, text: `${request.url} ${(await answer?.text()) ?? ''}` });
    }
  }
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll())]);
      const text = JSON.stringify([await plain(keys), await plain(values)]);
      found.push({ where: `indexedDB ${name}.${store}`, text });
    }
    database.close();
  }
  return found;
}
