import { afterNextRender, DOCUMENT, inject, Injectable, Injector, signal } from '@angular/core';

/**
 * Which form of a page is open: at most one, so that there is one primary button on the screen. Provided by the page.
 * The button that opens a form has the id `open-` and the form's name; closing gives the focus back to it.
 */
@Injectable()
export class OpenForm {
  private readonly current = signal('');
  private last = '';
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  is(name: string): boolean {
    return this.current() === name;
  }

  none(): boolean {
    return this.current() === '';
  }

  /** It was the last one to be closed, and none has been opened since. */
  closed(name: string): boolean {
    return this.last === name;
  }

  open(name: string): void {
    this.last = '';
    this.current.set(name);
  }

  close(): void {
    this.last = this.current();
    const opener = `open-${this.last}`;
    this.current.set('');
    afterNextRender({ read: () => this.document.getElementById(opener)?.focus() }, { injector: this.injector });
  }
}
