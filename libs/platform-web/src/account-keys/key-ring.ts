import { DOCUMENT, DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { MeAnswer, ServerHalf, SignedIn, TrustedDeviceKeys } from '@kreds/identity/model';
import { Api } from '../http/api';
import { isProblem } from '../http/problem-error';
import { Session } from '../session/session';
import { DeviceStorage } from '../storage/device-storage';
import { ACCOUNT_KEYS, AccountKeysError, type AccountKeysCode } from './account-keys';
import { watchForLock } from './app-lock';
import { deviceLabelOf } from './device-label';
import { KeyHolds } from './key-holds';

/** `none`: nobody is signed in. `locked`: somebody is, and the keys are not open in this tab. */
export type KeyRingState = 'open' | 'locked' | 'none';

/** Remembers whose keys this device opens by itself, so that the worker is not started for nothing. */
const TRUSTED = 'kreds-trusted';
/** What the device keeps opens nothing any more; a worker that died says nothing about it. */
const USELESS: readonly AccountKeysCode[] = ['DEVICE_UNKNOWN', 'AK_UNWRAP'];
const PERSIST_ASKED = 'kreds-persist-asked';

/**
 * Whether a person's keys are open here, and every way to open them without a new sign-in: the trusted device silently,
 * the passphrase when asked. It leads nobody anywhere: a lock hides notes, and controls go on working.
 */
@Injectable({ providedIn: 'root' })
export class KeyRing {
  private readonly api = inject(Api);
  private readonly keys = inject(ACCOUNT_KEYS);
  private readonly session = inject(Session);
  private readonly storage = inject(DeviceStorage);
  private readonly holds = inject(KeyHolds);
  private readonly document = inject(DOCUMENT);
  private readonly opened = signal<string | null>(null);
  private opening: Promise<boolean> | undefined;
  private watching: (() => void) | undefined;
  private readonly watched = signal(false);

  readonly state = computed<KeyRingState>(() => {
    const me = this.session.me();
    if (!me) return 'none';
    return this.opened() === me.personId ? 'open' : 'locked';
  });
  readonly open = computed(() => this.state() === 'open');

  constructor() {
    effect(() => {
      const state = this.session.state();
      // A session that is over takes its keys along; a server out of reach does not.
      if (state === 'anonymous' && untracked(this.opened) !== null) void this.lock();
    });
    effect(() => {
      // Nobody is asked for: a screen on the wall has no session and starts nothing.
      if (!this.watched() || this.session.state() !== 'signed_in') return;
      untracked(() => void (this.trustedHere() && this.ensureOpen()));
    });
    inject(DestroyRef).onDestroy(() => this.watching?.());
  }

  /** From the start of the app: opens by the trusted device without a word, and drops the keys when nobody is there. */
  watch(): void {
    this.watching ??= watchForLock({
      document: this.document,
      held: () => this.holds.held,
      lock: () => void (this.opened() !== null && this.lock()),
      used: () => void (this.state() === 'locked' && this.trustedHere() && this.ensureOpen()),
    });
    this.watched.set(true);
  }

  /** True when the keys are open, if need be by the trusted device. Never refuses and never asks for anything. */
  ensureOpen(): Promise<boolean> {
    this.opening ??= this.openQuietly()
      .catch(() => false)
      .finally(() => (this.opening = undefined));
    return this.opening;
  }

  /** Says that sign-in, sign-up or recovery has opened the keys of this person. */
  takeOver(uid: string): void {
    this.opened.set(uid);
  }

  /** Opens with the passphrase. Rejects with a ProblemError or an AccountKeysError (`AK_UNWRAP` for a wrong one). */
  async unlock(passphrase: string): Promise<void> {
    const { me, keys } = await this.account();
    const { uid, kdf, serverSalt, wrapPw } = keys;
    await this.keys.signIn({ email: me.email, passphrase, kdf, serverSalt });
    await this.keys.unlock({ uid, kdf, wrapPw });
    this.opened.set(uid);
  }

  /**
   * The passphrase once more before something that matters (step-up): the server takes it as fresh for five minutes.
   * Rejects like {@link KeyRing.unlock}.
   */
  async prove(passphrase: string): Promise<void> {
    const { me, keys } = await this.account();
    const { auth } = await this.keys.provePassphrase({ ...keys, email: me.email, passphrase });
    await this.api.post('/api/auth/step-up', { auth });
  }

  /** Lets this device open the keys by itself from now on. Rejects with `identity.step-up-needed`, `KEYS_LOCKED`, `STORE_...`. */
  async trustThisDevice(): Promise<void> {
    const uid = this.session.me()?.personId;
    if (!uid) throw new AccountKeysError('KEYS_LOCKED');
    const { release } = await this.keys.deviceRelease({ uid });
    const label = deviceLabelOf(this.document.defaultView?.navigator.userAgent ?? '');
    const { deviceId, serverHalf } = await this.api.post<TrustedDeviceKeys>('/api/auth/devices', { release, label });
    try {
      await this.keys.trustDevice({ uid, deviceId, serverHalf });
    } catch (error) {
      await this.api.delete(`/api/auth/devices/${deviceId}`).catch(() => undefined);
      throw error;
    }
    this.storage.keep(TRUSTED, uid);
    this.askToStay();
  }

  /** The id under which the server knows this device; null when it is not trusted, or the browser has dropped it. */
  async thisDevice(): Promise<string | null> {
    const uid = this.session.me()?.personId;
    if (!uid || !this.trustedHere()) return null;
    const { deviceId } = await this.keys.deviceRelease({ uid }).catch(() => ({ deviceId: null }));
    return deviceId;
  }

  /** Takes away what this device keeps of the key. @param everything drafts and pins too */
  async forgetThisDevice(everything = false): Promise<void> {
    const uid = this.session.me()?.personId;
    if (!uid) return;
    this.storage.keep(TRUSTED, null);
    await this.keys.forgetDevice({ uid, everything });
  }

  /** Drops the keys. What needs them asks {@link KeyRing.ensureOpen} first. */
  async lock(): Promise<void> {
    this.opened.set(null);
    await this.keys.lock().catch(() => undefined);
  }

  private async openQuietly(): Promise<boolean> {
    await this.session.ready();
    const uid = this.session.me()?.personId;
    if (!uid) return false;
    const { uid: whose } = await this.keys.whoIsOpen();
    if (whose === uid || (await this.openByDevice(uid))) {
      this.opened.set(uid);
      return true;
    }
    this.opened.set(null);
    return false;
  }

  private async openByDevice(uid: string): Promise<boolean> {
    const { deviceId, release } = await this.keys.deviceRelease({ uid });
    if (deviceId === null) {
      this.storage.keep(TRUSTED, null);
      return false;
    }
    try {
      const { serverHalf } = await this.api.post<ServerHalf>(`/api/auth/devices/${deviceId}/half`, { release });
      await this.keys.openByDevice({ uid, serverHalf });
      this.storage.keep(TRUSTED, uid);
      return true;
    } catch (error) {
      // Forgotten on the server, or dropped by the browser: an everyday case, and what is left here is of no use.
      const useless = error instanceof AccountKeysError && USELESS.includes(error.code);
      if (useless || isProblem(error, 'platform.not-found')) await this.forgetThisDevice();
      return false;
    }
  }

  private trustedHere(): boolean {
    return this.storage.read(TRUSTED) === this.session.me()?.personId && this.session.signedIn();
  }

  private async account(): Promise<SignedIn> {
    const answer = await this.api.get<MeAnswer>('/api/auth/me');
    if (!answer.me) throw new AccountKeysError('KEYS_LOCKED');
    return answer;
  }

  /** Browsers may drop what a site keeps; asked once, because some of them show a question. */
  private askToStay(): void {
    if (this.storage.read(PERSIST_ASKED)) return;
    this.storage.keep(PERSIST_ASKED, '1');
    void this.document.defaultView?.navigator.storage?.persist?.().catch(() => false);
  }
}
