import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  model,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { KIcon, iconWarningCircle } from '@kreds/ui';
import type { FormField } from './field';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/** A label over the browser's own list. With `empty` nothing is chosen beforehand. */
@Component({
  selector: 'programmes-select-field',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'field' },
  template: `
    <label [for]="name()">{{ label() }}</label>
    <select
      #box
      [id]="name()"
      [name]="name()"
      [attr.aria-invalid]="said() ? 'true' : null"
      [attr.aria-describedby]="describedBy()"
      (change)="value.set(box.value)"
    >
      @if (empty()) {
        <option value="" [selected]="value() === ''">{{ empty() }}</option>
      }
      @for (option of options(); track option.value) {
        <option [value]="option.value" [selected]="option.value === value()">{{ option.label }}</option>
      }
    </select>
    @if (help()) {
      <p class="field__help" [id]="name() + '-help'">{{ help() }}</p>
    }
    @if (said()) {
      <p class="field__error" [id]="name() + '-error'"><k-icon [icon]="iconWarningCircle" />{{ said() }}</p>
    }
  `,
})
export class SelectField implements FormField {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly value = model.required<string>();
  readonly options = input.required<readonly Option[]>();
  /** Words of the line that chooses nothing. */
  readonly empty = input('');
  readonly help = input('');
  readonly missing = input('');
  readonly tried = input(false);

  protected readonly iconWarningCircle = iconWarningCircle;
  private readonly box = viewChild.required<ElementRef<HTMLSelectElement>>('box');
  protected readonly said = computed(() => (this.tried() && this.value() === '' ? this.missing() : ''));
  protected readonly describedBy = computed(() => {
    const ids = [...(this.said() ? [`${this.name()}-error`] : []), ...(this.help() ? [`${this.name()}-help`] : [])];
    return ids.length > 0 ? ids.join(' ') : null;
  });

  wrong(): boolean {
    return this.value() === '' && this.missing() !== '';
  }

  focus(): void {
    this.box().nativeElement.focus();
  }
}
