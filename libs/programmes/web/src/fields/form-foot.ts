import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type Action, useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { formWords } from './form.words';
import { OpenForm } from './open-form';

/** The end of an opened form: what was refused, the one primary button, the way out. */
@Component({
  selector: 'programmes-form-foot',
  imports: [KBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    @if (action().problem()) {
      <k-banner tone="danger" [heading]="action().problem()" />
    }
    <div class="cluster">
      <button class="button button--primary" type="submit" [attr.aria-busy]="action().busy()">
        {{ action().busy() ? t('saving') : label() || t('save') }}
      </button>
      <button class="button button--quiet" type="button" (click)="forms.close()">{{ t('cancel') }}</button>
    </div>
  `,
})
export class FormFoot {
  readonly action = input.required<Action>();
  /** What the button does; "Gem" when not said. */
  readonly label = input('');

  protected readonly t = useWords(formWords);
  protected readonly forms = inject(OpenForm);
}
