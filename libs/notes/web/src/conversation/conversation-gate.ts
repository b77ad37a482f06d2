import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useAction, useWords } from '@kreds/platform-web';
import { KBanner, KEmptyState } from '@kreds/ui';
import { ShelfState } from '../blocks/shelf-state';
import { VaultKeysError } from '../keys/vault-keys-codes';
import { NotesLocked } from '../locked/notes-locked';
import { ConversationDesk, type ConversationSide } from './conversation-desk';
import { conversationWords } from './conversation.words';

/** What stands in the place of a conversation while it cannot be read, always with the next step. */
@Component({
  selector: 'notes-conversation-gate',
  imports: [KBanner, KEmptyState, NotesLocked, RouterLink, ShelfState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (desk.shelf(); as shelf) {
      @switch (shelf.state()) {
        @case ('locked') {
          <notes-locked [shelf]="shelf" />
        }
        @case ('none') {
          @if (side() === 'leader') {
            <k-empty-state [heading]="t('not-in-heading')" [reason]="t('not-in-why')">
              <a class="button button--primary" routerLink="/join">{{ t('type-code') }}</a>
            </k-empty-state>
          } @else if (desk.mayBegin()) {
            <k-empty-state [heading]="t('begin-heading')" [reason]="t('begin-why')">
              <button class="button button--primary" type="button" (click)="begin()">{{ t('begin') }}</button>
            </k-empty-state>
          } @else if (desk.gone()) {
            <k-empty-state [heading]="t('gone-heading')" [reason]="t('gone-why')">
              <a class="button button--primary" routerLink="/">{{ t('home') }}</a>
            </k-empty-state>
          }
        }
        @default {
          <notes-shelf-state [shelf]="shelf" />
        }
      }
    }
    @if (problem()) {
      <k-banner tone="danger" [heading]="t('begin-failed')" [text]="problem()" />
    }
  `,
  // With nothing to say it takes no room, not even the gap of a stack.
  styles: ':host { display: contents }',
})
export class ConversationGate {
  readonly side = input.required<ConversationSide>();

  protected readonly t = useWords(conversationWords);
  protected readonly desk = inject(ConversationDesk);
  protected readonly beginning = useAction();
  protected readonly problem = computed(() => this.beginning.problem());

  protected async begin(): Promise<void> {
    await this.beginning.run(async () => {
      try {
        await this.desk.begin();
      } catch (error) {
        // A lock shows its own card; every other code of the keys is in the state of the shelf.
        if (!(error instanceof VaultKeysError) || error.code !== 'KEYS_LOCKED') throw error;
        await this.desk.shelf()?.open();
      }
    });
  }
}
