import { DestroyRef, inject } from '@angular/core';
import type { LiveSnapshot } from './fact-log';
import { LiveLink, type LiveLinkOptions } from './live-link';
import { LIVE_SOCKETS } from './live-socket';
import { ServerClock } from './server-clock';

/**
 * Follows one thing live for as long as the page or store that asks lives. To be called where things are injected.
 *
 * @example
 * private readonly link = followLive<Live>({
 *   wish: { topic: 'meeting', id, as: 'account' },
 *   fetch: () => this.api.get(`/api/meetings/${id}/live`),
 *   apply: (snapshot, fact) => undefined, // or the next snapshot
 * });
 */
export function followLive<Snapshot extends LiveSnapshot>(options: LiveLinkOptions<Snapshot>): LiveLink<Snapshot> {
  const link = new LiveLink(options, { open: inject(LIVE_SOCKETS), clock: inject(ServerClock) });
  inject(DestroyRef).onDestroy(() => link.close());
  return link;
}
