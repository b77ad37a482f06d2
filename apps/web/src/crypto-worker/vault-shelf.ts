import type { ObjectPin, ReducedLog } from '@kreds/sealing';
import { KeeperRefusal } from './keeper-refusal';
import type { VouchedStore } from './vouched-store';

/** What this device knows of a vault (confidentiality.md 6.3). Ids, keys and hashes are lower-case hex. */
export interface VaultRecord {
  readonly vault: string;
  /** The newest state that was verified here; null when another device's pin is all that is known. */
  readonly log: ReducedLog | null;
  /** The newest entry that any of one's devices has seen; the log may not fall behind it. */
  readonly pin: { readonly seq: number; readonly head: string; readonly genesisKid: string };
  /** There was proof once that the vault is what it says: it stays. */
  readonly trusted: boolean;
  /** When somebody left or was removed, by uid: the signer's clock, for the mark "received later" only. */
  readonly departed: Readonly<Record<string, number>>;
}

export type ObjectPins = Readonly<Record<string, ObjectPin>>;

interface AccountRecord {
  readonly checked: readonly string[];
}

const ACCOUNT = 'checked';

/**
 * The records of the open account: in memory while it is open, and in the browser under its MAC. A full store lets a
 * person go on reading, with what this tab remembers; whoever needs the record to outlive the tab asks for `kept`.
 */
export class VaultShelf {
  private records: Map<string, VaultRecord | undefined> | undefined;
  private readonly pins = new Map<string, ObjectPins>();
  private kids: ReadonlySet<string> | undefined;

  constructor(private readonly store: VouchedStore) {}

  /** Undefined for a vault that this device does not know. Throws `PINS_CHANGED`. */
  async find(vault: string): Promise<VaultRecord | undefined> {
    const records = await this.load();
    const record = records.get(vault);
    if (!record && records.has(vault)) throw new KeeperRefusal('PINS_CHANGED');
    return record;
  }

  async isChanged(vault: string): Promise<boolean> {
    const records = await this.load();
    return records.has(vault) && records.get(vault) === undefined;
  }

  /** Those that check; a changed one is left out. */
  async all(): Promise<readonly VaultRecord[]> {
    return [...(await this.load()).values()].filter((record) => record !== undefined);
  }

  async keep(record: VaultRecord, kept: 'kept' | 'if possible' = 'if possible'): Promise<VaultRecord> {
    const records = await this.load();
    const { vault } = record;
    records.set(vault, record);
    const merged = await this.stored(kept, () =>
      this.store.merge<VaultRecord>('vaults', vault, (stored) => newer(stored, record)),
    );
    records.set(vault, merged ?? record);
    return merged ?? record;
  }

  async pinsOf(vault: string): Promise<ObjectPins> {
    const known = this.pins.get(vault);
    if (known) return known;
    const found = (await this.loaded(() => this.store.get<ObjectPins>('objects', vault))) ?? {};
    this.pins.set(vault, found);
    return found;
  }

  async pin(vault: string, seen: ObjectPins): Promise<void> {
    const mine = { ...(await this.pinsOf(vault)), ...seen };
    this.pins.set(vault, mine);
    const merged = await this.stored('if possible', () =>
      this.store.merge<ObjectPins>('objects', vault, (stored) => newest(stored ?? {}, mine)),
    );
    if (merged) this.pins.set(vault, merged);
  }

  /** Whom one has checked stays, unless that was changed by something else: no vault could be judged then. */
  async drop(vault: string): Promise<void> {
    (await this.load()).delete(vault);
    this.pins.delete(vault);
    await this.store.remove('vaults', vault);
    await this.store.remove('objects', vault);
    try {
      await this.checked();
    } catch (error) {
      if (!(error instanceof KeeperRefusal) || error.code !== 'PINS_CHANGED') throw error;
      await this.store.remove('accounts', ACCOUNT);
    }
  }

  /** Kids that this person has checked by a code, on whichever device. */
  async checked(): Promise<ReadonlySet<string>> {
    this.kids ??= new Set((await this.loaded(() => this.store.get<AccountRecord>('accounts', ACCOUNT)))?.checked);
    return this.kids;
  }

  async check(kids: readonly string[], kept: 'kept' | 'if possible' = 'kept'): Promise<void> {
    const mine = [...(await this.checked()), ...kids];
    this.kids = new Set(mine);
    await this.stored(kept, () =>
      this.store.merge<AccountRecord>('accounts', ACCOUNT, (stored) => ({
        checked: [...new Set([...(stored?.checked ?? []), ...mine])].sort(),
      })),
    );
  }

  forget(): void {
    this.records = undefined;
    this.pins.clear();
    this.kids = undefined;
  }

  private async load(): Promise<Map<string, VaultRecord | undefined>> {
    this.records ??= new Map(await this.loaded(() => this.store.list<VaultRecord>('vaults')));
    return this.records;
  }

  /** A browser without a store is a device that knows nothing yet. */
  private async loaded<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await read();
    } catch (error) {
      if (isFullOrNone(error)) return undefined;
      throw error;
    }
  }

  private async stored<Value>(kept: 'kept' | 'if possible', write: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await write();
    } catch (error) {
      if (kept === 'if possible' && isFullOrNone(error)) return undefined;
      throw error;
    }
  }
}

/** Of two tabs' records: nothing goes backwards, and proof outweighs none. */
function newer(stored: VaultRecord | undefined, mine: VaultRecord): VaultRecord {
  if (!stored) return mine;
  if (stored.pin.genesisKid !== mine.pin.genesisKid) return stored.trusted && !mine.trusted ? stored : mine;
  const ahead = (stored.log?.seq ?? -1) > (mine.log?.seq ?? -1);
  return {
    vault: mine.vault,
    log: ahead ? stored.log : mine.log,
    pin: stored.pin.seq > mine.pin.seq ? stored.pin : mine.pin,
    trusted: stored.trusted || mine.trusted,
    departed: { ...stored.departed, ...mine.departed },
  };
}

function newest(stored: ObjectPins, mine: ObjectPins): ObjectPins {
  const ahead = Object.entries(stored).filter(([object, pin]) => pin.version > (mine[object]?.version ?? 0));
  return { ...mine, ...Object.fromEntries(ahead) };
}

function isFullOrNone(error: unknown): boolean {
  return error instanceof KeeperRefusal && (error.code === 'STORE_FULL' || error.code === 'STORE_NONE');
}
