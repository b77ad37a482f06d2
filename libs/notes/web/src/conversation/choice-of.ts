import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

let made = 0;

/** One of a few, beside a line: a joined box of radios; for more than three a list to choose from. */
@Component({
  selector: 'notes-choice-of',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (options().length <= 3) {
      <fieldset class="choice choice--stack no-print">
        <legend class="visually-hidden">{{ label() }}</legend>
        @for (option of options(); track option.code) {
          <label>
            <input
              type="radio"
              [name]="name"
              [checked]="option.code === chosen()"
              [attr.data-code]="option.code"
              (change)="choose.emit(option.code)"
            />
            {{ option.word }}
          </label>
        }
      </fieldset>
    } @else {
      <div class="field no-print">
        <label class="visually-hidden" [for]="name">{{ label() }}</label>
        <select #box [id]="name" (change)="choose.emit(box.value)">
          @for (option of options(); track option.code) {
            <option [value]="option.code" [selected]="option.code === chosen()">{{ option.word }}</option>
          }
        </select>
      </div>
    }
    <span class="print-only">{{ word() }}</span>
  `,
  styles: `
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
  readonly choose = output<string>();

  protected readonly name = `notes-choice-${++made}`;

  protected word(): string {
    return this.options().find(({ code }) => code === this.chosen())?.word ?? '';
  }
}
