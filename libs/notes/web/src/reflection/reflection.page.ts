import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, signal, viewChild } from '@angular/core';
import { newUuid, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, KUndo, iconDownloadSimple, iconPrinter, iconTrash } from '@kreds/ui';
import { BeginAnew } from '../blocks/begin-anew';
import { NotesLocked } from '../locked/notes-locked';
import { DeleteLog } from './delete-log';
import { IntentionList } from './intention-list';
import { Leaving } from './leaving';
import type { LogEntry } from './log-entries';
import { LogList } from './log-list';
import { LogSearch } from './log-search';
import { ownDataWords } from './own-data.words';
import { OwnNotes } from './own-notes';
import { ReminderSection } from './reminder/reminder-section';
import { reflectionWords } from './reflection.words';
import { TakeOut } from './take-out';
import { WritingCard } from './writing-card';

/** `/reflections`: what a leader writes for themselves. The card comes first and works locked, offline, at once. */
@Component({
  selector: 'notes-reflection-page',
  imports: [
    BeginAnew,
    DeleteLog,
    IntentionList,
    KBanner,
    KIcon,
    KUndo,
    LogList,
    LogSearch,
    NotesLocked,
    ReminderSection,
    TakeOut,
    WritingCard,
  ],
  providers: [Leaving],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reflection.page.html',
  styleUrl: './reflection.page.css',
})
export class ReflectionPage {
  protected readonly t = useWords(reflectionWords);
  protected readonly d = useWords(ownDataWords);
  protected readonly own = inject(OwnNotes);
  protected readonly leaving = inject(Leaving);
  protected readonly icons = { download: iconDownloadSimple, print: iconPrinter, trash: iconTrash };
  protected readonly search = signal('');
  protected readonly panel = signal<'none' | 'take-out' | 'delete'>('none');
  protected readonly said = signal('');
  private readonly card = viewChild(WritingCard);
  private readonly view = inject(DOCUMENT).defaultView;

  protected readonly state = computed(() => this.own.shelf().state());
  protected readonly isOpen = computed(() => this.state() === 'ready' || this.state() === 'closed');
  /** What is in the card is not also in the list, nor what is on its way out. */
  protected readonly log = computed(() => {
    const writing = this.card()?.line.id();
    return this.own.log().filter(({ note }) => note.id !== writing && !this.leaving.hidden().has(note.id));
  });

  constructor() {
    this.open();
  }

  protected open(): void {
    void this.own.open();
  }

  protected remove({ note, shared }: LogEntry): void {
    this.leaving.remove(note.id, shared.length > 0);
  }

  /** A line becomes something to try: a note of its own, so that the log stays as it was written. */
  protected async intend({ note, text }: LogEntry): Promise<void> {
    const meetingId = note.body.kind === 'meeting-line' ? note.body.meetingId : null;
    const body = { schema: 1, kind: 'intention', text, meetingId, cueCard: false, state: 'open' } as const;
    const outcome = await this.own
      .shelf()
      .save({ id: newUuid(), based: 0, own: true, body: { ...body, outcome: '', shared: [] } });
    this.said.set(outcome === 'saved' ? this.t('intended') : this.t('intendFailed'));
  }

  protected toggle(panel: 'take-out' | 'delete'): void {
    this.panel.update((now) => (now === panel ? 'none' : panel));
  }

  protected print(): void {
    this.view?.print();
  }
}
