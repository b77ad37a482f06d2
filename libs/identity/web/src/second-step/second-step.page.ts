import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import type { BackupCodes, SecondFactorOffer } from '@kreds/identity/model';
import { Api, Session, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, KMark, KQrCode, iconWarningCircle } from '@kreds/ui';
import { LanguageButton } from '../language/language-button';
import { secondStepWords } from './second-step-words';

const BESIDE_FIELD = ['identity.second-factor-wrong', 'platform.bad-input'];

/** Staff set up their second step: scan, show a first code, keep the backup codes. Nothing else is open before it. */
@Component({
  selector: 'identity-second-step-page',
  imports: [KBanner, KIcon, KMark, KQrCode, LanguageButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './second-step.page.html',
  styleUrl: './second-step.page.css',
})
export class SecondStepPage {
  protected readonly t = useWords(secondStepWords);
  protected readonly offer = signal<SecondFactorOffer | undefined>(undefined);
  protected readonly backup = signal<readonly string[]>([]);
  protected readonly code = signal('');
  protected readonly tried = signal(false);
  protected readonly opening = useAction();
  protected readonly confirming = useAction();
  protected readonly iconWarningCircle = iconWarningCircle;
  protected readonly beside = computed(() => BESIDE_FIELD.includes(this.confirming.code()));
  protected readonly problem = computed(() => {
    if (this.beside()) return this.confirming.problem();
    return this.tried() && this.code().trim() === '' ? this.t('codeMissing') : '';
  });
  /** In groups of four, as people type it. */
  protected readonly secret = computed(() => (this.offer()?.secret.match(/.{1,4}/g) ?? []).join(' '));
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  constructor() {
    void this.open();
  }

  protected async open(): Promise<void> {
    await this.opening.run(async () =>
      this.offer.set(await this.api.post<SecondFactorOffer>('/api/auth/second-factor')),
    );
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.code().trim() === '') return this.box()?.nativeElement.focus();
    const done = await this.confirming.run(async () => {
      const { codes } = await this.api.post<BackupCodes>('/api/auth/second-factor/confirm', { code: this.code() });
      this.backup.set(codes);
    });
    if (!done) this.box()?.nativeElement.focus();
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  protected async goOn(): Promise<void> {
    await this.session.reload();
    await this.router.navigateByUrl('/', { replaceUrl: true });
  }

  protected async signOut(): Promise<void> {
    if (await this.opening.run(() => this.session.signOut())) await this.router.navigateByUrl('/signin');
  }
}
