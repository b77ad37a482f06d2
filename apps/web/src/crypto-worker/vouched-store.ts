import { checkPinMac, pinMac, utf8 } from '@kreds/sealing';
import { KeeperRefusal } from './keeper-refusal';
import type { KeysStore, Room } from './keys-store';
import type { OpenAccount } from './open-account';

interface Vouched {
  readonly json: string;
  readonly mac: Uint8Array;
}

/**
 * Records of the open account that nobody else can have written: their JSON stands under a MAC of the account's pin key,
 * together with the place where it lies. What does not check is `PINS_CHANGED` and is never believed nor overwritten.
 * Every identity of a person has records of its own, because another account key could not vouch for the old ones.
 */
export class VouchedStore {
  constructor(
    private readonly account: OpenAccount,
    private readonly store: KeysStore,
  ) {}

  async get<Value>(room: Room, name: string): Promise<Value | undefined> {
    const place = this.place(name);
    return this.read<Value>(room, place, await this.store.get(room, place));
  }

  /** All of a room by name; `undefined` for one that was changed. */
  async list<Value>(room: Room): Promise<ReadonlyMap<string, Value | undefined>> {
    const prefix = this.place('').slice(0, -1);
    const found = await this.store.list(room, prefix);
    return new Map(
      found.map(({ key, value }): [string, Value | undefined] => {
        const name = key.slice(prefix.length, -1);
        try {
          return [name, this.read<Value>(room, key, value)];
        } catch {
          return [name, undefined];
        }
      }),
    );
  }

  /** Merges with what another tab may have written meanwhile, and answers with what stands there now. */
  async merge<Value>(room: Room, name: string, change: (stored: Value | undefined) => Value): Promise<Value> {
    const place = this.place(name);
    const { pinKey } = this.account.open();
    let merged: Value | undefined;
    await this.store.update(room, place, (stored) => {
      merged = change(this.read<Value>(room, place, stored));
      const json = JSON.stringify(merged);
      const vouched: Vouched = { json, mac: pinMac(pinKey, covered(room, place, json)) };
      return vouched;
    });
    if (merged === undefined) throw new KeeperRefusal('STORE_NONE');
    return merged;
  }

  async remove(room: Room, name: string): Promise<void> {
    await this.store.remove(room, this.place(name));
  }

  private read<Value>(room: Room, place: string, stored: unknown): Value | undefined {
    if (stored === undefined) return undefined;
    const { pinKey } = this.account.open();
    if (!isVouched(stored) || !checkPinMac(pinKey, covered(room, place, stored.json), stored.mac))
      throw new KeeperRefusal('PINS_CHANGED');
    // Written by this class and by nothing else, as the MAC has just proved.
    return JSON.parse(stored.json) as Value;
  }

  private place(name: string): string {
    const { uid, kidHex } = this.account.open();
    return `${uid}|${kidHex}|${name}|`;
  }
}

function covered(room: Room, place: string, json: string): Uint8Array {
  return utf8(`${room}\n${place}\n${json}`);
}

function isVouched(value: unknown): value is Vouched {
  if (typeof value !== 'object' || value === null || !('json' in value) || !('mac' in value)) return false;
  return typeof value.json === 'string' && value.mac instanceof Uint8Array;
}
