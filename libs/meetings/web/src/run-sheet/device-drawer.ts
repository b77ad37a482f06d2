import { Injectable } from '@angular/core';

const DATABASE = 'kreds-run-sheets';
const STORE = 'kept';

/**
 * A drawer of this browser (IndexedDB) for what a facilitator's device must have without a line. A browser that keeps
 * nothing is no fault: then everything is as long as the page is open.
 */
@Injectable({ providedIn: 'root' })
export class DeviceDrawer {
  private opening: Promise<IDBDatabase> | undefined;
  private readonly instead = new Map<string, unknown>();

  async read<Kept>(key: string): Promise<Kept | undefined> {
    try {
      return await this.ask<Kept | undefined>('readonly', (store) => store.get(key));
    } catch {
      return this.instead.get(key) as Kept | undefined;
    }
  }

  async keep(key: string, value: unknown): Promise<void> {
    try {
      await this.ask('readwrite', (store) => store.put(value, key));
    } catch {
      this.instead.set(key, value);
    }
  }

  async drop(key: string): Promise<void> {
    this.instead.delete(key);
    await this.ask('readwrite', (store) => store.delete(key)).catch(() => undefined);
  }

  async keys(): Promise<readonly string[]> {
    const kept = await this.ask<IDBValidKey[]>('readonly', (store) => store.getAllKeys()).catch(() => []);
    return [...kept.map(String), ...this.instead.keys()];
  }

  private async ask<Answer>(mode: IDBTransactionMode, wish: (store: IDBObjectStore) => IDBRequest): Promise<Answer> {
    const database = await (this.opening ??= open());
    return answerOf<Answer>(wish(database.transaction(STORE, mode).objectStore(STORE)));
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answerOf<IDBDatabase>(request);
}

function answerOf<Answer>(request: IDBRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Answer);
    request.onerror = () => reject(request.error ?? new Error('no drawer'));
  });
}
