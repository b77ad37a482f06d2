import { ChangeDetectionStrategy, Component, output } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KBadge } from '@kreds/ui';
import { invitationWords } from './invitation-words';

const LEVELS = [
  { level: 1, name: 'level1', note: 'level1Note' },
  { level: 2, name: 'level2', note: 'level2Note' },
  { level: 3, name: 'level3', note: 'level3Note' },
  { level: 4, name: 'level4', note: 'level4Note' },
] as const;

/** Third of three: who can read what, by the badges that stand at every field (look.md 7). */
@Component({
  selector: 'identity-between-us-step',
  imports: [KBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="step">
      <div class="screen__body stack">
        <div class="stack stack--close">
          <h1 class="type-ask">{{ t('betweenHeading') }}</h1>
          <p class="type-body-lead muted">{{ t('betweenLead') }}</p>
        </div>
        <ul class="row-list">
          @for (each of levels; track each.level) {
            <li class="badge-line">
              <k-badge [level]="each.level" [label]="t(each.name)" />
              <span class="muted">{{ t(each.note) }}</span>
            </li>
          }
        </ul>
      </div>
      <div class="thumb-zone">
        <button class="button button--primary button--block" type="button" (click)="next.emit()">
          {{ t('ready') }}
        </button>
        <div class="thumb-zone__foot">
          <button class="button button--muted" type="button" (click)="back.emit()">{{ t('back') }}</button>
        </div>
      </div>
    </div>
  `,
  styleUrl: './step.css',
})
export class BetweenUsStep {
  readonly next = output();
  readonly back = output();
  protected readonly t = useWords(invitationWords);
  protected readonly levels = LEVELS;
}
