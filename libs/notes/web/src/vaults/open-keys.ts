import { Injectable, inject } from '@angular/core';
import { KeyRing } from '@kreds/platform-web';

/** The key ring as notes need it: are the keys open, and how are they opened. */
@Injectable({ providedIn: 'root' })
export class OpenKeys {
  private readonly ring = inject(KeyRing);

  readonly open = this.ring.open;

  /** Are they open? Without typing, where this device can. Never rejects. */
  ensureOpen(): Promise<boolean> {
    return this.ring.ensureOpen();
  }

  /** Rejects with `AK_UNWRAP` for a wrong passphrase. Takes a second or two, on purpose. */
  unlock(passphrase: string): Promise<void> {
    return this.ring.unlock(passphrase);
  }

  /** A vault answered that nothing is open, although the ring thought so: the worker was started anew. */
  noticeLock(): void {
    void this.ring.lock();
  }
}
