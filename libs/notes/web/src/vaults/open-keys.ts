import { Injectable, computed, inject, signal } from '@angular/core';
import type { SignedIn } from '@kreds/identity/model';
import { ACCOUNT_KEYS, Api, Session } from '@kreds/platform-web';

/** Whether the keys of whoever is signed in are open in the worker, and how to open them. */
@Injectable({ providedIn: 'root' })
export class OpenKeys {
  private readonly keys = inject(ACCOUNT_KEYS);
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly openFor = signal<string | null>(null);

  readonly open = computed(() => this.openFor() !== null && this.openFor() === this.session.me()?.personId);

  /** Are they open? Without typing, where this device can. */
  async ensureOpen(): Promise<boolean> {
    await this.session.ready();
    const { uid } = await this.keys.whoIsOpen();
    this.openFor.set(uid);
    return this.open();
  }

  /** Rejects with `AK_UNWRAP` for a wrong passphrase. Takes a second or two, on purpose. */
  async unlock(passphrase: string): Promise<void> {
    const { me, keys } = await this.api.get<SignedIn>('/api/auth/me');
    const { kdf, serverSalt, wrapPw, uid } = keys;
    await this.keys.signIn({ email: me.email, passphrase, kdf, serverSalt });
    await this.keys.unlock({ uid, wrapPw, kdf });
    this.openFor.set(uid);
  }

  /** A vault answered that nothing is open. */
  noticeLock(): void {
    this.openFor.set(null);
  }
}
