import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ConversationNote } from '@kreds/notes/model';
import { useWords } from '@kreds/platform-web';
import { KEmptyState, KIcon, iconArrowRight, iconCaretLeft, iconPrinter } from '@kreds/ui';
import { NoteLines, type LineBody } from '../blocks/note-lines';
import { notesOfKind } from '../blocks/notes-of-kind';
import { inOrder, placeAtEnd } from '../blocks/place';
import { ReaderBadge } from '../field/reader-badge';
import { UnconfirmedNotes } from '../blocks/unconfirmed-notes';
import { useConversation } from './conversation-address';
import { ConversationDesk, type ConversationSide } from './conversation-desk';
import { ConversationGate } from './conversation-gate';
import { conversationWords } from './conversation.words';
import { EarlierQuestion } from './earlier-question';
import { LetLeaderIn } from './let-leader-in';
import { CONVERSATION_STEPS, fittingParts, otherParts, stepOf, type ConversationPart } from './parts';
import { partsWords } from './parts.words';
import { linesIn } from './part-count';

/** Work around the individual conversations: notes of each one, and what the two work on together. Both ends see the same. */
@Component({
  selector: 'notes-conversation',
  imports: [
    ConversationGate,
    EarlierQuestion,
    KEmptyState,
    KIcon,
    LetLeaderIn,
    NoteLines,
    ReaderBadge,
    RouterLink,
    UnconfirmedNotes,
  ],
  providers: [ConversationDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './conversation.page.html',
  styles: `
    summary {
      align-content: center;
      min-height: 48px;
      color: var(--primary);
      cursor: pointer;
    }
  `,
})
export class ConversationPage {
  readonly side = input.required<ConversationSide>();
  readonly leaderId = input<string>();
  readonly facilitatorId = input<string>();
  readonly network = input<string>();
  /** Which conversation, from the address. */
  readonly step = input<string>();

  protected readonly t = useWords(conversationWords);
  protected readonly p = useWords(partsWords);
  protected readonly iconArrowRight = iconArrowRight;
  protected readonly iconCaretLeft = iconCaretLeft;
  protected readonly iconPrinter = iconPrinter;
  protected readonly steps = CONVERSATION_STEPS;
  protected readonly page = useConversation(this);
  protected readonly desk = this.page.desk;
  protected readonly chosen = computed(() => stepOf(this.step()));
  protected readonly fitting = computed(() => fittingParts(this.chosen()));
  protected readonly others = computed(() => otherParts(this.chosen()));
  protected readonly lines = computed(() => {
    const step = this.chosen();
    const notes = notesOfKind(this.desk.shelf()?.notes() ?? [], 'conversation-note');
    return inOrder(notes.filter(({ body }) => body.step === step).map((note) => ({ ...note, place: note.body.place })));
  });
  protected readonly groups = computed(() => [{ id: this.chosen(), heading: '', lines: this.lines() }]);
  protected readonly blank = computed(() => {
    const step = this.chosen();
    const place = placeAtEnd(this.lines());
    return (): LineBody => ({ schema: 1, kind: 'conversation-note', text: '', step, place }) satisfies ConversationNote;
  });
  protected readonly alone = computed(() => this.page.open() && this.desk.counterpart() === null);

  protected whyOf(part: ConversationPart): `${ConversationPart}-why` {
    return `${part}-why`;
  }

  protected readonly mayLetIn = computed(
    () =>
      this.side() === 'facilitator' &&
      this.desk.shelf()?.state() === 'ready' &&
      this.desk.view()?.me?.role === 'admin' &&
      !this.desk.view()?.members.some(({ uid }) => uid === this.leaderId()),
  );

  protected countOf(part: ConversationPart): number {
    return linesIn(this.desk.shelf()?.notes() ?? [], part);
  }
}
