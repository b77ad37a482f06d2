import {
  identityKeysOf,
  pinKeyOf,
  sameBytes,
  toBase64url,
  toHex,
  uidBytes,
  wipe,
  type IdentityKeys,
} from '@kreds/sealing';
import { KeeperRefusal } from './keeper-refusal';
import type { KeysStore } from './keys-store';

/** An account whose key is open, with everything that follows from it. Nothing of it leaves the worker. */
export interface OpenKeys {
  /** UUID. */
  readonly uid: string;
  readonly uidHex: string;
  readonly kidHex: string;
  readonly accountKey: Uint8Array;
  readonly me: IdentityKeys;
  readonly pinKey: Uint8Array;
}

/** The one account key that is open in this worker. */
export class OpenAccount {
  private keys: OpenKeys | undefined;

  /** `forget` is called whenever an account is closed or another takes its place. */
  constructor(
    private readonly store: KeysStore,
    private readonly forget: () => void = () => undefined,
  ) {}

  /** Takes the key over and answers with its kid. Drafts are sealed to the public key that is remembered here. */
  async keep(uid: string, accountKey: Uint8Array): Promise<{ readonly kid: string }> {
    const bytes = uidBytes(uid);
    if (this.keys?.uid === uid && sameBytes(this.keys.accountKey, accountKey)) {
      // The same account once more: what is open of its vaults stays open.
      wipe(accountKey);
      return { kid: toBase64url(this.keys.me.kid) };
    }
    this.close();
    const me = identityKeysOf(accountKey, bytes);
    const { kid, xPk } = me;
    this.keys = {
      uid,
      uidHex: toHex(bytes),
      kidHex: toHex(kid),
      accountKey,
      me,
      pinKey: pinKeyOf(accountKey),
    };
    // Without a store there are no drafts either, and that is said when one is to be kept.
    await this.store.put('identities', `${uid}|`, { x: xPk }).catch(() => undefined);
    return { kid: toBase64url(kid) };
  }

  /** Throws `KEYS_LOCKED`. */
  open(): OpenKeys {
    if (!this.keys) throw new KeeperRefusal('KEYS_LOCKED');
    return this.keys;
  }

  /** The same, and for nobody else than this person. */
  openFor(uid: string): OpenKeys {
    const keys = this.open();
    if (keys.uid !== uid) throw new KeeperRefusal('KEYS_LOCKED');
    return keys;
  }

  who(): { readonly uid: string | null; readonly kid: string | null } {
    return { uid: this.keys?.uid ?? null, kid: this.keys ? toBase64url(this.keys.me.kid) : null };
  }

  close(): void {
    if (!this.keys) return;
    wipe(this.keys.accountKey, this.keys.pinKey);
    this.keys.me.wipe();
    this.keys = undefined;
    this.forget();
  }
}
