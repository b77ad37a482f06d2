import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { markFound } from './find-in-text';

/** A person's words with what was searched for marked; plain text in a template, never HTML. */
@Component({
  selector: 'notes-found-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (piece of pieces(); track $index) {
    @if (piece.found) {
      <mark>{{ piece.text }}</mark>
    } @else {
      {{ piece.text }}
    }
  }`,
  styles: `
    :host {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    mark {
      border-radius: 3px;
      background: var(--tint-strong);
      color: var(--on-tint);
    }
  `,
})
export class FoundText {
  readonly text = input.required<string>();
  readonly search = input('');
  protected readonly pieces = computed(() => markFound(this.text(), this.search()));
}
