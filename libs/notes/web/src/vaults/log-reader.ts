import { signal } from '@angular/core';
import type { VaultAbout, VaultLog } from '@kreds/notes/model';
import type { VaultKeys } from '../keys/vault-keys';
import { VaultKeysError } from '../keys/vault-keys-codes';
import type { VaultView } from '../keys/vault-shapes';
import { FreshRun } from './fresh-run';
import type { VaultServer } from './vault-server';

export interface VaultParts {
  readonly server: VaultServer;
  readonly keys: VaultKeys;
}

/** The signed log of one vault: fetched from where this device has verified it, and handed to the keys. */
export class LogReader {
  private readonly known = signal<VaultView | null>(null);
  private readonly fresh = new FreshRun(() => this.readTwice());

  /** The newest state that held. */
  readonly view = this.known.asReadonly();

  constructor(
    private readonly parts: VaultParts,
    readonly vault: string,
    readonly about: VaultAbout,
    /** This device has verified something new, whoever asked for it. */
    private readonly advanced: () => void = () => undefined,
  ) {}

  /** Rejects with a ProblemError (server) or a VaultKeysError (the log does not hold, keys locked). */
  read(): Promise<VaultView> {
    return this.fresh.run();
  }

  /** The view may not be shown any more, such as after a lock. */
  forget(): void {
    this.known.set(null);
  }

  /** A log that is shorter than what was seen is an everyday race once, and an alarm the second time (6.2). */
  private async readTwice(): Promise<VaultView> {
    try {
      return await this.readOnce();
    } catch (error) {
      if (!(error instanceof VaultKeysError) || error.code !== 'LOG_ROLLBACK') throw error;
      return this.readOnce();
    }
  }

  private async readOnce(): Promise<VaultView> {
    const { server, keys } = this.parts;
    const { vault, about } = this;
    const { seen } = await keys.seen({ vaults: [vault] });
    const from = (seen[0]?.seq ?? -1) + 1;
    const log = await server.log(vault, from);
    const entries = log.entries.map(({ bytes }) => bytes);
    const view = await keys.openVault({ vault, about, from, entries, seals: log.seals });
    const before = this.known()?.seq;
    this.known.set(view);
    if (view.seq !== before) this.advanced();
    void this.bringSeals(view, log.sealed);
    return view;
  }

  /** Seals that others lack; whoever opens the vault next tries again, so a failure is nobody's trouble. */
  private async bringSeals(view: VaultView, sealed: VaultLog['sealed']): Promise<void> {
    if (!view.me || view.trust === 'unchecked' || view.trust === 'replaced') return;
    try {
      const { seals } = await this.parts.keys.sealMissing({ vault: this.vault, sealed });
      if (seals.length > 0) await this.parts.server.addSeals(this.vault, { seals: [...seals] });
    } catch {
      // Said above.
    }
  }
}
