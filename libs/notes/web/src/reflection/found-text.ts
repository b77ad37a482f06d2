import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { markFound } from './find-in-text';

/**
 * A person's words with what was searched for marked; plain text, never HTML. Bound as text content: blanks of the template
 * would stand among the words, since every blank of theirs is kept.
 */
@Component({
  selector: 'notes-found-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (piece of pieces(); track $index) {
    @if (piece.found) {
      <mark [textContent]="piece.text"></mark>
    } @else {
      <span [textContent]="piece.text"></span>
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
