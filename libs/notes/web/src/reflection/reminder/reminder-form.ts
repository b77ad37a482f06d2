import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { ServerClock, useWords } from '@kreds/platform-web';
import { KIcon, iconWarningCircle } from '@kreds/ui';
import { danishFields, type MomentProblem, reminderMoment } from './danish-instant';
import { reminderWords } from './reminder.words';

const WEEK = 7 * 24 * 3_600_000;

/** Day and time of the one mail that somebody asks for; always Danish time, wherever the phone is. */
@Component({
  selector: 'notes-reminder-form',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="submit($event)">
      <div class="cluster">
        <div class="field field--short">
          <label for="reminder-day">{{ t('day') }}</label>
          <input
            #dayBox
            id="reminder-day"
            type="date"
            [min]="today()"
            [value]="date()"
            [attr.aria-invalid]="problem() ? 'true' : null"
            [attr.aria-describedby]="problem() ? 'reminder-problem' : null"
            (input)="date.set(dayBox.value)"
          />
        </div>
        <div class="field field--short">
          <label for="reminder-time">{{ t('time') }}</label>
          <input
            #timeBox
            id="reminder-time"
            type="time"
            [value]="time()"
            [attr.aria-invalid]="problem() ? 'true' : null"
            [attr.aria-describedby]="problem() ? 'reminder-problem' : null"
            (input)="time.set(timeBox.value)"
          />
        </div>
      </div>
      @if (problem(); as found) {
        <p class="field__error" id="reminder-problem" role="alert">
          <k-icon [icon]="iconWarningCircle" />{{ t(found) }}
        </p>
      }
      <div class="cluster cluster--tight">
        <button class="button button--second" type="submit" [attr.aria-busy]="busy()">
          {{ busy() ? t('keeping') : t('keep') }}
        </button>
        <button class="button button--quiet" type="button" (click)="cancelled.emit()">{{ t('cancel') }}</button>
      </div>
    </form>
  `,
})
export class ReminderForm {
  /** The moment that is set already, epoch ms. */
  readonly at = input<number | null>(null);
  readonly busy = input(false);
  readonly picked = output<number>();
  readonly cancelled = output();

  protected readonly t = useWords(reminderWords);
  protected readonly iconWarningCircle = iconWarningCircle;
  private readonly clock = inject(ServerClock);
  protected readonly problem = signal<MomentProblem | null>(null);
  protected readonly today = computed(() => danishFields(this.clock.read()).date);
  protected readonly date = linkedSignal(() => danishFields(this.at() ?? this.clock.read() + WEEK).date);
  protected readonly time = linkedSignal(() => {
    const at = this.at();
    return at === null ? '08:00' : danishFields(at).time;
  });

  protected submit(event: Event): void {
    event.preventDefault();
    const moment = reminderMoment(this.date(), this.time(), this.clock.read());
    this.problem.set('problem' in moment ? moment.problem : null);
    if ('at' in moment) this.picked.emit(moment.at);
  }
}
