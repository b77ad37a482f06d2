import { DOCUMENT, Injectable, afterNextRender, inject, Injector } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, pairwise } from 'rxjs';

/** How long a lazily filled page may take to show its heading, in ms. */
const PATIENCE_MS = 3000;

/**
 * Moves the focus to the page's heading after a change of page, so that keyboard and screen reader begin where the eye
 * does. Not at the first page, and not when only the fragment or the query changed.
 */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private waiting: MutationObserver | undefined;

  watch(): void {
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        pairwise(),
        filter(([before, after]) => pathOf(before.urlAfterRedirects) !== pathOf(after.urlAfterRedirects)),
      )
      .subscribe(() => afterNextRender({ read: () => this.moveToHeading() }, { injector: this.injector }));
  }

  private moveToHeading(): void {
    this.waiting?.disconnect();
    if (this.focused()) return;
    const observer = new MutationObserver(() => {
      if (this.focused()) observer.disconnect();
    });
    this.waiting = observer;
    observer.observe(this.document.body, { childList: true, subtree: true });
    setTimeout(() => observer.disconnect(), PATIENCE_MS);
  }

  /** True when there was a heading, or when the page has taken the focus itself. */
  private focused(): boolean {
    const main = this.document.querySelector('main');
    if (main?.contains(this.document.activeElement)) return true;
    const heading = main?.querySelector('h1');
    if (!heading) return false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    return true;
  }
}

function pathOf(url: string): string {
  return url.split(/[?#]/)[0] ?? '';
}
