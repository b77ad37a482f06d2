import type { InjectionToken } from '@angular/core';
import type { LIVE_SOCKETS } from '@kreds/platform-web';

type OpenLiveSocket = typeof LIVE_SOCKETS extends InjectionToken<infer Open> ? Open : never;

/** "Look again": it names the place in the log that is known already, so it is no fact and must not pass as a seen one. */
const REFRESH = 'meeting.refresh.v1';

/** Sockets whose refresh messages ask for the snapshot and go no further. */
export function hearingRefresh(open: OpenLiveSocket, refresh: () => void): OpenLiveSocket {
  return (wish, listener) =>
    open(wish, {
      opened: () => listener.opened(),
      closed: () => listener.closed(),
      failed: (code) => listener.failed(code),
      message: (event, payload) => (event === REFRESH ? refresh() : listener.message(event, payload)),
    });
}
