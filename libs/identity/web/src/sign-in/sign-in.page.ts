import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { FirstRun, SignedIn } from '@kreds/identity/model';
import { Api, safeReturn, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, KMark, KWordmark, iconWarningCircle } from '@kreds/ui';
import { LanguageButton } from '../language/language-button';
import { SecretField } from '../passphrase/secret-field';
import { CodeForm } from '../second-step/code-form';
import { SignIn } from './sign-in';
import { signInWords } from './sign-in-words';

/** Sign-in by e-mail and passphrase. Paste and password managers work; nothing is remembered here but the session. */
@Component({
  selector: 'identity-sign-in-page',
  imports: [CodeForm, KBanner, KIcon, KMark, KWordmark, LanguageButton, RouterLink, SecretField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in.page.html',
  styleUrl: './sign-in.page.css',
})
export class SignInPage {
  /** From the address: where signing in leads to. */
  readonly to = input<string>();

  protected readonly t = useWords(signInWords);
  protected readonly email = signal('');
  protected readonly passphrase = signal('');
  protected readonly tried = signal(false);
  /** The passphrase was right, and the second step comes. */
  protected readonly codeAsked = signal(false);
  protected readonly action = useAction();
  protected readonly iconWarningCircle = iconWarningCircle;
  protected readonly emailProblem = computed(() =>
    this.tried() && this.email().trim() === '' ? this.t('emailMissing') : '',
  );
  protected readonly passphraseProblem = computed(() =>
    this.tried() && this.passphrase() === '' ? this.t('passphraseMissing') : '',
  );
  private readonly router = inject(Router);
  private readonly api = inject(Api);
  private readonly signIn = inject(SignIn);
  private readonly emailBox = viewChild<ElementRef<HTMLInputElement>>('emailBox');
  private readonly secret = viewChild(SecretField);

  constructor() {
    void this.leaveWhenNobodyHasAnAccount();
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.emailProblem()) return this.emailBox()?.nativeElement.focus();
    if (this.passphraseProblem()) return this.secret()?.focus();
    const done = await this.action.run(() => this.signIn.run(this.email().trim(), this.passphrase()));
    const second = this.action.code() === 'identity.second-factor-needed';
    if (!done && !second) return this.secret()?.focus();
    this.passphrase.set('');
    if (second) {
      this.action.clear();
      return this.codeAsked.set(true);
    }
    await this.goHome();
  }

  protected async showCode(signedIn: SignedIn): Promise<void> {
    await this.signIn.finish(signedIn);
    await this.goHome();
  }

  protected beginAgain(): void {
    this.tried.set(false);
    this.codeAsked.set(false);
  }

  private async goHome(): Promise<void> {
    await this.router.navigateByUrl(safeReturn(this.to()));
  }

  private async leaveWhenNobodyHasAnAccount(): Promise<void> {
    const answer = await this.api.get<FirstRun>('/api/first-run').catch(() => ({ needed: false }));
    if (answer.needed) await this.router.navigateByUrl('/first-run', { replaceUrl: true });
  }
}
