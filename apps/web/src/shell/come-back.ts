import { Injectable, effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@kreds/platform-web';
import { Connection } from './connection';

const AGAIN_MS = 5_000;

/**
 * A start without an answer from the server: it is asked again when the line comes back and every five seconds, and then
 * the way in to the page is tried once more, because nobody knew the first time.
 */
@Injectable({ providedIn: 'root' })
export class ComeBack {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly connection = inject(Connection);
  private wasUnreachable = false;

  constructor() {
    effect((onCleanup) => {
      if (this.session.state() !== 'unreachable' || !this.connection.online()) return;
      void this.session.ready();
      const again = setInterval(() => void this.session.ready(), AGAIN_MS);
      onCleanup(() => clearInterval(again));
    });
    effect(() => {
      const state = this.session.state();
      if (state === 'unreachable') this.wasUnreachable = true;
      if (!this.wasUnreachable || (state !== 'signed_in' && state !== 'anonymous')) return;
      this.wasUnreachable = false;
      void this.router.navigateByUrl(this.router.url, { onSameUrlNavigation: 'reload' });
    });
  }
}
