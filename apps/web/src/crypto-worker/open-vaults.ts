import type { VaultAbout } from '@kreds/notes/model';
import type { VaultTrust } from '@kreds/notes/web';
import { SealingError, uuidToHex, wipe, type LogMember, type ReducedLog } from '@kreds/sealing';
import { KeeperRefusal } from './keeper-refusal';
import type { OpenAccount, OpenKeys } from './open-account';

/** A vault that a page has opened: its newest verified state and the epoch keys that this device may have. */
export interface OpenVault {
  /** Hex. */
  readonly vault: string;
  readonly about: VaultAbout;
  readonly log: ReducedLog;
  readonly trust: VaultTrust;
  readonly departed: Readonly<Record<string, number>>;
  readonly epochKeys: Map<number, Uint8Array>;
  /** Heads that objects have named and that this device does not know: until it does, nothing is written (5.4). */
  readonly unknownHeads: ReadonlySet<string>;
}

/** The vaults that are open in this worker, and who may do what in them. Empty after a lock. */
export class OpenVaults {
  private readonly vaults = new Map<string, OpenVault>();

  constructor(private readonly account: OpenAccount) {}

  put(open: OpenVault): void {
    this.vaults.set(open.vault, open);
  }

  peek(vault: string): OpenVault | undefined {
    return this.vaults.get(vault);
  }

  /** Throws `VAULT_UNKNOWN` before it was opened, `KEYS_LOCKED` when nothing is. */
  get(uuid: string): OpenVault {
    this.account.open();
    const open = this.vaults.get(uuidToHex(uuid));
    if (!open) throw new KeeperRefusal('VAULT_UNKNOWN');
    return open;
  }

  /** Of whom this device has proof. Throws `VAULT_UNCHECKED`, `VAULT_NOT_MEMBER`. */
  readable(uuid: string): OpenVault {
    const open = this.get(uuid);
    if (open.trust === 'unchecked') throw new KeeperRefusal('VAULT_UNCHECKED');
    if (!memberOf(open.log, this.account.open())) throw new KeeperRefusal('VAULT_NOT_MEMBER');
    return open;
  }

  /** Throws `VAULT_REPLACED` and `VAULT_CLOSED` besides. */
  changeable(uuid: string): OpenVault {
    const open = this.readable(uuid);
    if (open.trust === 'replaced') throw new KeeperRefusal('VAULT_REPLACED');
    if (open.log.closed) throw new KeeperRefusal('VAULT_CLOSED');
    return open;
  }

  /** Throws `CTX_LOGHEAD` besides, while somebody has seen a log that this device has not (5.4). */
  writable(uuid: string): OpenVault {
    const open = this.changeable(uuid);
    if (open.unknownHeads.size > 0) throw new SealingError('CTX_LOGHEAD');
    return open;
  }

  forget(vault: string): void {
    wipe(...(this.vaults.get(vault)?.epochKeys.values() ?? []));
    this.vaults.delete(vault);
  }

  forgetAll(): void {
    [...this.vaults.keys()].forEach((vault) => this.forget(vault));
  }
}

/** One's place in a log, whoever's keys stand in it; undefined for somebody who has left or was removed. */
export function memberOf(log: ReducedLog, { uidHex }: Pick<OpenKeys, 'uidHex'>): LogMember | undefined {
  return log.members.find(({ uid }) => uid === uidHex);
}
