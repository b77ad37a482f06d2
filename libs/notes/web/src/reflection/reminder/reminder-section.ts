import { ChangeDetectionStrategy, Component, inject, signal, type OnInit } from '@angular/core';
import type { MyReminder } from '@kreds/notes/model';
import { Api, useAction, useFormats, useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { ReminderForm } from './reminder-form';
import { reminderWords } from './reminder.words';

/** One's own reminder on the page of reflections: none, or one, which can be moved or stopped. */
@Component({
  selector: 'notes-reminder-section',
  imports: [KBanner, ReminderForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack stack--tight no-print" aria-labelledby="reminder-heading">
      <h2 class="type-h2" id="reminder-heading">{{ t('heading') }}</h2>
      @if (action.problem(); as problem) {
        <k-banner tone="danger" [heading]="problem" />
      }
      @if (reminder(); as mine) {
        <p role="status">
          {{ mine.at === null ? t('none') : t('set', { day: f.day(mine.at), time: f.time(mine.at) }) }}
          <span class="muted">{{ t('neutral') }}</span>
        </p>
        @if (open()) {
          <notes-reminder-form
            [at]="mine.at"
            [busy]="action.busy()"
            (picked)="keep($event)"
            (cancelled)="open.set(false)"
          />
        } @else {
          <div class="cluster cluster--tight">
            <button class="button button--second" type="button" (click)="open.set(true)">
              {{ mine.at === null ? t('pick') : t('move') }}
            </button>
            @if (mine.at !== null) {
              <button class="button button--quiet" type="button" (click)="stop()">{{ t('stop') }}</button>
            }
          </div>
        }
      } @else if (action.problem()) {
        <button class="button button--second" type="button" (click)="load()">{{ t('tryAgain') }}</button>
      }
    </section>
  `,
})
export class ReminderSection implements OnInit {
  protected readonly t = useWords(reminderWords);
  protected readonly f = useFormats();
  protected readonly action = useAction();
  protected readonly reminder = signal<MyReminder | null>(null);
  protected readonly open = signal(false);
  private readonly api = inject(Api);

  ngOnInit(): void {
    void this.load();
  }

  protected load(): Promise<boolean> {
    return this.action.run(async () => this.reminder.set(await this.api.get<MyReminder>('/api/me/reminder')));
  }

  protected async keep(at: number): Promise<void> {
    const kept = await this.action.run(async () => {
      await this.api.put('/api/me/reminder', { at });
      this.reminder.set({ at });
    });
    if (kept) this.open.set(false);
  }

  protected async stop(): Promise<void> {
    await this.action.run(async () => {
      await this.api.delete('/api/me/reminder');
      this.reminder.set({ at: null });
    });
  }
}
