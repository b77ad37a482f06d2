import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { WallPairing } from '@kreds/meetings/model';
import { Api, useAction, useWords } from '@kreds/platform-web';
import { barWords } from '../bar.words';
import { ConsoleDesk } from '../console-desk';

/** Pairs a screen in the room by a code; closing ends every wall of the meeting. */
@Component({
  selector: 'kreds-wall-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ol>
      <li>{{ t('wall-step-1', { address: address }) }}</li>
      <li>{{ t('wall-step-2') }}</li>
    </ol>
    @if (code(); as code) {
      <p class="code numbers">{{ code }}</p>
    }
    @if (closed()) {
      <p role="status">{{ t('wall-closed') }}</p>
    }
    @if (action.problem()) {
      <p class="field__error" role="alert">{{ action.problem() }}</p>
    }
    <div class="cluster">
      <button
        type="button"
        class="button"
        [class]="code() ? 'button--second' : 'button--primary'"
        [attr.aria-busy]="action.busy() || null"
        (click)="make()"
      >
        {{ code() ? t('wall-new') : t('wall-make') }}
      </button>
      <button type="button" class="button button--quiet" (click)="closeAll()">{{ t('wall-close') }}</button>
    </div>
    <p class="muted note">{{ t('wall-note') }}</p>`,
  styles: `
    ol {
      padding-inline-start: 1.2em;
    }
    li {
      padding: 4px 0;
    }
    .code {
      margin: 16px 0;
      color: var(--primary);
      font: 560 3rem/3.5rem var(--font-sans);
      letter-spacing: 0.04em;
    }
    .cluster {
      margin-top: 16px;
    }
    .note {
      margin-top: 24px;
    }
  `,
})
export class WallSheet {
  private readonly api = inject(Api);
  private readonly desk = inject(ConsoleDesk);
  protected readonly t = useWords(barWords);
  protected readonly action = useAction();
  protected readonly address = `${location.host}/wall`;
  protected readonly closed = signal(false);
  private readonly pairing = signal<WallPairing | null>(null);

  /** In two groups of three, easier to read across a room; gone when it is no longer good. */
  protected readonly code = computed(() => {
    const pairing = this.pairing();
    if (!pairing || pairing.validUntil <= this.desk.now()) return '';
    return pairing.pairingCode.replace(/(...)(?=.)/g, '$1 ');
  });

  protected make(): void {
    void this.action.run(async () => {
      this.pairing.set(await this.api.post<WallPairing>(this.path()));
      this.closed.set(false);
    });
  }

  protected closeAll(): void {
    void this.action.run(async () => {
      await this.api.delete(this.path());
      this.pairing.set(null);
      this.closed.set(true);
    });
  }

  private path(): string {
    return `/api/meetings/${this.desk.view()?.meetingId ?? ''}/walls`;
  }
}
