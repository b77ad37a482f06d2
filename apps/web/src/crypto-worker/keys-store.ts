import { KeeperRefusal } from './keeper-refusal';

/** What the worker keeps in this browser. Every key begins with the account's id and a bar. */
export const ROOMS = ['devices', 'identities', 'accounts', 'vaults', 'objects', 'drafts'] as const;
export type Room = (typeof ROOMS)[number];

/** The worker's own store. Refuses with `STORE_NONE` where the browser has none and `STORE_FULL` when it takes no more. */
export interface KeysStore {
  get(room: Room, key: string): Promise<unknown>;
  /** All whose key begins so. */
  list(room: Room, prefix: string): Promise<readonly { readonly key: string; readonly value: unknown }[]>;
  /** Resolves when the browser has written it. */
  put(room: Room, key: string, value: unknown): Promise<void>;
  /** Reads and writes in one go, so that two tabs do not undo each other; undefined from `change` writes nothing. */
  update(room: Room, key: string, change: (value: unknown) => unknown): Promise<void>;
  remove(room: Room, prefix: string): Promise<void>;
}

const NAME = 'kreds-keys';
const VERSION = 1;

/** {@link KeysStore} in IndexedDB. The database is opened with the first wish, and again after the browser closed it. */
export class KeysStoreInIndexedDb implements KeysStore {
  private opened: Promise<IDBDatabase> | undefined;

  constructor(private readonly factory: IDBFactory | undefined = globalThis.indexedDB) {}

  get(room: Room, key: string): Promise<unknown> {
    return this.within(room, 'readonly', (store, keep) => whenDone(store.get(key), keep));
  }

  list(room: Room, prefix: string): Promise<readonly { readonly key: string; readonly value: unknown }[]> {
    return this.within(room, 'readonly', (store, keep) => {
      const found: { key: string; value: unknown }[] = [];
      keep(found);
      whenDone<IDBCursorWithValue | null>(store.openCursor(startingWith(prefix)), (cursor) => {
        if (!cursor) return;
        found.push({ key: String(cursor.key), value: cursor.value });
        cursor.continue();
      });
    });
  }

  put(room: Room, key: string, value: unknown): Promise<void> {
    return this.within(room, 'readwrite', (store) => void store.put(value, key));
  }

  update(room: Room, key: string, change: (value: unknown) => unknown): Promise<void> {
    return this.within(room, 'readwrite', (store, _keep, failed) => {
      whenDone<unknown>(store.get(key), (value) => {
        try {
          const next = change(value);
          if (next !== undefined) store.put(next, key);
        } catch (error) {
          failed(error);
          store.transaction.abort();
        }
      });
    });
  }

  remove(room: Room, prefix: string): Promise<void> {
    return this.within(room, 'readwrite', (store) => void store.delete(startingWith(prefix)));
  }

  /** One transaction; resolves with what was kept once the browser says `complete`. */
  private async within<Value>(
    room: Room,
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore, keep: (value: Value) => void, failed: (error: unknown) => void) => void,
  ): Promise<Value> {
    const transaction = await this.begin(room, mode);
    return new Promise<Value>((resolve, reject) => {
      let kept: Value;
      let own: unknown;
      const end = () => reject(own ?? refusalOf(transaction.error));
      transaction.oncomplete = () => resolve(kept);
      transaction.onabort = end;
      transaction.onerror = end;
      try {
        act(
          transaction.objectStore(room),
          (value) => (kept = value),
          (error) => (own = error),
        );
      } catch (error) {
        own = refusalOf(error);
        transaction.abort();
      }
    });
  }

  private async begin(room: Room, mode: IDBTransactionMode): Promise<IDBTransaction> {
    try {
      return (await this.database()).transaction(room, mode, { durability: 'strict' });
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw refusalOf(error);
      // The browser closed the database meanwhile; once more from the beginning.
      this.opened = undefined;
      return (await this.database()).transaction(room, mode, { durability: 'strict' });
    }
  }

  private database(): Promise<IDBDatabase> {
    this.opened ??= this.open().catch((error: unknown) => {
      this.opened = undefined;
      throw refusalOf(error);
    });
    return this.opened;
  }

  private open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      if (!this.factory) return reject(new KeeperRefusal('STORE_NONE'));
      const request = this.factory.open(NAME, VERSION);
      request.onupgradeneeded = () => ROOMS.forEach((room) => request.result.createObjectStore(room));
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new KeeperRefusal('STORE_NONE'));
      request.onsuccess = () => {
        const database = request.result;
        // Another tab runs a newer version, or the browser throws the data away: let go of it.
        database.onversionchange = () => database.close();
        database.onclose = () => (this.opened = undefined);
        resolve(database);
      };
    });
  }
}

function whenDone<Value>(request: IDBRequest<Value>, done: (value: Value) => void): void {
  request.onsuccess = () => done(request.result);
}

function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

function refusalOf(error: unknown): KeeperRefusal {
  if (error instanceof KeeperRefusal) return error;
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  return new KeeperRefusal(full ? 'STORE_FULL' : 'STORE_NONE');
}
