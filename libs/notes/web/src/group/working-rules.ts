import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { isReadable } from '../blocks/shelf-state';
import { ReaderBadge } from '../field/reader-badge';
import { Vaults } from '../vaults/vaults';
import { groupWords } from './group.words';
import { rulesOf } from './rules-of';

/**
 * What the group has agreed on, to be read: for the beginning of a live meeting. It shows nothing where there is nothing,
 * and asks for nothing: unlocking belongs to the pages of notes.
 */
@Component({
  selector: 'notes-working-rules',
  imports: [ReaderBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (state() === 'locked') {
      <p class="muted">{{ t('rules-locked') }}</p>
    } @else if (rules().length > 0) {
      <section class="stack stack--tight" aria-labelledby="working-rules">
        <h2 class="type-h2" id="working-rules">{{ t('rules') }}</h2>
        <ol class="stack stack--close">
          @for (rule of rules(); track rule.id) {
            <li class="type-voice">{{ rule.body.text }}</li>
          }
        </ol>
        <div><notes-reader-badge [shelf]="shelf()" /></div>
      </section>
    }
  `,
  styles: `
    ol {
      padding-left: 24px;
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
  protected readonly rules = computed(() => (isReadable(this.state()) ? rulesOf(this.shelf().notes()) : []));
  private readonly vaults = inject(Vaults);

  constructor() {
    effect(() => {
      const shelf = this.shelf();
      untracked(() => void shelf.open());
    });
  }
}
