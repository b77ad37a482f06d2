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

/** A label, a native input, help and the sentence of what is wrong. Nothing is said before the form was tried. */
@Component({
  selector: 'programmes-text-field',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'field' },
  template: `
    <label [for]="name()">{{ label() }}</label>
    <input
      #box
      [id]="name()"
      [name]="name()"
      [type]="type()"
      [autocomplete]="autocomplete()"
      [attr.maxlength]="type() === 'date' ? null : longest()"
      [value]="value()"
      [attr.aria-invalid]="said() ? 'true' : null"
      [attr.aria-describedby]="describedBy()"
      (input)="value.set(box.value)"
    />
    @if (help()) {
      <p class="field__help" [id]="name() + '-help'">{{ help() }}</p>
    }
    @if (said()) {
      <p class="field__error" [id]="name() + '-error'"><k-icon [icon]="iconWarningCircle" />{{ said() }}</p>
    }
  `,
})
export class TextField implements FormField {
  /** Unique on the page; also the id of the input. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly value = model.required<string>();
  readonly type = input<'text' | 'email' | 'tel' | 'date' | 'search' | 'password'>('text');
  readonly help = input('');
  readonly autocomplete = input('off');
  readonly longest = input(120);
  /** Sentence for an empty field; without one the field may stay empty. */
  readonly missing = input('');
  /** Sentence for what is wrong with what stands there; empty when it can be used. */
  readonly problem = input('');
  /** The form was sent once. */
  readonly tried = input(false);

  protected readonly iconWarningCircle = iconWarningCircle;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly fault = computed(() => (this.value().trim() === '' ? this.missing() : this.problem()));
  protected readonly said = computed(() => (this.tried() ? this.fault() : ''));
  protected readonly describedBy = computed(() => {
    const ids = [...(this.said() ? [`${this.name()}-error`] : []), ...(this.help() ? [`${this.name()}-help`] : [])];
    return ids.length > 0 ? ids.join(' ') : null;
  });

  wrong(): boolean {
    return this.fault() !== '';
  }

  focus(): void {
    this.box().nativeElement.focus();
  }
}
