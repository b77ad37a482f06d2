import { ChangeDetectionStrategy, Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { KeyRing, useAction, useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { SecretField } from '../passphrase/secret-field';
import { safetyWords } from './safety-words';

/** The passphrase once more, before something that matters: opens the keys and makes the session fresh for five minutes. */
@Component({
  selector: 'identity-ask-passphrase',
  imports: [KBanner, SecretField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="panel stack" novalidate (submit)="submit($event)">
      <p class="type-body">{{ t('ask') }}</p>
      @if (action.problem() && !wrong()) {
        <k-banner tone="danger" [heading]="action.problem()" />
      }
      <identity-secret-field
        name="proof-passphrase"
        autocomplete="current-password"
        [label]="t('passphrase')"
        [showLabel]="t('show')"
        [hideLabel]="t('hide')"
        [error]="problem()"
        [(value)]="passphrase"
      />
      <div class="cluster">
        <button class="button button--toned" type="submit" [attr.aria-busy]="action.busy()">
          {{ action.busy() ? t('checking') : t('goOn') }}
        </button>
        <button class="button button--quiet" type="button" (click)="cancelled.emit()">{{ t('cancel') }}</button>
      </div>
    </form>
  `,
})
export class AskPassphrase {
  readonly proved = output();
  readonly cancelled = output();

  protected readonly t = useWords(safetyWords);
  protected readonly passphrase = signal('');
  protected readonly tried = signal(false);
  protected readonly action = useAction();
  protected readonly wrong = computed(() => ['identity.wrong-passphrase', 'AK_UNWRAP'].includes(this.action.code()));
  protected readonly problem = computed(() => {
    if (this.wrong()) return this.action.problem();
    return this.tried() && this.passphrase() === '' ? this.t('passphraseMissing') : '';
  });
  private readonly ring = inject(KeyRing);
  private readonly field = viewChild.required(SecretField);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.passphrase() === '') return this.field().focus();
    const done = await this.action.run(async () => {
      await this.ring.prove(this.passphrase());
      if (!(await this.ring.ensureOpen())) await this.ring.unlock(this.passphrase());
    });
    if (!done) return this.field().focus();
    this.passphrase.set('');
    this.proved.emit();
  }
}
