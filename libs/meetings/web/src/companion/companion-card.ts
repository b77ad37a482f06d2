import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { KMark } from '@kreds/ui';

/** A face with nothing to do on it: one serif line and at most two short ones, a third from the top. */
@Component({
  selector: 'kreds-companion-card',
  imports: [KMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (mark()) {
      <k-mark class="mark" tone="held" [size]="132" />
    }
    <h1 class="type-ask">{{ heading() }}</h1>
    @if (line()) {
      <p class="muted-line">{{ line() }}</p>
    }
    @if (more()) {
      <p class="muted-line">{{ more() }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 10px;
      align-items: center;
      max-width: 21rem;
      padding-top: clamp(24px, 17dvh, 168px);
      margin-inline: auto;
      text-align: center;
    }
    .mark {
      margin-bottom: 30px;
    }
    .muted-line {
      color: var(--card-muted, var(--text-muted));
      text-wrap: pretty;
    }
  `,
})
export class CompanionCard {
  readonly heading = input.required<string>();
  readonly line = input('');
  readonly more = input('');
  readonly mark = input(false);
}
