import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { isProblem, useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { blocksWords } from '../blocks/blocks.words';
import { VaultKeysError } from '../keys/vault-keys-codes';
import type { Shelf } from '../vaults/shelf';
import { conversationWords } from './conversation.words';
import { earlierNotes, type EarlierNotes } from './earlier-notes';
import { KeptBack } from './kept-back';

/**
 * The one question when a leader has joined: may she read what was written before (confidentiality.md 5.3)? A yes is a
 * grant in the signed log. A no changes nothing, and can become a yes at any time.
 */
@Component({
  selector: 'notes-earlier-question',
  imports: [KBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (asked(); as earlier) {
      @if (kept()) {
        <p class="cluster no-print">
          <span class="muted">{{ t('earlier-kept', { name: earlier.name }) }}</span>
          <button class="button button--quiet button--small" type="button" (click)="grant(earlier)">
            {{ t('earlier-change', { name: earlier.name }) }}
          </button>
        </p>
      } @else {
        <section class="card stack no-print" aria-labelledby="earlier-question">
          <h2 class="type-h2" id="earlier-question">{{ t('earlier-question', { name: earlier.name }) }}</h2>
          <p class="muted">{{ t('earlier-why', { name: earlier.name }) }}</p>
          <div class="cluster">
            <button class="button button--second" type="button" (click)="grant(earlier)">
              {{ t('earlier-yes', { name: earlier.name }) }}
            </button>
            <button class="button button--second" type="button" (click)="keep(earlier)">{{ t('earlier-no') }}</button>
          </div>
        </section>
      }
    } @else if (granted()) {
      <p role="status">{{ t('earlier-granted', { name: granted() }) }}</p>
    } @else if (shelf().earlier() > 0) {
      <p class="muted">{{ t('earlier-hidden', { count: shelf().earlier() }) }}</p>
    }
    @if (failed()) {
      <k-banner tone="danger" [heading]="b('failed')" [text]="b('failed-why')" />
    }
  `,
  // With nothing to say it takes no room, not even the gap of a stack.
  styles: ':host { display: contents }',
})
export class EarlierQuestion {
  readonly shelf = input.required<Shelf>();

  protected readonly t = useWords(conversationWords);
  protected readonly b = useWords(blocksWords);
  protected readonly granted = signal('');
  protected readonly failed = signal(false);
  protected readonly asked = computed(() => {
    const view = this.shelf().view();
    return view && this.shelf().state() === 'ready' ? earlierNotes(view, this.shelf().notes()) : null;
  });
  protected readonly kept = computed(() => {
    this.answers();
    const [vault, earlier] = [this.shelf().vault(), this.asked()];
    return vault !== null && earlier !== null && this.keptBack.has(vault, earlier.uid);
  });
  private readonly keptBack = inject(KeptBack);
  private readonly answers = signal(0);
  private running = false;

  protected keep({ uid }: EarlierNotes): void {
    this.keptBack.set(this.shelf().vault() ?? '', uid);
    this.answers.update((count) => count + 1);
  }

  protected async grant({ uid, name, from, to }: EarlierNotes): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.failed.set(false);
    try {
      await this.shelf().change({ op: 'grant', uid, from, to });
      this.granted.set(name);
    } catch (error) {
      if (!isProblem(error) && !(error instanceof VaultKeysError)) throw error;
      this.failed.set(true);
    } finally {
      this.running = false;
    }
  }
}
