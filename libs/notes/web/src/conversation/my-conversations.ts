import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { VaultAbout } from '@kreds/notes/model';
import { Session, isProblem, useWords } from '@kreds/platform-web';
import { KIcon, iconArrowRight } from '@kreds/ui';
import { Vaults } from '../vaults/vaults';
import { conversationWords } from './conversation.words';
import { counterpartOf } from './earlier-notes';

interface Talk {
  readonly facilitatorId: string;
  /** From the log, when the vault is open on this device already; nothing is unlocked for a link. */
  readonly name: string;
}

/** Ways to the conversations that one is in as a leader, for the home page. Nothing where there are none. */
@Component({
  selector: 'notes-my-conversations',
  imports: [KIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (talks().length > 0) {
      <section aria-labelledby="my-conversations" class="stack stack--tight">
        <h2 class="type-h2" id="my-conversations">{{ t('mine') }}</h2>
        <ul class="row-list row-list--closed" role="list">
          @for (talk of talks(); track talk.facilitatorId) {
            <li>
              <a class="row row--inline" [routerLink]="['/conversation', talk.facilitatorId]">
                <span class="row__main">
                  <span class="row__name">{{ talk.name ? t('with', { name: talk.name }) : t('mine-one') }}</span>
                  <span class="row__note">{{ t('reads-both') }}</span>
                </span>
                <k-icon class="muted" [icon]="iconArrowRight" />
              </a>
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class MyConversations {
  protected readonly t = useWords(conversationWords);
  protected readonly iconArrowRight = iconArrowRight;
  private readonly vaults = inject(Vaults);
  private readonly session = inject(Session);
  private readonly asked = signal(false);
  protected readonly talks = computed<readonly Talk[]>(() => {
    const me = this.session.me()?.personId ?? '';
    if (!this.asked()) return [];
    return this.vaults.mine().flatMap(({ about }) => (isMine(about, me) ? [this.talkIn(about)] : []));
  });

  constructor() {
    void this.load();
  }

  private talkIn(about: VaultAbout & { readonly kind: 'conversation' }): Talk {
    const view = this.vaults.shelf(about).view();
    return { facilitatorId: about.facilitatorId, name: (view && counterpartOf(view)?.name) ?? '' };
  }

  private async load(): Promise<void> {
    try {
      await this.vaults.load();
    } catch (error) {
      // Without a line the list stays as it was last known.
      if (!isProblem(error)) throw error;
    }
    this.asked.set(true);
  }
}

function isMine(about: VaultAbout, me: string): about is VaultAbout & { readonly kind: 'conversation' } {
  return about.kind === 'conversation' && about.leaderId === me;
}
