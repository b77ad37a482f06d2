import { afterNextRender, Directive, ElementRef, inject } from '@angular/core';

/** What appears in the place of something that was pressed: the focus goes to its button, so that it is not lost. */
@Directive({ selector: '[programmesTakesFocus]' })
export class TakesFocus {
  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({ read: () => host.querySelector('button')?.focus() });
  }
}
