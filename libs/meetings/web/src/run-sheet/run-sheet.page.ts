import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useFormats, useWords } from '@kreds/platform-web';
import { KIcon, iconPrinter } from '@kreds/ui';
import { dayWords } from '../console/day.words';
import { LocalLead } from './local-lead';
import { RunSheetDesk } from './run-sheet-desk';
import { runSheetWords } from './run-sheet.words';
import { type SheetLine, sheetLines } from './sheet-lines';

/** The meeting on paper, and the way to lead it from this device when the server is out of reach. */
@Component({
  selector: 'kreds-run-sheet-page',
  imports: [KIcon, LocalLead, RouterLink],
  providers: [RunSheetDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './run-sheet.page.html',
  styleUrl: './run-sheet.page.css',
})
export class RunSheetPage {
  /** The meeting, from the address. */
  readonly id = input.required<string>();

  protected readonly desk = inject(RunSheetDesk);
  protected readonly t = useWords(runSheetWords);
  private readonly d = useWords(dayWords);
  protected readonly f = useFormats();
  protected readonly iconPrinter = iconPrinter;

  protected readonly lines = computed(() => {
    const sheet = this.desk.sheet();
    return sheet ? sheetLines(sheet) : [];
  });
  protected readonly leaders = computed(() => this.desk.sheet()?.people.filter(({ role }) => role === 'leader') ?? []);
  protected readonly leads = computed(() =>
    (this.desk.sheet()?.people ?? [])
      .filter(({ role }) => role !== 'leader')
      .map(({ fullName }) => fullName)
      .join(', '),
  );
  protected readonly when = computed(() => {
    const meeting = this.desk.sheet()?.meeting;
    if (!meeting) return '';
    const { date, start, end } = meeting;
    return this.t('when', { day: this.f.longDate(date), start: this.f.time(start), end: this.f.time(end) });
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.desk.open(id));
    });
  }

  protected readonly placeLine = computed(() => {
    const meeting = this.desk.sheet()?.meeting;
    return meeting?.address ? `${meeting.place}, ${meeting.address}` : (meeting?.place ?? '');
  });

  /** What kind of item it is, where its name does not say so already. */
  protected kindOf({ element, kind, name, isProtected }: SheetLine): string {
    const word = element !== null && kind !== 'round' ? this.d(`element-${element}`) : this.d(`kind-${kind}`);
    const parts = [...(word === name ? [] : [word]), ...(isProtected ? [this.t('protected')] : [])];
    return parts.join(' · ');
  }

  protected print(): void {
    window.print();
  }
}
