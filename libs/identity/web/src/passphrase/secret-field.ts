import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { KIcon, iconEye, iconEyeSlash, iconWarningCircle } from '@kreds/ui';

/** A field for a passphrase that can be looked at: pasting and managers are welcome. All words come from the page. */
@Component({
  selector: 'identity-secret-field',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="field">
      <label [for]="name()">{{ label() }}</label>
      <div class="with-eye">
        <input
          #box
          autocapitalize="none"
          autocorrect="off"
          spellcheck="false"
          maxlength="256"
          [id]="name()"
          [name]="name()"
          [type]="shown() ? 'text' : 'password'"
          [autocomplete]="autocomplete()"
          [value]="value()"
          [attr.aria-invalid]="error() ? 'true' : null"
          [attr.aria-describedby]="described()"
          (input)="value.set(box.value)"
        />
        <button
          class="button button--quiet button--icon eye"
          type="button"
          [attr.aria-label]="shown() ? hideLabel() : showLabel()"
          [attr.aria-pressed]="shown()"
          (click)="shown.set(!shown())"
        >
          <k-icon [icon]="shown() ? iconEyeSlash : iconEye" [size]="22" />
        </button>
      </div>
      @if (help()) {
        <p class="field__help" [id]="name() + '-help'">{{ help() }}</p>
      }
      @if (error()) {
        <p class="field__error" [id]="name() + '-error'"><k-icon [icon]="iconWarningCircle" />{{ error() }}</p>
      }
    </div>
  `,
  styles: `
    .with-eye {
      position: relative;
    }
    .with-eye input {
      padding-right: 54px !important;
    }
    .eye {
      position: absolute;
      top: 2px;
      right: 2px;
    }
  `,
})
export class SecretField {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly showLabel = input.required<string>();
  readonly hideLabel = input.required<string>();
  readonly autocomplete = input.required<'current-password' | 'new-password'>();
  readonly help = input('');
  readonly error = input('');
  readonly value = model('');

  protected readonly shown = signal(false);
  protected readonly iconEye = iconEye;
  protected readonly iconEyeSlash = iconEyeSlash;
  protected readonly iconWarningCircle = iconWarningCircle;
  protected readonly described = computed(() =>
    this.error() ? `${this.name()}-error` : this.help() ? `${this.name()}-help` : null,
  );
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }
}
