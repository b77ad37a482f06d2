import { DestroyRef, Injectable, inject } from '@angular/core';
import { VAULT_NEWS, WRITING_SIGNAL, type VaultNews } from '@kreds/notes/model';
import { LIVE_SOCKETS, LiveLink, ServerClock } from '@kreds/platform-web';
import { Subject } from 'rxjs';

/** Others learn that somebody writes at most this often. */
const SIGNAL_EVERY_MS = 3_000;

/** News of one's vaults as they come: ids and counts, never content. One link for the whole app. */
@Injectable({ providedIn: 'root' })
export class VaultNewsLink {
  private readonly open = inject(LIVE_SOCKETS);
  private readonly clock = inject(ServerClock);
  private readonly heard = new Subject<VaultNews>();
  private readonly lastSigns = new Map<string, number>();
  private link: LiveLink<{ readonly seq: number }> | undefined;
  private follows = '';

  readonly news = this.heard.asObservable();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.end());
  }

  /** Follows the news of one person; `catchUp` fetches what may have been missed, and is asked again after silence. */
  follow(personId: string, catchUp: () => Promise<void>): void {
    if (this.follows === personId) return;
    this.end();
    this.follows = personId;
    // Made by hand: it lives as long as somebody is signed in, and is no reason to keep the keys open.
    const link = new LiveLink<{ readonly seq: number }>(
      {
        wish: { topic: 'vaults', id: personId, as: 'account' },
        // A list of vaults is no log: there is nothing to be in order with.
        fetch: () => catchUp().then(() => ({ seq: 0 })),
        unordered: [VAULT_NEWS],
      },
      { open: this.open, clock: this.clock },
    );
    link.messages.subscribe(({ event, payload }) => {
      if (event === VAULT_NEWS && isNews(payload)) this.heard.next(payload);
    });
    this.link = link;
  }

  end(): void {
    this.link?.close();
    this.link = undefined;
    this.follows = '';
  }

  sayWriting(vault: string, object: string): void {
    const now = Date.now();
    if (now - (this.lastSigns.get(object) ?? -Infinity) < SIGNAL_EVERY_MS) return;
    this.lastSigns.set(object, now);
    this.link?.tell(WRITING_SIGNAL, { vault, object });
  }
}

function isNews(payload: unknown): payload is VaultNews {
  return typeof payload === 'object' && payload !== null && 'kind' in payload && 'vault' in payload;
}
