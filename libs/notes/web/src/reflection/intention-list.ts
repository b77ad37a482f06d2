import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { Intention } from '@kreds/notes/model';
import { newUuid, useAction, useWords } from '@kreds/platform-web';
import { IntentionLine } from './intention-line';
import { intentionWords } from './intention.words';
import { Leaving } from './leaving';
import { OwnNotes } from './own-notes';

/** "Det jeg prøver": open ones, then what is settled behind one button. No count, no date that is overdue. */
@Component({
  selector: 'notes-intention-list',
  imports: [IntentionLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack stack--tight" aria-labelledby="intentions-heading">
      <h2 class="type-h2" id="intentions-heading">{{ t('heading') }}</h2>
      @if (open().length > 0) {
        <ul class="row-list row-list--plain">
          @for (note of open(); track note.id) {
            <li><notes-intention-line [note]="note" /></li>
          }
        </ul>
      } @else if (!adding()) {
        <p class="muted">{{ t('empty') }}</p>
      }
      @if (adding()) {
        <form class="stack stack--tight" novalidate (submit)="add($event, box.value)">
          <div class="field">
            <label for="new-intention">{{ t('field') }}</label>
            <textarea #box id="new-intention" rows="2" maxlength="2000"></textarea>
          </div>
          @if (problem(); as why) {
            <p class="field__error" role="alert">{{ why }}</p>
          }
          <div class="cluster cluster--tight">
            <button class="button button--second" type="submit" [attr.aria-busy]="action.busy()">
              {{ t('keep') }}
            </button>
            <button class="button button--quiet" type="button" (click)="adding.set(false)">{{ t('cancel') }}</button>
          </div>
        </form>
      } @else {
        <p>
          <button class="button button--quiet" type="button" (click)="adding.set(true)">{{ t('add') }}</button>
        </p>
      }
      @if (settled().length > 0) {
        <details>
          <summary class="type-label">{{ t('earlier') }}</summary>
          <ul class="row-list row-list--plain">
            @for (note of settled(); track note.id) {
              <li><notes-intention-line [note]="note" /></li>
            }
          </ul>
        </details>
      }
    </section>
  `,
  styles: `
    summary {
      min-height: 48px;
      align-content: center;
      color: var(--text-muted);
      cursor: pointer;
    }
    .button--quiet {
      margin-inline-start: -14px;
    }
    form .button--quiet {
      margin-inline-start: 0;
    }
  `,
})
export class IntentionList {
  protected readonly t = useWords(intentionWords);
  protected readonly action = useAction();
  protected readonly adding = signal(false);
  protected readonly problem = signal('');
  private readonly own = inject(OwnNotes);
  private readonly leaving = inject(Leaving);

  private readonly shown = computed(() => this.own.intentions().filter(({ id }) => !this.leaving.hidden().has(id)));
  protected readonly open = computed(() => this.shown().filter(({ body }) => body.state === 'open'));
  protected readonly settled = computed(() => this.shown().filter(({ body }) => body.state !== 'open'));

  protected async add(event: Event, text: string): Promise<void> {
    event.preventDefault();
    if (text.trim() === '') return this.adding.set(false);
    await this.action.run(async () => {
      const body: Intention = {
        schema: 1,
        kind: 'intention',
        text: text.trim(),
        meetingId: null,
        cueCard: false,
        state: 'open',
        outcome: '',
        shared: [],
      };
      const outcome = await this.own.shelf().save({ id: newUuid(), based: 0, own: true, body });
      this.problem.set(outcome === 'saved' ? '' : this.t('notSaved'));
      if (outcome === 'saved') this.adding.set(false);
    });
  }
}
