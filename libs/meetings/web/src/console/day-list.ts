import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useFormats, useWords } from '@kreds/platform-web';
import { KElementGlyph, KIcon, KProgressBar, iconCheck, iconPencilSimple } from '@kreds/ui';
import { ConsoleDesk } from './console-desk';
import type { DayRow } from './day-rows';
import { dayWords } from './day.words';
import { PromisedEnd } from './promised-end';

/** The day as it went and as it is expected to go on. Pressing a line only looks at it. */
@Component({
  selector: 'kreds-day-list',
  imports: [KElementGlyph, KIcon, KProgressBar, PromisedEnd, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './day-list.html',
  styleUrl: './day-list.css',
})
export class DayList {
  protected readonly desk = inject(ConsoleDesk);
  protected readonly t = useWords(dayWords);
  protected readonly f = useFormats();
  protected readonly iconCheck = iconCheck;
  protected readonly iconPencil = iconPencilSimple;

  protected readonly rows = computed(() =>
    this.desk.day().map((row) => ({
      ...row,
      looked: row.id === this.desk.shown()?.id && this.desk.lookingAway(),
      start: row.startsAt === null ? '' : this.f.time(row.startsAt),
      amount: this.amount(row),
      note: this.note(row),
      said: this.t(`state-${row.state}`),
    })),
  );

  private amount(row: DayRow): string {
    if (row.state === 'skipped') return '';
    if (row.state === 'now') return '';
    if (row.state === 'passed' && row.usedMinutes !== row.plannedMinutes) {
      return this.t('minutes-of', { used: row.usedMinutes, planned: row.plannedMinutes });
    }
    return this.t('minutes', { count: row.plannedMinutes });
  }

  private note(row: DayRow): string {
    if (row.state === 'skipped') return this.t('skipped');
    if (row.state === 'left') return this.t('left-behind');
    if (row.state === 'now') return this.t('minutes-used', { used: row.usedMinutes, planned: row.plannedMinutes });
    if (row.isProtected) return this.t('protected');
    if (row.element !== null && row.kind !== 'round') return this.t(`element-${row.element}`);
    return '';
  }
}
