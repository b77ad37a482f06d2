import { afterNextRender, Directive, ElementRef, inject } from '@angular/core';
import { OpenForm } from './open-form';

/** A form that was opened on the page: the cursor starts in its first field, Escape closes it. */
@Directive({
  selector: 'form[programmesOpened]',
  host: { '(keydown.escape)': 'forms.close()', novalidate: '' },
})
export class OpenedForm {
  protected readonly forms = inject(OpenForm);
  private readonly host = inject<ElementRef<HTMLFormElement>>(ElementRef);

  constructor() {
    afterNextRender({
      read: () => this.host.nativeElement.querySelector<HTMLElement>('input, select, textarea')?.focus(),
    });
  }
}
