import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useFormats, useWords } from '@kreds/platform-web';
import { KEmptyState } from '@kreds/ui';
import type { Shelf } from '../vaults/shelf';
import { placementsOf, type Stage } from './stage-placements';
import { stagesWords } from './stages.words';

/** What a leader chose to share of the seven steps, for whoever reads the conversation. Nobody places anybody else. */
@Component({
  selector: 'notes-shared-stages',
  imports: [KEmptyState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="muted">{{ t('seen-why') }}</p>
    @if (placements().length === 0) {
      <k-empty-state [level]="2" [heading]="t('seen-none')" [reason]="''" />
    } @else {
      <ol class="row-list row-list--closed" role="list">
        @for (note of placements(); track note.id) {
          <li class="row">
            <div class="row__main stack stack--close">
              <span class="row__note"
                >{{ note.author.name }}, {{ f.longDate(note.body.day) }},
                {{ t('step', { stage: note.body.stage }) }}</span
              >
              <span class="type-voice">{{ word(note.body.stage) }}</span>
              @if (note.body.text) {
                <span class="type-voice">{{ note.body.text }}</span>
              }
            </div>
          </li>
        }
      </ol>
    }
  `,
})
export class SharedStages {
  readonly shelf = input.required<Shelf>();

  protected readonly t = useWords(stagesWords);
  protected readonly f = useFormats();
  protected readonly placements = computed(() => placementsOf(this.shelf().notes()));

  protected word(stage: Stage): string {
    return this.t(`${stage}`);
  }
}
