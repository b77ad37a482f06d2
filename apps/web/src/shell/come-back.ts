import { Injectable, effect, inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@kreds/platform-web';
import { Connection } from './connection';

/**
 * A start without a line: as soon as the browser is on the net again it is asked who is signed in, and then the way in to
 * the page is tried once more, because nobody knew the first time.
 */
@Injectable({ providedIn: 'root' })
export class ComeBack {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly connection = inject(Connection);
  private wasUnreachable = false;

  constructor() {
    // Only when the line comes back: a server that is down while the browser is online is asked again by hand.
    effect(() => {
      const online = this.connection.online();
      if (online && untracked(this.session.state) === 'unreachable') void this.session.ready();
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
