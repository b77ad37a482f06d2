import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, output, signal } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KBanner, KProgressBar, KUndo } from '@kreds/ui';
import { ownDataWords } from './own-data.words';
import { OwnNotes } from './own-notes';

type Step = 'asks' | 'soon' | 'deleting' | 'done';

/** "Slet min log": a second tap, ten seconds to undo, then every note is ended one by one, its copies before it. */
@Component({
  selector: 'notes-delete-log',
  imports: [KBanner, KProgressBar, KUndo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (step()) {
      @case ('asks') {
        <section class="panel stack" aria-labelledby="delete-log-heading">
          <h2 class="type-h3" id="delete-log-heading">{{ t('deleteHeading') }}</h2>
          @if (ids().length > 0) {
            <p>{{ t('deleteText', { count: ids().length }) }}</p>
            <p class="muted">{{ t('deleteTakeFirst') }}</p>
          } @else {
            <p>{{ t('deleteNothing') }}</p>
          }
          <div class="cluster cluster--tight">
            @if (ids().length > 0) {
              <button class="button button--danger" type="button" (click)="step.set('soon')">
                {{ t('deleteYes') }}
              </button>
            }
            <button class="button button--quiet" type="button" (click)="closed.emit()">{{ t('deleteNo') }}</button>
          </div>
        </section>
      }
      @case ('soon') {
        <k-undo [text]="t('deleteSoon')" [action]="t('undo')" (undone)="closed.emit()" (expired)="run()" />
      }
      @case ('deleting') {
        <div class="panel stack stack--tight" role="status">
          <p>{{ progress() }}</p>
          <k-progress-bar [value]="share()" [label]="progress()" />
        </div>
      }
      @case ('done') {
        @if (left() > 0) {
          <k-banner tone="attention" [heading]="t('notDeleted', { count: left() })">
            <button class="button button--second button--small" type="button" (click)="run()">
              {{ t('deleteYes') }}
            </button>
          </k-banner>
        } @else {
          <k-banner tone="success" [heading]="t('deleted')" />
        }
      }
    }
  `,
})
export class DeleteLog {
  readonly closed = output();

  protected readonly t = useWords(ownDataWords);
  protected readonly step = signal<Step>('asks');
  private readonly own = inject(OwnNotes);
  private readonly all = signal(0);
  private readonly ended = signal(0);
  private gone = false;
  private waiting: readonly string[] = [];

  protected readonly ids = computed(() => this.own.all().map(({ id }) => id));
  /** Counted here: a log that is locked or out of reach looks empty and is not. */
  protected readonly left = signal(0);
  protected readonly share = computed(() => (this.all() === 0 ? 1 : this.ended() / this.all()));
  protected readonly progress = computed(() => this.t('deleting', { done: this.ended(), all: this.all() }));

  constructor() {
    // Leaving the page stops it between two notes; what is left is offered again.
    inject(DestroyRef).onDestroy(() => (this.gone = true));
  }

  protected async run(): Promise<void> {
    const ids = this.waiting.length > 0 ? this.waiting : this.ids();
    this.all.set(ids.length);
    this.ended.set(0);
    this.step.set('deleting');
    const waiting: string[] = [];
    let isOnline = true;
    for (const id of ids) {
      if (this.gone) return;
      const outcome = isOnline ? await this.own.end(id) : 'not-now';
      // Without a line, or locked, the rest would fail alike.
      if (outcome === 'not-now') isOnline = false;
      if (outcome === 'done') this.ended.update((count) => count + 1);
      else waiting.push(id);
    }
    this.waiting = waiting;
    this.left.set(waiting.length);
    this.step.set('done');
  }
}
