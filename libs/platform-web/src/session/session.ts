import { Injectable, computed, inject, signal } from '@angular/core';
import type { ChangeMe, Me, MeAnswer, SignedIn } from '@kreds/identity/model';
import type { Language } from '@kreds/kernel';
import { ACCOUNT_KEYS } from '../account-keys/account-keys';
import { Api } from '../http/api';
import { isProblem } from '../http/problem-error';
import { LanguageStore } from '../language/language-store';

/** `unreachable`: the server did not answer, so nobody knows; the app goes on with what the device has. */
export type SessionState = 'unknown' | 'loading' | 'signed_in' | 'anonymous' | 'unreachable';

/**
 * Who uses this browser. It is loaded once at start; signing in, the first run and an accepted invitation hand their
 * answer to {@link Session.adopt}. When the server says that the session is over, `me` becomes null: what is on the
 * screen stays, and the next page asks for the passphrase.
 */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly language = inject(LanguageStore);
  private readonly keys = inject(ACCOUNT_KEYS);
  private readonly person = signal<Me | null>(null);
  private readonly now = signal<SessionState>('unknown');
  private loading: Promise<void> | undefined;

  readonly me = this.person.asReadonly();
  readonly state = this.now.asReadonly();
  readonly signedIn = computed(() => this.person() !== null);

  constructor() {
    this.api.signInNeeded.subscribe(() => this.forget());
    // Somebody who has just become staff: the next page leads to setting it up, this one stays as it is.
    this.api.secondStepMissing.subscribe(() => void (!this.person()?.secondFactorMissing && this.reload()));
  }

  /** Resolves when it is known who is signed in, or that the server cannot be reached; asks only once. */
  ready(): Promise<void> {
    if (this.now() === 'signed_in' || this.now() === 'anonymous') return Promise.resolve();
    this.loading ??= this.load().finally(() => (this.loading = undefined));
    return this.loading;
  }

  /** Takes over a fresh sign-in. The person's language wins over the one chosen on this device. */
  adopt(signedIn: SignedIn): void {
    this.person.set(signedIn.me);
    this.now.set('signed_in');
    this.language.choose(signedIn.me.language);
  }

  /** Changes name, phone or language; the screen follows the answer. Rejects with a ProblemError. */
  async change(wish: ChangeMe): Promise<void> {
    this.person.set(await this.api.patch<Me>('/api/auth/me', wish));
  }

  /** Switches at once; keeps it with the person when signed in. A failure to keep it changes nothing on the screen. */
  async chooseLanguage(language: Language): Promise<void> {
    this.language.choose(language);
    if (!this.signedIn()) return;
    await this.change({ language }).catch(() => undefined);
  }

  /** Ends the session on the server and wipes the keys. Without a connection the keys are wiped all the same. */
  async signOut(): Promise<void> {
    await this.keys.lock().catch(() => undefined);
    try {
      await this.api.post('/api/auth/sign-out');
    } catch (error) {
      if (!isProblem(error, 'platform.sign-in-needed')) throw error;
    }
    this.forget();
  }

  /** Asks the server anew who is signed in and how; keeps what was known when there is no answer. */
  async reload(): Promise<void> {
    const answer = await this.api.get<MeAnswer>('/api/auth/me').catch(() => undefined);
    if (answer?.me) this.person.set(answer.me);
    else if (answer) this.forget();
  }

  /** After the server has ended the session in another way than {@link Session.signOut}. */
  async ended(): Promise<void> {
    await this.keys.lock().catch(() => undefined);
    this.forget();
  }

  private async load(): Promise<void> {
    // A new try after silence is no news until it succeeds.
    if (this.now() === 'unknown') this.now.set('loading');
    try {
      const { me } = await this.api.get<MeAnswer>('/api/auth/me');
      this.person.set(me);
      this.now.set(me ? 'signed_in' : 'anonymous');
      if (me) this.language.choose(me.language);
    } catch {
      this.now.set('unreachable');
    }
  }

  private forget(): void {
    this.person.set(null);
    this.now.set('anonymous');
  }
}
