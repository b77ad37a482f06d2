import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { SafetyStore } from './safety-store';
import { safetyWords } from './safety-words';

/** On the own page of staff: that two steps lead in, and what to do when the phone is gone. */
@Component({
  selector: 'identity-second-step-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.safety()?.secondFactor === 'in-use') {
      <section class="stack stack--tight no-print" aria-labelledby="steps-heading">
        <h2 class="type-h2" id="steps-heading">{{ t('steps') }}</h2>
        <p class="type-body">{{ t('stepsInUse') }}</p>
        <p class="type-body muted">{{ t('stepsLost') }}</p>
      </section>
    }
  `,
})
export class SecondStepSection {
  protected readonly t = useWords(safetyWords);
  protected readonly store = inject(SafetyStore);
}
