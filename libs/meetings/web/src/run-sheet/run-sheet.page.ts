import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { KeyHolds, useFormats, useWords } from '@kreds/platform-web';
import { KIcon, iconPrinter } from '@kreds/ui';
import type { MeetingId } from '@kreds/meetings/model';
import { dayWords } from '../console/day.words';
import { CONSOLE_NOTES, type ConsoleNotesInputs } from '../live/meeting-notes';
import { NotesSlot } from '../live/notes-slot';
import { LocalLead } from './local-lead';
import { RunSheetDesk } from './run-sheet-desk';
import { runSheetWords } from './run-sheet.words';
import { type SheetLine, sheetLines } from './sheet-lines';

/** The meeting on paper, and the way to lead it from this device when the server is out of reach. */
@Component({
  selector: 'kreds-run-sheet-page',
  imports: [KIcon, LocalLead, NotesSlot, RouterLink],
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

  private readonly notes = inject(CONSOLE_NOTES, { optional: true });
  /** While the meeting is led from here: what is written is kept on this device until the server is there again. */
  protected readonly loadNotes = computed(() => (this.desk.run() === null ? null : this.notes));
  protected readonly notesInputs = computed((): Record<string, unknown> => {
    const view = this.desk.view();
    const current = view?.segments.find(({ id }) => id === view.currentSegment);
    return {
      meetingId: this.id() as MeetingId,
      segmentId: current?.id ?? null,
      segmentTitle: current?.titlePublic ?? '',
      personId: null,
      personName: '',
      curtain: false,
      asked: 0,
      leaders: [],
    } satisfies ConsoleNotesInputs;
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.desk.open(id));
    });
    // Leading a meeting is using the app: nothing locks meanwhile (confidentiality.md 3.6).
    const holds = inject(KeyHolds);
    effect((onCleanup) => {
      if (this.desk.run() !== null) onCleanup(holds.hold());
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
