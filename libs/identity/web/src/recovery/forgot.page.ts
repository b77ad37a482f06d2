import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, KMark, iconWarningCircle } from '@kreds/ui';
import { LanguageButton } from '../language/language-button';
import { recoveryWords } from './recovery-words';

/** Asks for the mailed link. The page says the same whether or not the address has an account. */
@Component({
  selector: 'identity-forgot-page',
  imports: [KBanner, KIcon, KMark, LanguageButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="screen screen--form" novalidate (submit)="submit($event)">
      <div class="screen__top"><span></span><identity-language-button /></div>
      <div class="screen__body stack stack--loose">
        <k-mark [size]="56" />
        @if (sent()) {
          <div class="stack stack--tight" role="status">
            <h1 class="type-ask">{{ t('sentHeading') }}</h1>
            <p class="type-body-lead muted">{{ t('sentLead') }}</p>
          </div>
        } @else {
          <div class="stack stack--tight">
            <h1 class="type-ask">{{ t('forgotHeading') }}</h1>
            <p class="type-body-lead muted">{{ t('forgotLead') }}</p>
          </div>
          @if (action.problem()) {
            <k-banner tone="danger" [heading]="action.problem()" />
          }
          <div class="field">
            <label for="email">{{ t('email') }}</label>
            <input
              #box
              id="email"
              name="email"
              type="email"
              inputmode="email"
              autocomplete="username"
              autocapitalize="none"
              spellcheck="false"
              maxlength="254"
              [value]="email()"
              [attr.aria-invalid]="problem() ? 'true' : null"
              [attr.aria-describedby]="problem() ? 'email-error' : null"
              (input)="email.set(box.value)"
            />
            @if (problem()) {
              <p class="field__error" id="email-error"><k-icon [icon]="iconWarningCircle" />{{ problem() }}</p>
            }
          </div>
        }
        <p>
          <a class="link link--alone" routerLink="/recover">{{ t('haveSheet') }}</a>
        </p>
      </div>
      <div class="thumb-zone">
        @if (sent()) {
          <a class="button button--primary button--block" routerLink="/signin">{{ t('toSignIn') }}</a>
        } @else {
          <button class="button button--primary button--block" type="submit" [attr.aria-busy]="action.busy()">
            {{ action.busy() ? t('sending') : t('send') }}
          </button>
        }
        <div class="thumb-zone__foot">
          @if (!sent()) {
            <a class="button button--muted" routerLink="/signin">{{ t('back') }}</a>
          }
        </div>
      </div>
    </form>
  `,
})
export class ForgotPage {
  protected readonly t = useWords(recoveryWords);
  protected readonly email = signal('');
  protected readonly tried = signal(false);
  protected readonly sent = signal(false);
  protected readonly action = useAction();
  protected readonly iconWarningCircle = iconWarningCircle;
  protected readonly problem = computed(() =>
    this.tried() && this.email().trim() === '' ? this.t('emailMissing') : '',
  );
  private readonly api = inject(Api);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.problem()) return this.box()?.nativeElement.focus();
    const done = await this.action.run(() => this.api.post('/api/auth/forgot', { email: this.email().trim() }));
    if (done) this.sent.set(true);
  }
}
