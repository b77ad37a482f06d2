import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { CONTROL_SORTS, type ControlItem } from '@kreds/notes/model';
import { useWords } from '@kreds/platform-web';
import { KIcon, iconX } from '@kreds/ui';
import { ChangeTroubleBanner } from '../blocks/change-trouble';
import { NoteChanges } from '../blocks/note-changes';
import { NoteLines, type LineBody } from '../blocks/note-lines';
import { notesOfKind, type NoteOf } from '../blocks/notes-of-kind';
import { UnconfirmedNotes } from '../blocks/unconfirmed-notes';
import { ReaderBadge } from '../field/reader-badge';
import { useConversation } from './conversation-address';
import { ConversationDesk, type ConversationSide } from './conversation-desk';
import { ConversationGate } from './conversation-gate';
import { controlWords } from './control.words';
import { partsWords } from './parts.words';

type Sort = (typeof CONTROL_SORTS)[number];

/**
 * The control exercise (S3-85), alone on the screen: everything that fills is written first; then one thing at a time gets
 * one of three answers. Every answer can be taken back.
 */
@Component({
  selector: 'notes-control',
  imports: [ChangeTroubleBanner, ConversationGate, KIcon, NoteLines, ReaderBadge, RouterLink, UnconfirmedNotes],
  providers: [ConversationDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './control.page.html',
  styles: `
    .answers {
      display: grid;
      gap: 12px;
    }
    .columns-of-three {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
      gap: 32px;
    }
    .words {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .top {
      display: flex;
      gap: 16px;
      align-items: start;
      justify-content: space-between;
      padding-top: 12px;
    }
  `,
})
export class ControlPage {
  readonly side = input.required<ConversationSide>();
  readonly leaderId = input<string>();
  readonly facilitatorId = input<string>();
  readonly network = input<string>();

  protected readonly t = useWords(controlWords);
  protected readonly p = useWords(partsWords);
  protected readonly iconX = iconX;
  protected readonly sorts = CONTROL_SORTS;
  protected readonly page = useConversation(this);
  protected readonly desk = this.page.desk;
  protected readonly changes = new NoteChanges();
  protected readonly items = computed(() => notesOfKind(this.desk.shelf()?.notes() ?? [], 'control-item'));
  protected readonly unsorted = computed(() => this.items().filter(({ body }) => body.sort === null));
  /** The one that is asked about; what the other cannot read is not asked about, for an answer would show it. */
  protected readonly asked = computed(() =>
    this.desk.shelf()?.state() === 'ready' ? (this.unsorted().find((item) => !this.page.limit()(item)) ?? null) : null,
  );
  protected readonly groups = computed(() => [{ id: 'unsorted', heading: '', lines: this.unsorted() }]);
  protected readonly columns = computed(() =>
    this.sorts.map((sort) => ({ sort, items: this.items().filter(({ body }) => body.sort === sort) })),
  );
  protected readonly blank = (): LineBody => ({ schema: 1, kind: 'control-item', text: '', sort: null });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  protected wordOf(sort: Sort): `${Sort}_sort` {
    return `${sort}_sort`;
  }

  protected async answer(item: NoteOf<'control-item'>, sort: Sort | null): Promise<void> {
    const shelf = this.desk.shelf();
    if (!shelf || this.changes.busy()) return;
    const saved = await this.changes.change<ControlItem>(shelf, item, (body) => ({ ...body, sort }));
    // The next question stands where the last one stood; its heading is read, no button is under the finger.
    const heading = (): void => this.host.querySelector<HTMLElement>('.question')?.focus();
    if (saved) afterNextRender(heading, { injector: this.injector });
  }
}
