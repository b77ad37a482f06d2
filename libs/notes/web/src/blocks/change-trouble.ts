import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { blocksWords } from './blocks.words';
import type { ChangeTrouble } from './note-changes';

/** Why a change that is made at once was not saved, and what to do. */
@Component({
  selector: 'notes-change-trouble',
  imports: [KBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (trouble()) {
      @case ('line') {
        <k-banner tone="danger" [heading]="t('failed')" [text]="t('failed-line')" />
      }
      @case ('theirs') {
        <k-banner tone="attention" [heading]="t('failed')" [text]="t('failed-theirs')" />
      }
      @case ('refused') {
        <k-banner tone="danger" [heading]="t('failed')" [text]="t('failed-why')" />
      }
    }
  `,
  // With nothing to say it takes no room, not even the gap of a stack.
  styles: ':host { display: contents }',
})
export class ChangeTroubleBanner {
  readonly trouble = input.required<ChangeTrouble | null>();

  protected readonly t = useWords(blocksWords);
}
