import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import type { FirstRun, FirstRunSeat } from '@kreds/identity/model';
import { Api, LanguageStore, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, KMark, KStepBars, iconWarningCircle } from '@kreds/ui';
import { LanguageButton } from '../language/language-button';
import { PassphraseChooser } from '../passphrase/passphrase-chooser';
import { passphraseWords } from '../passphrase/passphrase-words';
import { SafetyStep } from '../safety/safety-step';
import { isEmail } from './email';
import { firstRunWords } from './first-run-words';
import { RegisterFirst } from './register-first';

/** Three steps: the code the server printed, who one is, a passphrase. Only while nobody has an account. */
@Component({
  selector: 'identity-first-run-page',
  imports: [KBanner, KIcon, KMark, KStepBars, LanguageButton, PassphraseChooser, SafetyStep],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './first-run.page.html',
  styleUrl: './first-run.page.css',
})
export class FirstRunPage {
  protected readonly t = useWords(firstRunWords);
  protected readonly tp = useWords(passphraseWords);
  protected readonly step = signal<1 | 2 | 3>(1);
  protected readonly code = signal('');
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly tried = signal(0);
  protected readonly action = useAction();
  /** The account is made: what is left is how to get in without the passphrase. */
  protected readonly signedUp = signal(false);
  protected readonly iconWarningCircle = iconWarningCircle;
  protected readonly codeProblem = computed(() => {
    if (this.action.code() === 'identity.first-run-code') return this.action.problem();
    return this.tried() >= 1 && !this.code().trim() ? this.t('codeMissing') : '';
  });
  protected readonly nameProblem = computed(() =>
    this.tried() >= 2 && !this.name().trim() ? this.t('nameMissing') : '',
  );
  protected readonly emailProblem = computed(() =>
    this.tried() >= 2 && !isEmail(this.email()) ? this.t('emailWrong') : '',
  );
  private readonly api = inject(Api);
  private readonly register = inject(RegisterFirst);
  private readonly language = inject(LanguageStore);
  private readonly router = inject(Router);
  private readonly uid = signal<FirstRunSeat['uid'] | undefined>(undefined);
  private readonly chooser = viewChild(PassphraseChooser);
  private readonly codeBox = viewChild<ElementRef<HTMLInputElement>>('codeBox');
  private readonly nameBox = viewChild<ElementRef<HTMLInputElement>>('nameBox');
  private readonly emailBox = viewChild<ElementRef<HTMLInputElement>>('emailBox');

  constructor() {
    void this.leaveWhenOver();
  }

  protected submit(event: Event): Promise<void> {
    event.preventDefault();
    return { 1: () => this.checkCode(), 2: () => this.checkWho(), 3: () => this.create() }[this.step()]();
  }

  protected back(): void {
    this.action.clear();
    this.step.update((step) => (step === 3 ? 2 : 1));
  }

  private async checkCode(): Promise<void> {
    this.tried.set(1);
    const code = this.code().trim();
    const done =
      code !== '' &&
      (await this.action.run(async () => {
        const { uid } = await this.api.post<FirstRunSeat>('/api/first-run/exchange', { code });
        this.uid.set(uid);
      }));
    if (done) this.step.set(2);
    else this.codeBox()?.nativeElement.focus();
  }

  private async checkWho(): Promise<void> {
    this.tried.set(2);
    if (this.nameProblem()) this.nameBox()?.nativeElement.focus();
    else if (this.emailProblem()) this.emailBox()?.nativeElement.focus();
    else this.step.set(3);
  }

  private async create(): Promise<void> {
    const uid = this.uid();
    if (!uid || this.action.busy()) return;
    const passphrase = await this.chooser()?.confirmed();
    if (!passphrase) return;
    const done = await this.action.run(() =>
      this.register.run({
        code: this.code().trim(),
        uid,
        displayName: this.name().trim(),
        email: this.email().trim(),
        language: this.language.current(),
        passphrase,
      }),
    );
    if (done) this.signedUp.set(true);
    else if (this.action.code() === 'identity.first-run-code') this.step.set(1);
  }

  protected async leave(): Promise<void> {
    await this.router.navigateByUrl('/', { replaceUrl: true });
  }

  private async leaveWhenOver(): Promise<void> {
    const answer = await this.api.get<FirstRun>('/api/first-run').catch(() => ({ needed: true }));
    if (!answer.needed) await this.router.navigateByUrl('/signin', { replaceUrl: true });
  }
}
