import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useFormats, useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import type { ShelfState as State } from '../vaults/note';
import type { Shelf } from '../vaults/shelf';
import { BeginAnew } from './begin-anew';
import { shelfStateWords } from './shelf-state.words';

/** Can its notes be read just now? */
export function isReadable(state: State): boolean {
  return state === 'ready' || state === 'closed';
}

/**
 * Everything that can stand between a person and a vault, but for "none" and "locked": those belong to the page, whose
 * next step they are. Says what happened and what to do.
 */
@Component({
  selector: 'notes-shelf-state',
  imports: [BeginAnew, KBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (shelf().state()) {
      @case ('loading') {
        <p class="muted" role="status">{{ t('loading') }}</p>
      }
      @case ('waiting') {
        <k-banner [heading]="t('waiting')" [text]="t('waiting-why')" />
      }
      @case ('unverified') {
        @if (shelf().code() === 'PINS_CHANGED') {
          <notes-begin-anew [shelf]="shelf()" />
        } @else {
          <k-banner
            tone="danger"
            [heading]="t('unverified')"
            [text]="t('unverified-why', { code: shelf().code() || 'VAULT_UNCHECKED' })"
          />
        }
      }
      @case ('replaced') {
        <k-banner tone="danger" [heading]="t('replaced')" [text]="replacedBy()" />
      }
      @case ('unreachable') {
        <k-banner tone="attention" [heading]="t('unreachable')" [text]="t('unreachable-why')">
          <button class="button button--second button--small" type="button" (click)="shelf().open()">
            {{ t('again') }}
          </button>
        </k-banner>
      }
      @case ('closed') {
        <k-banner [heading]="t('closed')" [text]="t('closed-why')" />
      }
      @case ('ready') {
        @if (shelf().behind()) {
          <k-banner [heading]="t('behind')" [text]="t('behind-why')" />
        }
      }
    }
  `,
  // With nothing to say it takes no room, not even the gap of a stack.
  styles: ':host { display: contents }',
})
export class ShelfState {
  readonly shelf = input.required<Shelf>();

  protected readonly t = useWords(shelfStateWords);
  protected readonly f = useFormats();
  protected readonly replacedBy = computed(() => {
    const rekeyed = this.shelf().view()?.me?.rekeyed;
    return rekeyed
      ? this.t('replaced-why', { name: rekeyed.byName, day: this.f.longDate(rekeyed.at) })
      : this.t('replaced-unknown');
  });
}
