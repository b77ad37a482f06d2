import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { LeaderView } from '@kreds/meetings/model';
import { useWords } from '@kreds/platform-web';
import { stewardActs, type CompanionAct } from './companion-acts';
import { companionWords } from './companion.words';
import { nameOf } from './round-seats';

/** What a steward may do while nobody leads (live-meeting.md 4): hold, go on, end a turn, next item. No note, no more. */
@Component({
  selector: 'kreds-companion-steward',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (buttons().length > 0) {
      <section class="panel stack stack--tight" [attr.aria-label]="t('steward-heading')">
        <h2 class="type-h3">{{ t('steward-heading') }}</h2>
        <p class="type-small muted">{{ t('steward-help', { lead: view().leadFirstName }) }}</p>
        @for (button of buttons(); track button.act) {
          <button
            type="button"
            class="button button--second"
            [attr.aria-busy]="pending() === button.act"
            (click)="act.emit(button.act)"
          >
            {{ button.word }}
          </button>
        }
      </section>
    }
  `,
})
export class CompanionSteward {
  readonly view = input.required<LeaderView>();
  readonly pending = input<CompanionAct | null>(null);
  readonly act = output<CompanionAct>();

  protected readonly t = useWords(companionWords);
  protected readonly buttons = computed(() => stewardActs(this.view()).map((act) => ({ act, word: this.wordOf(act) })));

  private wordOf(act: CompanionAct): string {
    const view = this.view();
    const round = view.current?.round;
    if (act === 'steward-hold') return this.t('steward-hold');
    if (act === 'steward-resume') return this.t('steward-resume');
    if (act === 'steward-next') return this.t('steward-next', { title: view.nextTitle ?? '' });
    return this.t('steward-end-turn', { name: round ? nameOf(round, round.speaking) : '' });
  }
}
