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
import { RouterLink } from '@angular/router';
import { beginning, useFormats, useWords } from '@kreds/platform-web';
import { KEmptyState, KIcon, iconCaretLeft, iconPrinter } from '@kreds/ui';
import { isReadable } from '../blocks/shelf-state';
import { UnconfirmedNotes } from '../blocks/unconfirmed-notes';
import { ReaderBadge } from '../field/reader-badge';
import type { Shelf } from '../vaults/shelf';
import { Vaults } from '../vaults/vaults';
import { useConversation } from './conversation-address';
import { ConversationDesk, type ConversationSide } from './conversation-desk';
import { ConversationGate } from './conversation-gate';
import { conversationWords } from './conversation.words';
import { partsWords } from './parts.words';
import { sheetSections, type SheetLine } from './sheet-sections';
import { placementsOf, type Stage } from './stage-placements';
import { stagesWords } from './stages.words';

/**
 * Everything of the conversations on one sheet, to read or to print. A leader sees her own steps on it too, from her own
 * vault: they stand on her paper and nobody else's.
 */
@Component({
  selector: 'notes-sheet',
  imports: [ConversationGate, KEmptyState, KIcon, ReaderBadge, RouterLink, UnconfirmedNotes],
  providers: [ConversationDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page--reading stack stack--sections">
      <p class="cluster cluster--between no-print">
        <a class="link link--alone" [routerLink]="page.home()"
          ><k-icon [icon]="icons.iconCaretLeft" [size]="16" />{{ t('back') }}</a
        >
        @if (page.open()) {
          <button class="button button--second" type="button" (click)="print()">
            <k-icon [icon]="icons.iconPrinter" />{{ t('print') }}
          </button>
        }
      </p>
      <header class="stack stack--tight">
        <h1 class="type-ask">{{ desk.name() ? t('with', { name: desk.name() }) : t('alone') }}</h1>
        @if (page.open() && desk.shelf(); as shelf) {
          <div><notes-reader-badge [shelf]="shelf" /></div>
        }
      </header>
      <notes-conversation-gate [side]="side()" />
      @if (page.open() && desk.shelf(); as shelf) {
        <notes-unconfirmed [shelf]="shelf" />
        @for (section of sections(); track section.heading) {
          <section class="stack stack--tight">
            <h2 class="type-h2">{{ p(section.heading) }}</h2>
            <ul class="row-list row-list--closed" role="list">
              @for (line of section.lines; track line.id) {
                <li class="row">
                  <div class="row__main">
                    @if (line.text) {
                      <p class="type-voice words">{{ line.text }}</p>
                    }
                    @if (line.chosen.length > 0) {
                      <span class="row__note">{{ chosenIn(line) }}</span>
                    }
                  </div>
                </li>
              }
            </ul>
          </section>
        } @empty {
          <k-empty-state [heading]="t('no-notes')" [reason]="t('no-sheet-why')" />
        }
        @if (stages().length > 0) {
          <section class="stack stack--tight">
            <h2 class="type-h2">{{ s('heading') }} ({{ t('kept-back') }})</h2>
            <ul class="row-list row-list--closed" role="list">
              @for (note of stages(); track note.id) {
                <li class="row">
                  <div class="row__main">
                    <span class="row__note">{{ beginning(f.longDate(note.body.day)) }}</span>
                    <p class="type-voice words">{{ word(note.body.stage) }}</p>
                    @if (note.body.text) {
                      <p class="type-voice words">{{ note.body.text }}</p>
                    }
                  </div>
                </li>
              }
            </ul>
          </section>
        }
      }
    </div>
  `,
  styles: `
    .words {
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class SheetPage {
  readonly side = input.required<ConversationSide>();
  readonly leaderId = input<string>();
  readonly facilitatorId = input<string>();
  readonly network = input<string>();

  protected readonly t = useWords(conversationWords);
  protected readonly p = useWords(partsWords);
  protected readonly s = useWords(stagesWords);
  protected readonly f = useFormats();
  protected readonly beginning = beginning;
  protected readonly icons = { iconCaretLeft, iconPrinter };
  protected readonly page = useConversation(this);
  protected readonly desk = this.page.desk;
  protected readonly sections = computed(() => sheetSections(this.desk.shelf()?.notes() ?? []));
  protected readonly stages = computed(() => {
    const own = this.own();
    return own && isReadable(own.state()) ? placementsOf(own.notes()) : [];
  });
  private readonly own = signal<Shelf | null>(null);
  private readonly vaults = inject(Vaults);
  private readonly view = inject(DOCUMENT).defaultView;

  constructor() {
    effect(() => {
      if (this.side() === 'leader') untracked(() => void this.vaults.openPersonal().then((own) => this.own.set(own)));
    });
  }

  protected chosenIn({ chosen }: SheetLine): string {
    return chosen.map((word) => this.p(word)).join(', ');
  }

  protected word(stage: Stage): string {
    return this.s(`${stage}`);
  }

  protected print(): void {
    this.view?.print();
  }
}
