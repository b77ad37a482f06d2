import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { useFormats, useWords } from '@kreds/platform-web';
import { ConsoleDesk } from './console-desk';
import { dayWords } from './day.words';

/** What was promised, and a way back to it while the group is behind. */
@Component({
  selector: 'kreds-promised-end',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (desk.time(); as time) {
    <div class="panel">
      <div>
        <p class="strong">{{ t('promised', { time: f.time(time.promisedEnd) }) }}</p>
        <p class="muted">{{ time.choices.length > 0 ? t('last-round-safe') : t('promise-holds') }}</p>
      </div>
      @if (desk.leads() && time.choices.length > 0) {
        <button type="button" class="button button--second button--small" (click)="desk.open({ kind: 'replan' })">
          {{ t('spread-minutes', { count: time.minutes }) }}
        </button>
      }
    </div>
  }`,
  styles: `
    .panel {
      display: flex;
      gap: 12px;
      align-items: center;
      justify-content: space-between;
      min-height: 68px;
      padding: 12px 16px;
      border-radius: var(--radius-14);
      margin: 12px -14px 0;
    }
    .strong {
      font: 620 0.9375rem/1.375rem var(--font-sans);
    }
    .muted {
      font-size: 0.875rem;
      line-height: 1.25rem;
    }
    .button {
      flex: none;
    }
  `,
})
export class PromisedEnd {
  protected readonly desk = inject(ConsoleDesk);
  protected readonly t = useWords(dayWords);
  protected readonly f = useFormats();
}
