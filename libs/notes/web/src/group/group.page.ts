import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { MeetingId, MeetingSummary } from '@kreds/meetings/model';
import { Api, isProblem, useFormats, useWords } from '@kreds/platform-web';
import type { NetworkDetail, NetworkRelation } from '@kreds/programmes/model';
import { KEmptyState, KIcon, iconCaretLeft, iconPrinter } from '@kreds/ui';
import { NoteLines, type LineBody } from '../blocks/note-lines';
import { placeAtEnd } from '../blocks/place';
import { ShelfState, isReadable } from '../blocks/shelf-state';
import { UnconfirmedNotes } from '../blocks/unconfirmed-notes';
import { ReaderBadge } from '../field/reader-badge';
import { NotesLocked } from '../locked/notes-locked';
import { Vaults } from '../vaults/vaults';
import { FoundNotes } from './found-notes';
import { groupWords } from './group.words';
import { BETWEEN, chosenMeeting } from './meeting-choice';
import { groupNotesOf, rulesOf } from './rules-of';

const RUNS: readonly NetworkRelation[] = ['facilitator', 'co_facilitator', 'guest'];

/** The network's shared notes, meeting by meeting, and what the group has agreed on. Every member reads and writes. */
@Component({
  selector: 'notes-group',
  imports: [
    FoundNotes,
    KEmptyState,
    KIcon,
    NoteLines,
    NotesLocked,
    ReaderBadge,
    RouterLink,
    ShelfState,
    UnconfirmedNotes,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './group.page.html',
})
export class GroupPage {
  /** The network. */
  readonly id = input.required<string>();
  readonly tab = input.required<'notes' | 'rules'>();
  /** From the address; `between` for notes of no meeting. */
  readonly meeting = input<string>();

  protected readonly t = useWords(groupWords);
  protected readonly f = useFormats();
  protected readonly iconCaretLeft = iconCaretLeft;
  protected readonly iconPrinter = iconPrinter;
  protected readonly BETWEEN = BETWEEN;
  protected readonly network = signal<NetworkDetail | null>(null);
  protected readonly gone = signal(false);
  protected readonly meetings = signal<readonly MeetingSummary[]>([]);
  protected readonly typed = signal('');
  protected readonly shelf = computed(() => this.vaults.groupShelf(this.id()));
  protected readonly state = computed(() => this.shelf().state());
  protected readonly open = computed(() => isReadable(this.state()));
  protected readonly runs = computed(() => RUNS.includes(this.network()?.relation ?? 'leader'));
  protected readonly chosen = computed(() => chosenMeeting(this.meetings(), this.meeting(), Date.now()));
  protected readonly lines = computed(() => {
    const notes = this.shelf().notes();
    if (this.tab() === 'rules') return rulesOf(notes);
    return groupNotesOf(notes, this.chosen() === BETWEEN ? null : this.chosen());
  });
  protected readonly groups = computed(() => [{ id: 'all', heading: '', lines: this.lines() }]);
  protected readonly list = computed(() => (this.tab() === 'rules' ? 'rules' : `notes-${this.chosen()}`));
  protected readonly blank = computed(() => {
    const place = placeAtEnd(this.lines());
    const meetingId = this.chosen() === BETWEEN ? null : (this.chosen() as MeetingId);
    return this.tab() === 'rules'
      ? (): LineBody => ({ schema: 1, kind: 'working-rule', text: '', place })
      : (): LineBody => ({ schema: 1, kind: 'group-note', text: '', meetingId, place });
  });
  /** Came later than the vault began, and nobody has granted all of what was before. */
  protected readonly late = computed(() => {
    const view = this.shelf().view();
    const since = view?.me?.since ?? 1;
    return Array.from({ length: since - 1 }, (_, index) => index + 1).some((epoch) => !view?.readable.includes(epoch));
  });
  private readonly vaults = inject(Vaults);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly window = inject(DOCUMENT).defaultView;

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.load(id));
    });
  }

  protected choose(meeting: string): void {
    const target = { queryParams: { meeting }, queryParamsHandling: 'merge' } as const;
    void this.router.navigate(['/networks', this.id(), 'notes'], target);
  }

  protected print(): void {
    this.window?.print();
  }

  private async load(id: string): Promise<void> {
    void this.shelf().open();
    try {
      this.network.set(await this.api.get<NetworkDetail>(`/api/networks/${id}`));
      this.meetings.set(await this.api.get<readonly MeetingSummary[]>(`/api/networks/${id}/meetings`));
    } catch (error) {
      if (!isProblem(error)) throw error;
      // Without a line the notes that are open stay; only a network that is not there is said to be gone.
      this.gone.set(error.status === 404);
    }
  }
}
