import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { Api, ProblemError, Session } from '@kreds/platform-web';
import type { HomeFacts } from '@kreds/programmes/model';

export type HomeFactsState = 'unknown' | 'loading' | 'known' | 'failed';

/** What decides which home page and which ways a person gets; forgotten when the person changes. */
@Injectable({ providedIn: 'root' })
export class HomeFactsStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly known = signal<HomeFacts | undefined>(undefined);
  private readonly refusal = signal<ProblemError | undefined>(undefined);
  private asking: Promise<void> | undefined;
  private askedFor: string | undefined;

  readonly facts = this.known.asReadonly();
  readonly problem = this.refusal.asReadonly();
  readonly state = computed<HomeFactsState>(() =>
    this.known() ? 'known' : this.refusal() ? 'failed' : this.session.signedIn() ? 'loading' : 'unknown',
  );

  constructor() {
    effect(() => {
      const person = this.session.me()?.personId;
      if (person === this.askedFor) return;
      this.askedFor = person;
      this.known.set(undefined);
      this.refusal.set(undefined);
      if (person) void this.load();
    });
  }

  /** Asks the server again, for example after somebody was placed in a network. */
  load(): Promise<void> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async ask(): Promise<void> {
    const person = this.askedFor;
    try {
      const facts = await this.api.get<HomeFacts>('/api/me/home');
      if (person !== this.askedFor) return;
      this.known.set(facts);
      this.refusal.set(undefined);
    } catch (error) {
      if (error instanceof ProblemError) this.refusal.set(error);
      else throw error;
    }
  }
}
