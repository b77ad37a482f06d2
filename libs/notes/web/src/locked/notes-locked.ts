import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { useAction, useWords } from '@kreds/platform-web';
import { KIcon, iconLockSimple, iconWarningCircle } from '@kreds/ui';
import { OpenKeys } from '../vaults/open-keys';
import type { Shelf } from '../vaults/shelf';
import { lockedWords } from './locked.words';

let made = 0;

/**
 * Stands where notes would stand while they are locked. This device has been tried before it is shown, so the
 * passphrase is what is left. It hides notes and nothing else: whatever is beside it goes on working.
 */
@Component({
  selector: 'notes-locked',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" novalidate (submit)="unlock($event)">
      <h2 class="type-h3 cluster"><k-icon [icon]="iconLock" [size]="24" />{{ t('heading') }}</h2>
      <p>{{ t('text') }}</p>
      @if (mayWrite()) {
        <p class="muted">{{ t('writing') }}</p>
      }
      <div class="field">
        <label [for]="fieldId">{{ t('passphrase') }}</label>
        <input
          #box
          type="password"
          name="passphrase"
          autocomplete="current-password"
          autocapitalize="none"
          autocorrect="off"
          spellcheck="false"
          maxlength="256"
          [id]="fieldId"
          [attr.aria-invalid]="problem() ? 'true' : null"
          [attr.aria-describedby]="problem() ? fieldId + '-error' : null"
        />
        @if (problem()) {
          <p class="field__error" [id]="fieldId + '-error'"><k-icon [icon]="iconWarning" />{{ problem() }}</p>
        }
      </div>
      <button class="button button--second" type="submit">{{ t('unlock') }}</button>
    </form>
  `,
})
export class NotesLocked {
  /** Opened once the keys are. */
  readonly shelf = input<Shelf | null>(null);
  /** Says that writing goes on; leave it out where there is no field. */
  readonly mayWrite = input(false);
  readonly unlocked = output();

  protected readonly t = useWords(lockedWords);
  protected readonly action = useAction();
  protected readonly fieldId = `unlock-${++made}`;
  protected readonly iconLock = iconLockSimple;
  protected readonly iconWarning = iconWarningCircle;
  private readonly missing = signal(false);
  private readonly keys = inject(OpenKeys);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly problem = computed(() => {
    if (this.missing()) return this.t('missing');
    return this.action.code() === 'AK_UNWRAP' ? this.t('wrong') : this.action.problem();
  });

  protected async unlock(event: Event): Promise<void> {
    event.preventDefault();
    const box = this.box().nativeElement;
    const passphrase = box.value;
    this.missing.set(passphrase === '');
    if (passphrase === '') return box.focus();
    if (!(await this.action.run(() => this.keys.unlock(passphrase)))) return box.focus();
    box.value = '';
    await this.shelf()?.open();
    this.unlocked.emit();
  }
}
