import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { LanguageStore, beginning, localDate, ServerClock, useWords } from '@kreds/platform-web';
import { KEmptyState } from '@kreds/ui';
import { type LogEntry, monthsOf, searchLog } from './log-entries';
import { LogLine } from './log-line';
import { promptById } from './prompts';
import { reflectionWords } from './reflection.words';

/** The log in months, newest first, or what a search has found in it. */
@Component({
  selector: 'notes-log-list',
  imports: [KEmptyState, LogLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (search()) {
      <p class="type-small muted no-print" role="status">
        {{ found().length > 0 ? t('found', { count: found().length }) : t('nothingFound') }}
      </p>
    }
    <h2 class="visually-hidden">{{ t('logHeading') }}</h2>
    @for (month of months(); track month.month; let first = $first) {
      <section class="month" [class.page-break]="!first" [attr.aria-labelledby]="'month-' + month.month">
        <h3 class="type-h3" [id]="'month-' + month.month">{{ nameOf(month.month) }}</h3>
        @for (entry of month.entries; track entry.note.id) {
          <notes-log-line
            [entry]="entry"
            [search]="search()"
            (removed)="removed.emit(entry)"
            (intended)="intended.emit(entry)"
          />
        }
      </section>
    } @empty {
      @if (search()) {
        <p class="muted">{{ t('tryOther') }}</p>
      } @else {
        <k-empty-state [heading]="t('emptyHeading')" [reason]="t('emptyReason')" [level]="3" />
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .month + .month {
      margin-top: 32px;
    }
    .type-h3 {
      padding-bottom: 12px;
    }
  `,
})
export class LogList {
  readonly log = input.required<readonly LogEntry[]>();
  readonly search = input('');
  readonly removed = output<LogEntry>();
  readonly intended = output<LogEntry>();

  protected readonly t = useWords(reflectionWords);
  private readonly language = inject(LanguageStore).current;
  private readonly clock = inject(ServerClock);

  protected readonly found = computed(() =>
    searchLog(this.log(), this.search(), (id) => promptById(id)?.[this.language()] ?? ''),
  );
  protected readonly months = computed(() => monthsOf(this.found()));

  /** 'December', and 'December 2025' for another year than this one. */
  protected nameOf(month: string): string {
    const sameYear = month.slice(0, 4) === localDate(this.clock.read()).slice(0, 4);
    const parts: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC' };
    if (!sameYear) parts.year = 'numeric';
    const name = new Intl.DateTimeFormat(this.language() === 'da' ? 'da-DK' : 'en-GB', parts);
    return beginning(name.format(Date.parse(`${month}-15T12:00:00Z`)));
  }
}
