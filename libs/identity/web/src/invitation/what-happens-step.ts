import { ChangeDetectionStrategy, Component, output } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KRing, ringOf } from '@kreds/ui';
import { invitationWords } from './invitation-words';

const PARTS = [
  { when: 'firstWhen', what: 'first', note: 'firstNote' },
  { when: 'meetingsWhen', what: 'meetings', note: 'meetingsNote' },
  { when: 'midwayWhen', what: 'midway', note: 'midwayNote' },
  { when: 'lastWhen', what: 'last', note: 'lastNote' },
] as const;

/** Second of three: what happens when, before any date is known. */
@Component({
  selector: 'identity-what-happens-step',
  imports: [KRing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="step">
      <div class="screen__body stack">
        <h1 class="type-ask">{{ t('happensHeading') }}</h1>
        <div class="ring-line">
          <k-ring [seats]="seats" [size]="84" />
          <p class="type-body-lead muted">{{ t('happensLead') }}</p>
        </div>
        <ul class="row-list">
          @for (part of parts; track part.what) {
            <li class="when">
              <span class="muted">{{ t(part.when) }}</span>
              <span>
                <span class="row__name">{{ t(part.what) }}</span>
                <span class="row__note">{{ t(part.note) }}</span>
              </span>
            </li>
          }
        </ul>
      </div>
      <div class="thumb-zone">
        <button class="button button--primary button--block" type="button" (click)="next.emit()">
          {{ t('next') }}
        </button>
        <div class="thumb-zone__foot">
          <button class="button button--muted" type="button" (click)="back.emit()">{{ t('back') }}</button>
        </div>
      </div>
    </div>
  `,
  styleUrl: './step.css',
})
export class WhatHappensStep {
  readonly next = output();
  readonly back = output();
  protected readonly t = useWords(invitationWords);
  protected readonly parts = PARTS;
  protected readonly seats = ringOf(6, 0);
}
