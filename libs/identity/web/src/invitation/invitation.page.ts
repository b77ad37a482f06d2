import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InvitationSeat } from '@kreds/identity/model';
import type { Language } from '@kreds/kernel';
import { Api, LanguageStore, Session, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KMark, KStepBars } from '@kreds/ui';
import { LanguageButton } from '../language/language-button';
import { PassphraseChooser } from '../passphrase/passphrase-chooser';
import { passphraseWords } from '../passphrase/passphrase-words';
import { SafetyStep } from '../safety/safety-step';
import { AcceptInvitation } from './accept-invitation';
import { BetweenUsStep } from './between-us-step';
import { ConfirmStep, type Confirmed } from './confirm-step';
import { InvitationToken } from './invitation-token';
import { invitationWords } from './invitation-words';
import { WhatHappensStep } from './what-happens-step';

/** In order; each but the first and last shows where in the three short steps one is. */
export const INVITATION_STEPS = ['welcome', 'confirm', 'happens', 'between', 'passphrase'] as const;
export type InvitationStep = (typeof INVITATION_STEPS)[number];

/** From the mailed link to an account: a welcome, three short screens, a passphrase. Opening it uses nothing up. */
@Component({
  selector: 'identity-invitation-page',
  imports: [
    BetweenUsStep,
    ConfirmStep,
    KBanner,
    KMark,
    KStepBars,
    LanguageButton,
    PassphraseChooser,
    RouterLink,
    SafetyStep,
    WhatHappensStep,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invitation.page.html',
  styleUrl: './invitation.page.css',
})
export class InvitationPage {
  protected readonly t = useWords(invitationWords);
  protected readonly tp = useWords(passphraseWords);
  protected readonly session = inject(Session);
  protected readonly seat = signal<InvitationSeat | undefined>(undefined);
  protected readonly step = signal<InvitationStep>('welcome');
  protected readonly answers = signal<Confirmed>({ displayName: '', phone: '' });
  /** The account is made: what is left is how to get in without the passphrase. */
  protected readonly signedUp = signal(false);
  protected readonly opening = useAction();
  protected readonly accepting = useAction();
  protected readonly token = inject(InvitationToken);
  protected readonly hasToken = signal(this.token.take() !== undefined);
  protected readonly firstName = computed(() => this.seat()?.displayName.split(' ')[0] ?? '');
  protected readonly stepNumber = computed(() => INVITATION_STEPS.indexOf(this.step()));
  protected readonly inSteps = computed(() => this.stepNumber() >= 1 && this.stepNumber() <= 3);
  /** The link is used up or too old: signing in may be what the person wants. */
  protected readonly over = computed(
    () => this.opening.code() === 'identity.invitation-over' || this.accepting.code() === 'identity.invitation-over',
  );
  private readonly api = inject(Api);
  private readonly accept = inject(AcceptInvitation);
  private readonly language = inject(LanguageStore);
  private readonly router = inject(Router);
  private readonly chooser = viewChild(PassphraseChooser);

  constructor() {
    void this.open();
    effect(() => {
      this.step();
      this.signedUp();
      window.scrollTo({ top: 0 });
    });
  }

  protected async open(): Promise<void> {
    const token = this.token.take();
    await this.session.ready();
    if (!token || this.session.signedIn()) return;
    await this.opening.run(async () => {
      const seat = await this.api.post<InvitationSeat>('/api/invitations/exchange', { token });
      this.seat.set(seat);
      this.answers.set({ displayName: seat.displayName, phone: seat.phone ?? '' });
      this.language.choose(seat.language);
    });
  }

  protected go(by: 1 | -1): void {
    const next = INVITATION_STEPS[this.stepNumber() + by];
    if (next) this.step.set(next);
  }

  protected confirm(answers: Confirmed): void {
    this.answers.set(answers);
    this.go(1);
  }

  protected speak(language: Language): void {
    this.language.choose(language);
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    const [seat, token] = [this.seat(), this.token.take()];
    if (!seat || !token || this.accepting.busy()) return;
    const passphrase = await this.chooser()?.confirmed();
    if (!passphrase) return;
    const done = await this.accepting.run(() =>
      this.accept.run({ token, seat, ...this.answers(), language: this.language.current(), passphrase }),
    );
    if (!done) return;
    this.token.forget();
    this.signedUp.set(true);
  }

  protected async leave(): Promise<void> {
    await this.router.navigateByUrl('/', { replaceUrl: true });
  }

  protected async signOut(): Promise<void> {
    if (await this.accepting.run(() => this.session.signOut())) await this.open();
  }
}
