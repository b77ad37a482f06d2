import { Injectable } from '@angular/core';

const FRAGMENT = /^#t=([\w-]{22})$/;

/**
 * The token of a mailed link. It is read once and taken out of the address at once, so that it is in no history, no
 * bookmark and no screenshot; a reload of the page asks for the link again.
 */
@Injectable({ providedIn: 'root' })
export class RecoveryToken {
  private token: string | undefined;

  take(): string | undefined {
    const found = FRAGMENT.exec(window.location.hash)?.[1];
    if (found) {
      this.token = found;
      window.history.replaceState(window.history.state, '', window.location.pathname);
    }
    return this.token;
  }

  forget(): void {
    this.token = undefined;
  }
}
