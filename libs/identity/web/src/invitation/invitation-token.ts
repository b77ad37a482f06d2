import { DOCUMENT, Injectable, inject } from '@angular/core';

/**
 * The token of an invitation stands in the fragment (`#i=...`), which no server, log or referrer sees. It is read once and
 * taken out of the address, so that it is neither in the history nor in a picture of the screen (confidentiality.md 3.5).
 */
@Injectable({ providedIn: 'root' })
export class InvitationToken {
  private readonly view = inject(DOCUMENT).defaultView;
  private kept: string | undefined;

  /** The token of the link that was opened, also after it was taken out of the address; undefined without one. */
  take(): string | undefined {
    const token = new URLSearchParams(this.view?.location.hash.slice(1) ?? '').get('i');
    if (token) {
      this.kept = token;
      this.view?.history.replaceState(this.view.history.state, '', this.view.location.pathname);
    }
    return this.kept;
  }

  /** To be called when it was used. */
  forget(): void {
    this.kept = undefined;
  }
}
