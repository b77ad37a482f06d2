import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KIcon, iconPause } from '@kreds/ui';
import { ConsoleCommands } from './console-commands';
import { ConsoleDesk } from './console-desk';
import { turnsWords } from './turns.words';

/** The meeting is on hold: clocks stand, and what may help is at hand. */
@Component({
  selector: 'kreds-held-card',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<section class="card">
    <p class="chip chip--held"><k-icon [icon]="iconPause" [size]="16" />{{ t('stands') }}</p>
    <h2 class="type-ask">{{ t('held-heading') }}</h2>
    <p class="muted">{{ t('held-text') }}</p>
    <h3 class="type-label">{{ t('held-list-heading') }}</h3>
    <ul>
      <li>{{ t('held-1') }}</li>
      <li>{{ t('held-2') }}</li>
      <li>{{ t('held-3') }}</li>
      <li>{{ t('held-4') }}</li>
      <li>{{ t('held-5') }}</li>
    </ul>
    @if (desk.assists()) {
      <div>
        <button type="button" class="button button--primary" (click)="commands.holdOrResume()">
          {{ t('resume') }}
        </button>
      </div>
    }
  </section>`,
  styles: `
    :host {
      display: flex;
      min-height: 0;
    }
    .card {
      display: flex;
      flex: 1 1 auto;
      flex-direction: column;
      gap: 12px;
      align-items: flex-start;
      border-radius: var(--radius-24);
    }
    h3 {
      margin-top: 20px;
    }
    ul {
      display: grid;
      flex: 1 1 auto;
      gap: 12px;
      align-content: start;
      padding: 0;
      margin: 0;
      font: 400 1.0625rem/1.6875rem var(--font-serif);
      list-style: none;
    }
  `,
})
export class HeldCard {
  protected readonly desk = inject(ConsoleDesk);
  protected readonly commands = inject(ConsoleCommands);
  protected readonly t = useWords(turnsWords);
  protected readonly iconPause = iconPause;
}
