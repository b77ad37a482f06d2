import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KIcon, iconWarningCircle } from '@kreds/ui';
import { agreementWords } from './agreement.words';

/** The agreement of the group and one tick; nothing is ticked beforehand. */
@Component({
  selector: 'notes-agreement-tick',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel stack stack--tight" aria-labelledby="agreement">
      <h2 class="type-h3" id="agreement">{{ t('heading') }}</h2>
      <ul class="stack stack--close">
        @for (line of lines; track line) {
          <li>{{ t(line) }}</li>
        }
      </ul>
      <label class="option">
        <input
          #box
          type="checkbox"
          name="agreement"
          [checked]="ticked()"
          [attr.aria-invalid]="missing() ? 'true' : null"
          [attr.aria-describedby]="missing() ? 'agreement-error' : null"
          (change)="ticked.set(box.checked)"
        />
        <span
          ><span class="option__name">{{ t('tick') }}</span
          ><span class="option__note">{{ t('version', { version: version() }) }}</span></span
        >
      </label>
      @if (missing()) {
        <p class="field__error" id="agreement-error"><k-icon [icon]="iconWarning" />{{ t('missing') }}</p>
      }
    </section>
  `,
})
export class AgreementTick {
  readonly version = input.required<number>();
  /** Say that it is needed. */
  readonly missing = input(false);
  readonly ticked = model(false);

  protected readonly t = useWords(agreementWords);
  protected readonly lines = ['room', 'names', 'own', 'written', 'stays', 'danger'] as const;
  protected readonly iconWarning = iconWarningCircle;
}
