import { DestroyRef, type Signal, computed, inject } from '@angular/core';
import { ServerClock } from '@kreds/platform-web';

/** Epoch ms, moving once a minute: enough for "om 25 minutter", and quiet in between. */
export function useMinutes(): Signal<number> {
  const clock = inject(ServerClock);
  inject(DestroyRef).onDestroy(clock.follow());
  return computed(() => Math.floor(clock.now() / 60_000) * 60_000);
}
