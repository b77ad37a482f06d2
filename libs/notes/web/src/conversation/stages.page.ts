import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StagePlacement } from '@kreds/notes/model';
import { beginning, localDate, newUuid, useFormats, useWords } from '@kreds/platform-web';
import { KBadge, KBanner, KDialog, KEmptyState, KIcon, iconCaretLeft } from '@kreds/ui';
import { NoteChanges } from '../blocks/note-changes';
import type { NoteOf } from '../blocks/notes-of-kind';
import { ShelfState, isReadable } from '../blocks/shelf-state';
import { blocksWords } from '../blocks/blocks.words';
import { NotesLocked } from '../locked/notes-locked';
import type { Shelf } from '../vaults/shelf';
import { Vaults } from '../vaults/vaults';
import { ConversationDesk } from './conversation-desk';
import { conversationWords } from './conversation.words';
import { copyToShare, placementsOf, type Stage } from './stage-placements';
import { StageSteps } from './stage-steps';
import { stagesWords } from './stages.words';

/**
 * Where a leader sees herself in the seven stages (S3-84). It lies in the leader's own vault; sharing is a second step that
 * names who will read, and makes a copy for the conversation.
 */
@Component({
  selector: 'notes-stages',
  imports: [KBadge, KBanner, KDialog, KEmptyState, KIcon, NotesLocked, RouterLink, ShelfState, StageSteps],
  providers: [ConversationDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './stages.page.html',
})
export class StagesPage {
  readonly facilitatorId = input.required<string>();

  protected readonly t = useWords(stagesWords);
  protected readonly c = useWords(conversationWords);
  protected readonly b = useWords(blocksWords);
  protected readonly f = useFormats();
  protected readonly beginning = beginning;
  protected readonly iconCaretLeft = iconCaretLeft;
  protected readonly desk = inject(ConversationDesk);
  protected readonly saving = new NoteChanges();
  protected readonly own = signal<Shelf | null>(null);
  protected readonly open = computed(() => isReadable(this.own()?.state() ?? 'loading'));
  protected readonly placements = computed(() => placementsOf(this.own()?.notes() ?? []));
  protected readonly chosen = signal<Stage | null>(null);
  protected readonly text = signal('');
  protected readonly tried = signal(false);
  protected readonly placed = signal(false);
  /** The one that is about to be shared. */
  protected readonly sharing = signal<NoteOf<'stage-placement'> | null>(null);
  /** Everybody who would read a copy: names from the signed log. */
  protected readonly readers = computed(() => {
    const view = this.desk.view();
    if (!view?.me || this.desk.shelf()?.state() !== 'ready') return [];
    return view.members.filter(({ uid }) => uid !== view.me?.uid).map(({ name }) => name);
  });
  protected readonly readersLine = computed(() => this.readers().join(', '));
  private readonly vaults = inject(Vaults);

  constructor() {
    effect(() => {
      const facilitatorId = this.facilitatorId();
      untracked(() => void this.load(facilitatorId));
    });
  }

  protected async place(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const [shelf, stage] = [this.own(), this.chosen()];
    if (!shelf || stage === null || this.saving.busy()) return;
    const day = localDate(Date.now());
    const body: StagePlacement = {
      schema: 1,
      kind: 'stage-placement',
      stage,
      day,
      text: this.text().trim(),
      shared: [],
    };
    this.placed.set(await this.saving.add(shelf, newUuid(), body));
    if (!this.placed()) return;
    this.chosen.set(null);
    this.text.set('');
    this.tried.set(false);
  }

  /** The copy first, then the note of it: whoever is told "shared" can trust that it lies there. */
  protected async share(): Promise<void> {
    const [note, shelf, target] = [this.sharing(), this.own(), this.desk.shelf()];
    const readers = this.readers();
    if (!note || !shelf || !target || readers.length === 0 || this.saving.busy()) return;
    const object = newUuid();
    if (!(await this.saving.add(target, object, copyToShare(note.body), true))) return;
    const copy = { vault: target.vault() ?? '', object, readers, at: Date.now() };
    await this.saving.change(shelf, note, (body) => ({ ...body, shared: [...body.shared, copy] }));
    this.sharing.set(null);
  }

  protected word(stage: Stage): string {
    return this.t(`${stage}`);
  }

  protected sharedWith({ shared }: StagePlacement): string {
    return [...new Set(shared.flatMap(({ readers }) => readers))].join(', ');
  }

  protected async load(facilitatorId: string): Promise<void> {
    this.own.set(await this.vaults.openPersonal());
    await this.desk.open('leader', facilitatorId);
  }
}
