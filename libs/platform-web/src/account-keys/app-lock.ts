/** When keys are dropped although nobody asked (confidentiality.md 3.6): 15 minutes without a touch, 10 in the background. */
export const IDLE_MS = 15 * 60_000;
export const BACKGROUND_MS = 10 * 60_000;
const CHECK_EVERY_MS = 30_000;
const USES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

export interface AppLockOptions {
  readonly document: Document;
  /** True while something counts as use although nobody touches the screen. */
  readonly held: () => boolean;
  /** Time is up: called again at each check until the watch ends. */
  readonly lock: () => void;
  /** The page is used again after a time without use; called at most once every check. */
  readonly used: () => void;
}

/**
 * Watches how long nobody has used the page. Browsers slow and stop timers in the background, so the time is also looked
 * at when the page is shown again.
 * @returns what ends the watch
 */
export function watchForLock({ document, held, lock, used }: AppLockOptions): () => void {
  let usedAt = Date.now();
  let saidAt = 0;
  let hiddenAt = document.visibilityState === 'hidden' ? Date.now() : undefined;
  const check = (): void => {
    const now = Date.now();
    if (held()) {
      usedAt = now;
      if (hiddenAt !== undefined) hiddenAt = now;
      return;
    }
    if (now - usedAt >= IDLE_MS || (hiddenAt !== undefined && now - hiddenAt >= BACKGROUND_MS)) lock();
  };
  const touch = (): void => {
    check();
    usedAt = Date.now();
    if (usedAt - saidAt < CHECK_EVERY_MS) return;
    saidAt = usedAt;
    used();
  };
  const turned = (): void => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now();
      return;
    }
    check();
    hiddenAt = undefined;
    touch();
  };
  const timer = setInterval(check, CHECK_EVERY_MS);
  for (const use of USES) document.addEventListener(use, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', turned);
  return () => {
    clearInterval(timer);
    for (const use of USES) document.removeEventListener(use, touch, { capture: true });
    document.removeEventListener('visibilitychange', turned);
  };
}
