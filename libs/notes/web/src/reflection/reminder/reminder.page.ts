import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyReminder } from '@kreds/notes/model';
import { Api, useAction, useFormats, useWords } from '@kreds/platform-web';
import { KBanner, KMark } from '@kreds/ui';
import { ReminderForm } from './reminder-form';
import { takeReminderToken } from './reminder-token';
import { reminderWords } from './reminder.words';

/** `/reminder#t=<token>`, from the mail: move or stop it without signing in. Nothing else of the person is shown. */
@Component({
  selector: 'notes-reminder-page',
  imports: [KBanner, KMark, ReminderForm, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page--form stack stack--loose">
      <k-mark [size]="56" />
      @if (reminder(); as mine) {
        <div class="stack stack--close">
          <h1 class="type-ask">{{ t('pageTitle') }}</h1>
          <p role="status">
            {{ mine.at === null ? t('stopped') : t('set', { day: f.day(mine.at), time: f.time(mine.at) }) }}
          </p>
          <p class="muted">{{ t('pageLead') }}</p>
        </div>
        @if (action.problem(); as problem) {
          <k-banner tone="danger" [heading]="problem" />
        }
        @if (open()) {
          <notes-reminder-form
            [at]="mine.at"
            [busy]="action.busy()"
            (picked)="move($event)"
            (cancelled)="open.set(false)"
          />
        } @else {
          <div class="cluster cluster--tight">
            <button class="button button--primary" type="button" (click)="open.set(true)">
              {{ mine.at === null ? t('pick') : t('move') }}
            </button>
            @if (mine.at !== null) {
              <button class="button button--second" type="button" (click)="stop()">{{ t('stop') }}</button>
            }
          </div>
        }
      } @else if (token === undefined || action.code() === 'platform.not-found') {
        <div class="stack stack--close">
          <h1 class="type-ask">{{ t('over') }}</h1>
          <p class="muted">{{ t('overHelp') }}</p>
        </div>
        <p>
          <a class="button button--primary" routerLink="/reflections">{{ t('toLog') }}</a>
        </p>
      } @else if (action.problem(); as problem) {
        <k-banner tone="danger" [heading]="problem">
          <button class="button button--second button--small" type="button" (click)="load()">
            {{ t('tryAgain') }}
          </button>
        </k-banner>
      } @else {
        <p class="muted" role="status">{{ t('fetching') }}</p>
      }
    </div>
  `,
})
export class ReminderPage {
  protected readonly t = useWords(reminderWords);
  protected readonly f = useFormats();
  protected readonly action = useAction();
  protected readonly reminder = signal<MyReminder | null>(null);
  protected readonly open = signal(false);
  protected readonly token = takeReminderToken();
  private readonly api = inject(Api);

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    const { token } = this;
    if (token === undefined) return;
    await this.action.run(async () =>
      this.reminder.set(await this.api.post<MyReminder>('/api/reminders/exchange', { token })),
    );
  }

  protected async move(at: number): Promise<void> {
    const moved = await this.action.run(async () => {
      await this.api.post('/api/reminders/move', { token: this.token, at });
      this.reminder.set({ at });
    });
    if (moved) this.open.set(false);
  }

  protected async stop(): Promise<void> {
    await this.action.run(async () => {
      await this.api.post('/api/reminders/stop', { token: this.token });
      this.reminder.set({ at: null });
    });
  }
}
