import { ChangeDetectionStrategy, Component, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KBanner, KIcon, iconWarningCircle } from '@kreds/ui';
import { PassphraseChooser } from '../passphrase/passphrase-chooser';
import { recoveryWords } from './recovery-words';

/** Nothing is left: says plainly what is lost and what comes back, and asks twice. */
@Component({
  selector: 'identity-start-anew',
  imports: [KBanner, KIcon, PassphraseChooser],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './recover.page.css',
  template: `
    <form class="grown" novalidate (submit)="submit($event)">
      <div class="screen__body stack stack--loose">
        <h1 class="type-ask">{{ t('anewHeading') }}</h1>
        <k-banner tone="attention" [heading]="t('anewLost')" />
        <p class="type-body">{{ t('anewBack') }}</p>
        <p class="type-body muted">{{ t('anewKeep') }}</p>
        @if (problem()) {
          <k-banner tone="danger" [heading]="problem()" />
        }
        <label class="option">
          <input
            #box
            type="checkbox"
            name="anew-sure"
            [checked]="sure()"
            [attr.aria-invalid]="missing() ? 'true' : null"
            [attr.aria-describedby]="missing() ? 'anew-error' : null"
            (change)="sure.set(box.checked); missing.set(false)"
          />
          <span class="option__name">{{ t('anewSure') }}</span>
        </label>
        @if (missing()) {
          <p class="field__error" id="anew-error"><k-icon [icon]="iconWarningCircle" />{{ t('anewMissing') }}</p>
        }
        @if (sure()) {
          <identity-passphrase-chooser [email]="email()" />
        }
      </div>
      <div class="thumb-zone">
        <button class="button button--primary button--block" type="submit" [attr.aria-busy]="busy()">
          {{ busy() ? t('saving') : t('anewGo') }}
        </button>
        <div class="thumb-zone__foot">
          <button class="button button--muted" type="button" (click)="back.emit()">{{ t('back') }}</button>
          <span class="type-small muted" role="status">{{ busy() ? t('savingLong') : '' }}</span>
        </div>
      </div>
    </form>
  `,
})
export class StartAnew {
  readonly email = input.required<string>();
  readonly busy = input.required<boolean>();
  readonly problem = input.required<string>();
  /** The new passphrase, after the person has said that the loss is understood. */
  readonly chosen = output<string>();
  readonly back = output();

  protected readonly t = useWords(recoveryWords);
  protected readonly sure = signal(false);
  protected readonly missing = signal(false);
  protected readonly iconWarningCircle = iconWarningCircle;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly chooser = viewChild(PassphraseChooser);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.sure()) {
      this.missing.set(true);
      return this.box().nativeElement.focus();
    }
    if (this.busy()) return;
    const passphrase = await this.chooser()?.confirmed();
    if (passphrase) this.chosen.emit(passphrase);
  }
}
