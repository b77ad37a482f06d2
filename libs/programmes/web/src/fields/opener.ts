import { afterNextRender, Directive, DOCUMENT, ElementRef, inject, input } from '@angular/core';
import { OpenForm } from './open-form';

/**
 * The button that opens a form. It gets the focus back when the form closes, also when the list around it was drawn anew
 * in the meantime.
 */
@Directive({
  selector: 'button[programmesOpener]',
  host: { type: 'button', '[id]': '"open-" + programmesOpener()' },
})
export class Opener {
  /** Name of the form. */
  readonly programmesOpener = input.required<string>();

  constructor() {
    const forms = inject(OpenForm);
    const document = inject(DOCUMENT);
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({
      read: () => {
        if (forms.closed(this.programmesOpener()) && document.activeElement === document.body) host.focus();
      },
    });
  }
}
