import { ChangeDetectionStrategy, Component, computed, input, model, viewChildren } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { WORDINGS, type Wording } from '@kreds/programmes/model';
import { focusFirstWrong } from '../fields/field';
import { TextField } from '../fields/text-field';
import { endsBeforeStart, type ProgrammeDraft } from './programme-draft';
import { programmeFormWords } from './programme-form.words';

/** The fields of a programme; the form around them is the page's. */
@Component({
  selector: 'programmes-programme-fields',
  imports: [TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack stack--loose' },
  template: `
    @for (field of texts; track field.name) {
      <programmes-text-field
        [name]="field.name"
        [label]="t(field.name)"
        [help]="field.wall ? t('wallHelp') : ''"
        [missing]="t('needed')"
        [tried]="tried()"
        [value]="draft()[field.name]"
        (valueChange)="set(field.name, $event)"
      />
    }
    <div class="cluster dates">
      <programmes-text-field
        class="field--short"
        type="date"
        name="startDate"
        [label]="t('start')"
        [missing]="t('needed')"
        [tried]="tried()"
        [value]="draft().startDate"
        (valueChange)="set('startDate', $event)"
      />
      <programmes-text-field
        class="field--short"
        type="date"
        name="endDate"
        [label]="t('end')"
        [missing]="t('needed')"
        [problem]="order()"
        [tried]="tried()"
        [value]="draft().endDate"
        (valueChange)="set('endDate', $event)"
      />
    </div>
    <div class="field" role="group" aria-labelledby="wording-label">
      <span class="field__label" id="wording-label">{{ t('wording') }}</span>
      <div class="choice choice--stack">
        @for (wording of wordings; track wording) {
          <label>
            <input
              type="radio"
              name="wording"
              [value]="wording"
              [checked]="draft().wording === wording"
              (change)="choose(wording)"
            />{{ t(wording) }}
          </label>
        }
      </div>
    </div>
  `,
  styles: `
    .dates {
      align-items: flex-start;
    }
  `,
})
export class ProgrammeFields {
  readonly draft = model.required<ProgrammeDraft>();
  readonly tried = input(false);

  protected readonly t = useWords(programmeFormWords);
  protected readonly wordings = WORDINGS;
  protected readonly texts = [
    { name: 'nameDa', wall: false },
    { name: 'nameEn', wall: false },
    { name: 'wallDa', wall: true },
    { name: 'wallEn', wall: false },
  ] as const;
  protected readonly order = computed(() => (endsBeforeStart(this.draft()) ? this.t('datesOrder') : ''));
  private readonly fields = viewChildren(TextField);

  /** Goes to the first field that is not in order. @returns whether there was one */
  focusWrong(): boolean {
    return focusFirstWrong(this.fields());
  }

  protected set(name: Exclude<keyof ProgrammeDraft, 'wording'>, value: string): void {
    this.draft.update((draft) => ({ ...draft, [name]: value }));
  }

  protected choose(wording: Wording): void {
    this.draft.update((draft) => ({ ...draft, wording }));
  }
}
