import { afterNextRender, Directive, ElementRef, inject } from '@angular/core';
import { OpenForm } from './open-form';

/** Here Escape closes the browser's own list or calendar, or empties the search. */
const OWN_ESCAPE = 'select, input[type=date], input[type=search]';

/** A form that was opened on the page: the cursor starts in its first field, Escape closes it. */
@Directive({
  selector: 'form[programmesOpened]',
  host: { '(keydown.escape)': 'leave($event)', novalidate: '' },
})
export class OpenedForm {
  private readonly forms = inject(OpenForm);
  private readonly host = inject<ElementRef<HTMLFormElement>>(ElementRef);

  constructor() {
    afterNextRender({
      read: () => this.host.nativeElement.querySelector<HTMLElement>('input, select, textarea')?.focus(),
    });
  }

  protected leave(event: Event): void {
    if (event.target instanceof Element && event.target.matches(OWN_ESCAPE)) return;
    this.forms.close();
  }
}
