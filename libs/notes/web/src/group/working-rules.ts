import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { ShelfState, isReadable } from '../blocks/shelf-state';
import { ReaderBadge } from '../field/reader-badge';
import { Vaults } from '../vaults/vaults';
import { groupWords } from './group.words';
import { rulesOf } from './rules-of';

/**
 * What the group has agreed on, to be read in a live meeting. Whoever tapped for it gets an answer also where there is
 * nothing to read; it asks for nothing: unlocking, coming in and writing belong to the pages of notes.
 */
@Component({
  selector: 'notes-working-rules',
  imports: [ReaderBadge, ShelfState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (state() === 'locked') {
      <p class="muted">{{ t('rules-locked') }}</p>
    } @else if (state() === 'none') {
      <p class="muted">{{ t('rules-outside') }}</p>
    } @else {
      <notes-shelf-state [shelf]="shelf()" />
      @if (rules().length > 0) {
        <section class="stack stack--tight" [attr.aria-label]="t('rules')">
          <ol class="stack stack--close">
            @for (rule of rules(); track rule.id) {
              <li class="type-voice">{{ rule.body.text }}</li>
            }
          </ol>
          <div><notes-reader-badge [shelf]="shelf()" /></div>
        </section>
      } @else if (readable()) {
        <p class="muted">{{ t('no-rules') }}</p>
      }
    }
  `,
  styles: `
    ol {
      padding-left: 28px;
      list-style: decimal;
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class WorkingRules {
  readonly networkId = input.required<string>();

  protected readonly t = useWords(groupWords);
  protected readonly shelf = computed(() => this.vaults.groupShelf(this.networkId()));
  protected readonly state = computed(() => this.shelf().state());
  protected readonly readable = computed(() => isReadable(this.state()));
  protected readonly rules = computed(() => (this.readable() ? rulesOf(this.shelf().notes()) : []));
  private readonly vaults = inject(Vaults);

  constructor() {
    effect(() => {
      const shelf = this.shelf();
      untracked(() => void shelf.open());
    });
  }
}
