import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { RecoverySeat, SignedIn } from '@kreds/identity/model';
import { Api, LanguageStore, Session, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KMark } from '@kreds/ui';
import { LanguageButton } from '../language/language-button';
import { PassphraseChooser } from '../passphrase/passphrase-chooser';
import { type SheetToKeep } from '../safety/recovery-sheets';
import { SafetyStep } from '../safety/safety-step';
import { SheetView } from '../safety/sheet-view';
import { CodeForm } from '../second-step/code-form';
import { type Finished, type Recovered, Recovery } from './recovery';
import { RecoveryToken } from './recovery-token';
import { recoveryWords } from './recovery-words';
import { SheetForm, type TypedSheet } from './sheet-form';
import { StartAnew } from './start-anew';

export type RecoverStep = 'ways' | 'sheet' | 'next' | 'anew' | 'second' | 'new-sheet' | 'safety';

/**
 * One page for everybody who has forgotten the passphrase: by this device, by the sheet, or anew. With a mailed link it
 * offers what exists; without one the sheet alone.
 */
@Component({
  selector: 'identity-recover-page',
  imports: [
    CodeForm,
    KBanner,
    KMark,
    LanguageButton,
    PassphraseChooser,
    RouterLink,
    SafetyStep,
    SheetForm,
    SheetView,
    StartAnew,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './recover.page.html',
  styleUrl: './recover.page.css',
})
export class RecoverPage {
  protected readonly t = useWords(recoveryWords);
  protected readonly seat = signal<RecoverySeat | undefined>(undefined);
  protected readonly recovered = signal<Recovered | undefined>(undefined);
  protected readonly sheet = signal<SheetToKeep | undefined>(undefined);
  protected readonly step = signal<RecoverStep>('ways');
  protected readonly opening = useAction();
  protected readonly proving = useAction();
  protected readonly finishing = useAction();
  protected readonly hasToken = signal(inject(RecoveryToken).take() !== undefined);
  protected readonly over = computed(() =>
    [this.opening, this.proving, this.finishing].some((action) => action.code() === 'identity.recovery-over'),
  );
  protected readonly noDevice = computed(() => ['DEVICE_UNKNOWN', 'AK_UNWRAP'].includes(this.proving.code()));
  private readonly api = inject(Api);
  private readonly recovery = inject(Recovery);
  private readonly token = inject(RecoveryToken);
  private readonly language = inject(LanguageStore);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly chooser = viewChild(PassphraseChooser);
  private begunAnew = false;

  constructor() {
    if (this.hasToken()) void this.open();
    else this.step.set('sheet');
    effect(() => {
      this.step();
      window.scrollTo({ top: 0 });
    });
  }

  protected async open(): Promise<void> {
    await this.opening.run(async () => {
      const seat = await this.api.post<RecoverySeat>('/api/auth/recovery/exchange', { token: this.token.take() });
      this.seat.set(seat);
      this.language.choose(seat.language);
    });
  }

  protected go(step: RecoverStep): void {
    this.proving.clear();
    this.finishing.clear();
    this.step.set(step);
  }

  protected async byDevice(): Promise<void> {
    const [token, seat] = [this.token.take(), this.seat()];
    if (!token || !seat) return;
    await this.prove(() => this.recovery.byDevice(token, seat));
  }

  protected bySheet({ email, code }: TypedSheet): Promise<void> {
    return this.prove(() => this.recovery.bySheet(email, code));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const recovered = this.recovered();
    if (!recovered || this.finishing.busy()) return;
    const passphrase = await this.chooser()?.confirmed();
    if (passphrase) await this.finish(() => this.recovery.finish(recovered, passphrase));
  }

  protected async beginAnew(passphrase: string): Promise<void> {
    const [token, seat] = [this.token.take(), this.seat()];
    if (!token || !seat) return;
    this.begunAnew = true;
    await this.finish(() => this.recovery.restart(token, seat, passphrase));
  }

  protected showCode(signedIn: SignedIn): void {
    this.recovery.adopt(signedIn);
    this.arrived();
  }

  protected async home(): Promise<void> {
    await this.router.navigateByUrl('/', { replaceUrl: true });
  }

  private async prove(work: () => Promise<Recovered>): Promise<void> {
    await this.proving.run(async () => {
      this.recovered.set(await work());
      this.step.set('next');
    });
  }

  private async finish(work: () => Promise<Finished>): Promise<void> {
    await this.finishing.run(async () => {
      const { sheet, second } = await work();
      this.token.forget();
      if (sheet) this.keep(sheet.code);
      if (second) this.step.set('second');
      else this.arrived();
    });
  }

  private keep(code: string): void {
    const email = this.recovered()?.email ?? '';
    this.sheet.set({ code, email, displayName: '', madeAt: Date.now() });
  }

  /** In again: the new sheet is shown, or after a new beginning the two ways to be safe. */
  private arrived(): void {
    const [sheet, me] = [this.sheet(), this.session.me()];
    if (sheet && me) {
      this.sheet.set({ ...sheet, displayName: me.displayName, email: me.email });
      this.step.set('new-sheet');
    } else if (this.begunAnew) this.step.set('safety');
    else void this.home();
  }
}
