import { Injectable, inject, signal } from '@angular/core';
import { Api } from '@kreds/platform-web';

/** Answer of `GET /api/config`. */
export interface AppFacts {
  readonly demo: boolean;
  readonly version: string;
}

/** What the installation says about itself; asked once. Unknown until then, and that is no fault to speak of. */
@Injectable({ providedIn: 'root' })
export class AppFactsStore {
  private readonly api = inject(Api);
  private readonly known = signal<AppFacts | undefined>(undefined);
  readonly facts = this.known.asReadonly();

  async load(): Promise<void> {
    if (this.known()) return;
    const facts = await this.api.get<AppFacts>('/api/config').catch(() => undefined);
    this.known.set(facts);
  }
}
