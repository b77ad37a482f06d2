import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useWords } from '@kreds/platform-web';
import { barWords } from '../bar.words';
import { KeyChoice } from '../key-choice';
import { SoftSound } from '../soft-sound';

/** What the keyboard does, and where to turn when something is wrong. */
@Component({
  selector: 'kreds-keys-sheet',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p class="muted">{{ t('keys-intro') }}</p>
    <dl>
      <div>
        <dt>
          <kbd class="keycap">{{ t('key-space') }}</kbd>
        </dt>
        <dd>{{ t('key-space-does') }}</dd>
      </div>
      <div>
        <dt>
          <kbd class="keycap">{{ t('key-arrows') }}</kbd>
        </dt>
        <dd>{{ t('key-arrows-do') }}</dd>
      </div>
      <div>
        <dt>
          <kbd class="keycap">{{ t('key-enter') }}</kbd>
        </dt>
        <dd>{{ t('key-enter-does') }}</dd>
      </div>
      <div>
        <dt><kbd class="keycap">+</kbd></dt>
        <dd>{{ t('key-plus-does') }}</dd>
      </div>
      <div>
        <dt><kbd class="keycap">1</kbd>–<kbd class="keycap">9</kbd></dt>
        <dd>{{ t('key-digits-do') }}</dd>
      </div>
      <div>
        <dt><kbd class="keycap">B</kbd></dt>
        <dd>{{ t('key-curtain-does') }}</dd>
      </div>
      <div>
        <dt><kbd class="keycap">N</kbd></dt>
        <dd>{{ t('key-notes-does') }}</dd>
      </div>
      <div>
        <dt>
          <kbd class="keycap">{{ t('key-escape') }}</kbd>
        </dt>
        <dd>{{ t('key-escape-does') }}</dd>
      </div>
      <div>
        <dt><kbd class="keycap">?</kbd></dt>
        <dd>{{ t('key-help-does') }}</dd>
      </div>
    </dl>
    <div class="option-list">
      <label class="option">
        <input type="checkbox" [checked]="keys.on()" (change)="keys.choose(!keys.on())" />
        <span class="option__name">{{ t('single-keys') }}</span>
      </label>
      <label class="option">
        <input type="checkbox" [checked]="sound.on()" (change)="sound.choose(!sound.on())" />
        <span class="option__name">{{ t('sound-on') }}</span>
      </label>
    </div>
    @if (sound.state() === 'failed') {
      <p class="muted" role="status">{{ t('sound-failed') }}</p>
    }
    <h3 class="type-h3">{{ t('help-heading') }}</h3>
    <p class="muted">{{ t('help-line') }}</p>
    <a class="button button--second" routerLink="../run-sheet">{{ t('help-print') }}</a>`,
  styles: `
    dl > div {
      display: grid;
      grid-template-columns: 180px 1fr;
      gap: 12px;
      align-items: center;
      min-height: 44px;
      padding: 6px 0;
      border-top: 1px solid var(--line);
    }
    dl {
      margin: 16px 0 24px;
    }
    h3 {
      margin: 24px 0 4px;
    }
    .button {
      margin-top: 12px;
    }
    @media (max-width: 30em) {
      dl > div {
        grid-template-columns: 120px 1fr;
      }
    }
  `,
})
export class KeysSheet {
  protected readonly keys = inject(KeyChoice);
  protected readonly sound = inject(SoftSound);
  protected readonly t = useWords(barWords);
}
