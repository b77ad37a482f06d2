import type { KeyDevice } from './key-device';

export interface Change {
  readonly vault: string;
  readonly seq: number;
  readonly entry: string;
  readonly seals: readonly {
    readonly epoch: number;
    readonly uid: string;
    readonly kid: string;
    readonly bytes: string;
  }[];
}

export interface View {
  readonly seq: number;
  readonly head: string;
  readonly epoch: number;
  readonly stale: boolean;
  readonly trust: string;
  readonly me: { readonly role: string } | null;
  readonly members: readonly { readonly uid: string; readonly name: string; readonly kid: string }[];
  readonly readable: readonly number[];
  readonly missing: readonly number[];
}

export interface Sealed {
  readonly object: string;
  readonly type: number;
  readonly version: number;
  readonly bytes: string;
}

/** What a server would store of one vault, and nothing that it could read. */
export class VaultOnServer {
  readonly entries: string[] = [];
  readonly seals: Change['seals'][number][] = [];

  constructor(
    readonly vault: string,
    readonly about: unknown,
  ) {}

  take(change: Change): void {
    this.entries.push(change.entry);
    this.seals.push(...change.seals);
  }

  /** What a page hands to the worker: the entries from a seat on, and this person's seals. */
  async question(device: KeyDevice, uid: string) {
    const { seen } = await device.ask<{ seen: { seq: number }[] }>('seen', { vaults: [this.vault] });
    const from = (seen[0]?.seq ?? -1) + 1;
    return { ...this.whole(uid), from, entries: this.entries.slice(from) };
  }

  whole(uid: string) {
    const seals = this.seals.filter((seal) => seal.uid === uid).map(({ epoch, bytes }) => ({ epoch, bytes }));
    return { vault: this.vault, about: this.about, from: 0, entries: this.entries, seals };
  }

  async openOn(device: KeyDevice, uid: string): Promise<View> {
    return device.ask<View>('openVault', await this.question(device, uid));
  }

  async change(device: KeyDevice, uid: string, change: object): Promise<View> {
    this.take(await device.ask<Change>('changeVault', { vault: this.vault, change }));
    return this.openOn(device, uid);
  }
}
