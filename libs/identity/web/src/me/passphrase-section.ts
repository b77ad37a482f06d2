import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { useAction, useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { PassphraseChooser } from '../passphrase/passphrase-chooser';
import { SecretField } from '../passphrase/secret-field';
import { ChangePassphrase } from './change-passphrase';
import { meWords } from './me-words';

/** A new passphrase: the old one is asked for here, because whoever finds an open laptop must not be able to change it. */
@Component({
  selector: 'identity-passphrase-section',
  imports: [KBanner, PassphraseChooser, SecretField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './passphrase-section.html',
})
export class PassphraseSection {
  readonly email = input.required<string>();

  protected readonly t = useWords(meWords);
  protected readonly open = signal(false);
  protected readonly done = signal(false);
  protected readonly tried = signal(false);
  protected readonly current = signal('');
  protected readonly action = useAction();
  protected readonly wrong = computed(() => ['identity.wrong-passphrase', 'AK_UNWRAP'].includes(this.action.code()));
  protected readonly currentProblem = computed(() => {
    if (this.wrong()) return this.action.problem();
    return this.tried() && this.current() === '' ? this.t('currentMissing') : '';
  });
  private readonly change = inject(ChangePassphrase);
  private readonly chooser = viewChild(PassphraseChooser);
  private readonly currentField = viewChild<SecretField>('currentField');

  protected begin(): void {
    this.done.set(false);
    this.tried.set(false);
    this.action.clear();
    this.open.set(true);
  }

  protected cancel(): void {
    this.current.set('');
    this.open.set(false);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.action.busy()) return;
    this.action.clear();
    if (this.current() === '') return this.currentField()?.focus();
    const next = await this.chooser()?.confirmed();
    if (!next) return;
    if (await this.action.run(() => this.change.run(this.current(), next))) {
      this.cancel();
      this.done.set(true);
    } else if (this.wrong()) {
      this.currentField()?.focus();
    }
  }
}
