import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { KeyRing, useAction, useWords } from '@kreds/platform-web';
import { KDialog, KIcon, iconWarningCircle } from '@kreds/ui';
import { stepUpWords } from './step-up.words';

/** What the passphrase is asked before. */
export type StepUpReason = 'circle' | 'take-out';

const WRONG: readonly string[] = ['AK_UNWRAP', 'identity.wrong-passphrase'];

/** The passphrase once more. Nobody puts it on a page: `StepUp` shows it when it is needed, and takes it away. */
@Component({
  selector: 'notes-step-up-dialog',
  imports: [KDialog, KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <k-dialog [open]="true" [heading]="t('heading')" [closeLabel]="t('cancel')" (closed)="answered.emit(false)">
      <form class="stack" id="step-up" novalidate (submit)="prove($event)">
        <p>{{ t(reason()) }}</p>
        <div class="field">
          <label for="step-up-passphrase">{{ t('passphrase') }}</label>
          <input
            #box
            id="step-up-passphrase"
            type="password"
            name="passphrase"
            autocomplete="current-password"
            autocapitalize="none"
            autocorrect="off"
            spellcheck="false"
            maxlength="256"
            [attr.aria-invalid]="problem() ? 'true' : null"
            [attr.aria-describedby]="problem() ? 'step-up-problem' : null"
          />
          @if (problem(); as why) {
            <p class="field__error" id="step-up-problem"><k-icon [icon]="iconWarning" />{{ why }}</p>
          }
        </div>
        @if (reason() === 'circle') {
          <p class="type-small muted">{{ t('once') }}</p>
        }
      </form>
      <button
        dialogActions
        class="button button--primary"
        type="submit"
        form="step-up"
        [attr.aria-busy]="action.busy()"
      >
        {{ action.busy() ? t('checking') : t('goOn') }}
      </button>
      <button dialogActions class="button button--quiet" type="button" (click)="answered.emit(false)">
        {{ t('cancel') }}
      </button>
    </k-dialog>
  `,
})
export class StepUpDialog {
  readonly reason = input.required<StepUpReason>();
  /** True when the passphrase was right, false when somebody thought better of it. */
  readonly answered = output<boolean>();

  protected readonly t = useWords(stepUpWords);
  protected readonly action = useAction();
  protected readonly iconWarning = iconWarningCircle;
  private readonly missing = signal(false);
  private readonly ring = inject(KeyRing);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly problem = computed(() => {
    if (this.missing()) return this.t('missing');
    return WRONG.includes(this.action.code()) ? this.t('wrong') : this.action.problem();
  });

  protected async prove(event: Event): Promise<void> {
    event.preventDefault();
    const box = this.box().nativeElement;
    const passphrase = box.value;
    this.missing.set(passphrase === '');
    if (passphrase === '') return box.focus();
    if (!(await this.action.run(() => this.ring.prove(passphrase)))) return box.focus();
    box.value = '';
    this.answered.emit(true);
  }
}
