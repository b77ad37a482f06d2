import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';

/**
 * Keeps the phone's screen on during the meeting (Wake Lock). The browser takes the lock back whenever the page is hidden,
 * so it is asked for again when it is shown. Where it is refused or unknown nothing happens: the phone sleeps as it does.
 */
@Injectable()
export class KeepAwake {
  private readonly document = inject(DOCUMENT);
  private wanted = false;
  private lock: WakeLockSentinel | null = null;

  constructor() {
    const shown = (): void => void this.take();
    this.document.addEventListener('visibilitychange', shown);
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('visibilitychange', shown);
      this.keep(false);
    });
  }

  keep(on: boolean): void {
    if (on === this.wanted) return;
    this.wanted = on;
    if (on) void this.take();
    else void this.leave();
  }

  private async take(): Promise<void> {
    if (!this.wanted || this.document.visibilityState !== 'visible' || this.lock?.released === false) return;
    const { wakeLock } = this.document.defaultView?.navigator ?? {};
    const lock = await wakeLock?.request('screen').catch(() => null);
    this.lock = lock ?? null;
    if (!this.wanted) await this.leave();
  }

  private async leave(): Promise<void> {
    const lock = this.lock;
    this.lock = null;
    await lock?.release().catch(() => undefined);
  }
}
