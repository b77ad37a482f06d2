import { type Signal, computed, effect, inject, untracked } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import type { Line, LineLimit } from '../blocks/note-lines';
import { isReadable } from '../blocks/shelf-state';
import { ConversationDesk, type ConversationSide } from './conversation-desk';
import { conversationWords } from './conversation.words';
import { cannotRead } from './earlier-notes';

/** What the address of a page around a conversation says; both ends have one of their own. */
export interface ConversationInputs {
  readonly side: Signal<ConversationSide>;
  readonly leaderId: Signal<string | undefined>;
  readonly facilitatorId: Signal<string | undefined>;
  readonly network: Signal<string | undefined>;
}

/** Opens the vault that an address names, and says what each page around it needs. To be called where things are injected. */
export function useConversation({ side, leaderId, facilitatorId, network }: ConversationInputs) {
  const desk = inject(ConversationDesk);
  const t = useWords(conversationWords);
  const otherId = computed(() => (side() === 'leader' ? facilitatorId() : leaderId()) ?? '');
  effect(() => {
    const [from, other, networkId] = [side(), otherId(), network()];
    untracked(() => void desk.open(from, other, networkId));
  });
  return {
    desk,
    /** Of the page with the notes. */
    home: computed(() => (side() === 'leader' ? ['/conversation', otherId()] : ['/conversations', otherId()])),
    open: computed(() => isReadable(desk.shelf()?.state() ?? 'loading')),
    /** A line from before the other came: a change would seal it anew, for both. */
    limit: computed(() => (line: Line): LineLimit | null => {
      const view = desk.view();
      const [hidden] = view ? cannotRead(view, line.epoch) : [];
      if (!hidden) return null;
      const warning = t('edit-widens', { name: hidden.name });
      return { badge: t('kept-back'), warning, anyway: t('edit-anyway'), leave: t('leave-it') };
    }),
  };
}
