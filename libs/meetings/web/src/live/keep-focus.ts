import { DestroyRef, DOCUMENT, ElementRef, Injectable, inject } from '@angular/core';

/** Where the eye is when something has happened: the centre of the console, the body of the companion. */
const WHERE_THE_EYE_IS = ['.centre h2', '.screen__body h1', '.screen__body h2', 'h1'];

/**
 * A live screen takes buttons away while one of them has the focus: by what it did, or because the group moved on. The
 * focus then goes to the heading of what came instead, never to nowhere; never to another button, which a key that is
 * still down would press.
 */
@Injectable()
export class KeepFocus {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  private had: Element | null = null;

  constructor() {
    const note = ({ target }: Event): void => void (this.had = target instanceof Element ? target : null);
    this.host.addEventListener('focusin', note);
    const observer = new MutationObserver(() => this.look());
    observer.observe(this.host, { childList: true, subtree: true });
    inject(DestroyRef).onDestroy(() => {
      observer.disconnect();
      this.host.removeEventListener('focusin', note);
    });
  }

  private look(): void {
    if (!this.had || this.had.isConnected || this.document.activeElement !== this.document.body) return;
    const heading = WHERE_THE_EYE_IS.map((where) => this.host.querySelector<HTMLElement>(where)).find((one) => one);
    if (!heading) return;
    this.had = null;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
