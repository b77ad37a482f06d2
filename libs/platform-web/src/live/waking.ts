/** `slept`: the device may have been away; `online` and `offline`: what the browser says about the line. */
export type Waking = 'slept' | 'online' | 'offline';

const TICK_MS = 1_000;
const SLEPT_AFTER_MS = 3_000;

/**
 * Says when a connection can no longer be trusted: the page is shown again, comes back from the browser's cache, the line
 * comes and goes, or a tick comes more than three seconds late. iOS closes sockets in the background without a word.
 */
export function watchWaking(wake: (reason: Waking) => void): () => void {
  const shown = (): void => {
    if (document.visibilityState === 'visible') wake('slept');
  };
  const restored = (event: PageTransitionEvent): void => {
    if (event.persisted) wake('slept');
  };
  const online = (): void => wake('online');
  const offline = (): void => wake('offline');
  let ticked = Date.now();
  const tick = setInterval(() => {
    // The wall clock, because the monotonic one may stand still while the device sleeps.
    const late = Date.now() - ticked > TICK_MS + SLEPT_AFTER_MS;
    ticked = Date.now();
    if (late) wake('slept');
  }, TICK_MS);
  document.addEventListener('visibilitychange', shown);
  window.addEventListener('pageshow', restored);
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  return () => {
    clearInterval(tick);
    document.removeEventListener('visibilitychange', shown);
    window.removeEventListener('pageshow', restored);
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
  };
}
