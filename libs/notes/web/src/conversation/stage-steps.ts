import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { STAGES, type Stage } from './stage-placements';
import { stagesWords } from './stages.words';

let made = 0;

/** Seven calm steps to choose one of: radios with their own words, nothing chosen beforehand. */
@Component({
  selector: 'notes-stage-steps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="option-list">
      <legend class="type-h3">{{ t('ask') }}</legend>
      @for (stage of stages; track stage) {
        <label class="option">
          <input
            type="radio"
            [name]="name"
            [checked]="chosen() === stage"
            [attr.aria-describedby]="missing() ? name + '-missing' : null"
            (change)="chosen.set(stage)"
          />
          <span>
            <span class="option__note">{{ t('step', { stage }) }}</span>
            <span class="option__name">{{ t(wordOf(stage)) }}</span>
          </span>
        </label>
      }
      @if (missing()) {
        <p class="field__error" role="alert" [id]="name + '-missing'">{{ t('choose') }}</p>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      min-width: 0;
      padding: 0;
      border: 0;
      margin: 0;
    }
    legend {
      padding: 0;
      margin-bottom: 8px;
    }
  `,
})
export class StageSteps {
  readonly chosen = model<Stage | null>(null);
  /** Somebody went on without a choice. */
  readonly missing = input(false);

  protected readonly t = useWords(stagesWords);
  protected readonly stages = STAGES;
  protected readonly name = `notes-stage-${++made}`;

  protected wordOf(stage: Stage): `${Stage}` {
    return `${stage}`;
  }
}
