import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { Safety } from '@kreds/identity/model';
import { Api, Session } from '@kreds/platform-web';

/** What opens the own account when the passphrase is gone; asked once for each sign-in. Unknown is no fault to speak of. */
@Injectable({ providedIn: 'root' })
export class SafetyStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly who = computed(() => this.session.me()?.personId);
  private readonly known = signal<{ readonly of: string; readonly safety: Safety } | undefined>(undefined);

  readonly safety = computed(() => {
    const known = this.known();
    return known && known.of === this.who() ? known.safety : undefined;
  });
  /** True when it is known that there is neither sheet nor device. */
  readonly bare = computed(() => {
    const safety = this.safety();
    return safety !== undefined && safety.recoverySheet === null && safety.devices.length === 0;
  });

  constructor() {
    effect(() => {
      if (this.who()) untracked(() => void this.reload());
    });
  }

  async reload(): Promise<void> {
    const of = this.who();
    if (!of) return;
    const safety = await this.api.get<Safety>('/api/auth/safety').catch(() => undefined);
    if (safety) this.known.set({ of, safety });
  }
}
