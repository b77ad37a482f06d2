import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useWords } from '@kreds/platform-web';
import { KEmptyState, KIcon, iconCaretLeft } from '@kreds/ui';
import { UnconfirmedNotes } from '../blocks/unconfirmed-notes';
import { ReaderBadge } from '../field/reader-badge';
import { useConversation } from './conversation-address';
import { ConversationDesk, type ConversationSide } from './conversation-desk';
import { ConversationGate } from './conversation-gate';
import { conversationWords } from './conversation.words';
import { PartLines, type LinePart } from './part-lines';
import { partOf } from './parts';
import { partsWords } from './parts.words';
import { SharedStages } from './shared-stages';
import { ThemeTicks } from './theme-ticks';

const LINE_PARTS: readonly string[] = ['strain', 'resources', 'actions', 'obstacles'] satisfies readonly LinePart[];

/** One part of the work around the conversations on a screen of its own. */
@Component({
  selector: 'notes-part',
  imports: [
    ConversationGate,
    KEmptyState,
    KIcon,
    PartLines,
    ReaderBadge,
    RouterLink,
    SharedStages,
    ThemeTicks,
    UnconfirmedNotes,
  ],
  providers: [ConversationDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page--reading stack stack--loose">
      <p class="no-print">
        <a class="link link--alone" [routerLink]="page.home()"
          ><k-icon [icon]="iconCaretLeft" [size]="16" />{{ t('back') }}</a
        >
      </p>
      @if (chosen(); as part) {
        <header class="stack stack--tight">
          <h1 class="type-ask">{{ p(part) }}</h1>
          <p class="muted">{{ why() }}</p>
          @if (page.open() && desk.shelf(); as shelf) {
            <div><notes-reader-badge [shelf]="shelf" /></div>
          }
        </header>
        <notes-conversation-gate [side]="side()" />
        @if (page.open() && desk.shelf(); as shelf) {
          <notes-unconfirmed [shelf]="shelf" />
          @if (lines(); as list) {
            <notes-part-lines [shelf]="shelf" [part]="list" [limit]="page.limit()" />
          } @else if (part === 'themes') {
            <notes-theme-ticks [shelf]="shelf" />
          } @else if (part === 'stages') {
            <notes-shared-stages [shelf]="shelf" />
          }
        }
      } @else {
        <k-empty-state [level]="1" [heading]="t('gone-heading')" [reason]="t('gone-why')" />
      }
    </div>
  `,
})
export class PartPage {
  readonly side = input.required<ConversationSide>();
  readonly leaderId = input<string>();
  readonly facilitatorId = input<string>();
  readonly network = input<string>();
  readonly part = input<string>();

  protected readonly t = useWords(conversationWords);
  protected readonly p = useWords(partsWords);
  protected readonly iconCaretLeft = iconCaretLeft;
  protected readonly page = useConversation(this);
  protected readonly desk = this.page.desk;
  protected readonly chosen = computed(() => partOf(this.part()));
  protected readonly why = computed(() => {
    const part = this.chosen();
    return part === null ? '' : this.p(`${part}-why`);
  });
  protected readonly lines = computed(
    () => LINE_PARTS.find((part): part is LinePart => part === this.chosen()) ?? null,
  );
}
