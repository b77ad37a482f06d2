import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { SignedIn } from '@kreds/identity/model';
import { Api, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, iconWarningCircle } from '@kreds/ui';
import { secondStepWords } from './second-step-words';

const BESIDE_FIELD = ['identity.second-factor-wrong', 'platform.bad-input'];

/** The code after the passphrase (or sheet, or device). The ticket for it lies in a cookie that no script reads. */
@Component({
  selector: 'identity-code-form',
  imports: [KBanner, KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack stack--loose" novalidate (submit)="submit($event)">
      <div class="stack stack--close">
        <h1 class="type-ask">{{ t('codeHeading') }}</h1>
        <p class="type-body-lead muted">{{ t('codeLead') }}</p>
      </div>
      @if (action.problem() && !beside()) {
        <k-banner tone="danger" [heading]="action.problem()" />
      }
      <div class="field field--code">
        <label for="second-code">{{ t('code') }}</label>
        <input
          #box
          id="second-code"
          name="second-code"
          type="text"
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="20"
          [value]="code()"
          [attr.aria-invalid]="problem() ? 'true' : null"
          [attr.aria-describedby]="problem() ? 'second-code-error' : 'second-code-help'"
          (input)="code.set(box.value)"
        />
        <p class="field__help" id="second-code-help">{{ t('codeHelp') }}</p>
        @if (problem()) {
          <p class="field__error" id="second-code-error"><k-icon [icon]="iconWarningCircle" />{{ problem() }}</p>
        }
      </div>
      <button class="button button--primary button--block" type="submit" [attr.aria-busy]="action.busy()">
        {{ action.busy() ? t('working') : t('signIn') }}
      </button>
      <button class="button button--muted" type="button" (click)="back.emit()">{{ t('back') }}</button>
    </form>
  `,
})
export class CodeForm {
  readonly shown = output<SignedIn>();
  readonly back = output();

  protected readonly t = useWords(secondStepWords);
  protected readonly code = signal('');
  protected readonly tried = signal(false);
  protected readonly action = useAction();
  protected readonly iconWarningCircle = iconWarningCircle;
  protected readonly beside = computed(() => BESIDE_FIELD.includes(this.action.code()));
  protected readonly problem = computed(() => {
    if (this.beside()) return this.action.problem();
    return this.tried() && this.code().trim() === '' ? this.t('codeMissing') : '';
  });
  private readonly api = inject(Api);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.code().trim() === '') return this.box().nativeElement.focus();
    const done = await this.action.run(async () => {
      this.shown.emit(await this.api.post<SignedIn>('/api/auth/sign-in/second', { code: this.code() }));
    });
    if (!done) this.box().nativeElement.focus();
  }
}
