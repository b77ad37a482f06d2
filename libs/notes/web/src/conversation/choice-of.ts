import { ChangeDetectionStrategy, Component, ElementRef, inject, input } from '@angular/core';
import type { Line } from '../blocks/note-lines';

let made = 0;

export type ChoiceField = 'sort' | 'code' | 'state';
export type SetField = (line: Line, field: ChoiceField, code: string) => Promise<boolean>;

/** One of a few, beside a line: a joined box of radios; for more than three a list to choose from. */
@Component({
  selector: 'notes-choice-of',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (options().length <= 3) {
      <fieldset class="choice no-print">
        <legend class="visually-hidden">{{ label() }}</legend>
        @for (option of options(); track option.code) {
          <label>
            <input
              type="radio"
              [name]="name"
              [checked]="option.code === chosen()"
              [attr.data-code]="option.code"
              (change)="choose(option.code)"
            />
            {{ option.word }}
          </label>
        }
      </fieldset>
    } @else {
      <div class="field no-print">
        <label class="visually-hidden" [for]="name">{{ label() }}</label>
        <select #box [id]="name" (change)="choose(box.value)">
          @for (option of options(); track option.code) {
            <option [value]="option.code" [selected]="option.code === chosen()">{{ option.word }}</option>
          }
        </select>
      </div>
    }
    <span class="print-only">{{ word() }}</span>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 4px;
      container-type: inline-size;
    }
    @container (max-width: 28em) {
      .choice {
        flex-direction: column;
      }
      .choice label {
        min-height: 48px;
      }
      .choice label + label {
        border-top: 1.5px solid var(--line-strong);
        border-left: 0;
      }
    }
    fieldset {
      padding: 0;
      margin: 0;
    }
  `,
})
export class ChoiceOf {
  readonly options = input.required<readonly { readonly code: string; readonly word: string }[]>();
  readonly chosen = input.required<string | null>();
  readonly label = input.required<string>();
  /** True when it is saved. */
  readonly act = input.required<SetField>();
  readonly of = input.required<Line>();
  /** Which field of the line it sets. */
  readonly field = input.required<ChoiceField>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly name = `notes-choice-${++made}`;

  /** What was not saved goes back to what is true. */
  protected async choose(code: string): Promise<void> {
    if (await this.act()(this.of(), this.field(), code)) return;
    const chosen = this.chosen();
    for (const radio of this.host.querySelectorAll('input')) radio.checked = radio.dataset['code'] === chosen;
    for (const list of this.host.querySelectorAll('select')) list.value = chosen ?? '';
  }

  protected word(): string {
    return this.options().find(({ code }) => code === this.chosen())?.word ?? '';
  }
}
