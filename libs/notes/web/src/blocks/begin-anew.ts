import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import type { Shelf } from '../vaults/shelf';
import { shelfStateWords } from './shelf-state.words';

/**
 * What this device remembered of a vault was changed by something else than the app, and is not believed any more. The
 * way out is the person's to choose: forget it here, and let one's other devices vouch for the vault.
 */
@Component({
  selector: 'notes-begin-anew',
  imports: [KBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <k-banner tone="danger" [heading]="t('changed-here')" [text]="t('changed-here-why')">
      <button
        class="button button--second button--small"
        type="button"
        [attr.aria-busy]="busy() ? 'true' : null"
        (click)="begin()"
      >
        {{ busy() ? t('beginning-anew') : t('begin-anew') }}
      </button>
    </k-banner>
  `,
  styles: ':host { display: block }',
})
export class BeginAnew {
  readonly shelf = input.required<Shelf>();

  protected readonly t = useWords(shelfStateWords);
  protected readonly busy = signal(false);

  protected async begin(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await this.shelf().beginAnew();
    this.busy.set(false);
  }
}
