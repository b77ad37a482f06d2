import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import type { Shelf } from '../vaults/shelf';
import { blocksWords } from './blocks.words';

/** Some of what the server keeps could not be confirmed: said once above the list, nothing is written over it. */
@Component({
  selector: 'notes-unconfirmed',
  imports: [KBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (shelf().problems().length > 0) {
      <k-banner
        tone="danger"
        [heading]="t('unconfirmed', { count: shelf().problems().length })"
        [text]="t('unconfirmed-why', { codes: codes() })"
      />
    }
  `,
  // With nothing to say it takes no room, not even the gap of a stack.
  styles: ':host { display: contents }',
})
export class UnconfirmedNotes {
  readonly shelf = input.required<Shelf>();

  protected readonly t = useWords(blocksWords);

  protected codes(): string {
    const codes = this.shelf()
      .problems()
      .map(({ code }) => code);
    return [...new Set(codes)].join(', ');
  }
}
