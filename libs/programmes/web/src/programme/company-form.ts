import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChildren,
} from '@angular/core';
import { Api, useAction, useWords } from '@kreds/platform-web';
import { COMPANY_KINDS, type CompanyView, REGIONS, SIZE_CLASSES } from '@kreds/programmes/model';
import { focusFirstWrong } from '../fields/field';
import { FormFoot } from '../fields/form-foot';
import { OpenForm } from '../fields/open-form';
import { OpenedForm } from '../fields/opened-form';
import { SelectField, type Option } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { kindWords } from '../words/kinds.words';
import { programmeWords } from './programme.words';

/** Adds a company to a programme, or corrects one in its place in the list. */
@Component({
  selector: 'programmes-company-form',
  imports: [FormFoot, OpenedForm, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" programmesOpened (submit)="submit($event)">
      <h3 class="type-h3">{{ heading() }}</h3>
      <programmes-text-field
        name="company-name"
        [label]="t('companyName')"
        [longest]="80"
        [missing]="t('needed')"
        [tried]="tried()"
        [(value)]="name"
      />
      @for (list of lists(); track list.name) {
        <programmes-select-field
          [name]="'company-' + list.name"
          [label]="list.label"
          [options]="list.options"
          [empty]="company() ? '' : t('choose')"
          [missing]="t('needed')"
          [tried]="tried()"
          [value]="chosen()[list.name]"
          (valueChange)="choose(list.name, $event)"
        />
      }
      <programmes-form-foot [action]="save" [label]="company() ? '' : t('addCompany')" />
    </form>
  `,
})
export class CompanyForm {
  readonly programmeId = input.required<string>();
  /** The one to correct; null for a new one. */
  readonly company = input<CompanyView | null>(null);
  readonly saved = output();

  protected readonly t = useWords(programmeWords);
  protected readonly save = useAction();
  protected readonly tried = signal(false);
  protected readonly name = linkedSignal(() => this.company()?.name ?? '');
  protected readonly chosen = linkedSignal(() => ({
    kind: String(this.company()?.kind ?? ''),
    sizeClass: String(this.company()?.sizeClass ?? ''),
    region: String(this.company()?.region ?? ''),
  }));
  protected readonly heading = computed(() => {
    const company = this.company();
    return company ? this.t('changeCompany', { name: company.name }) : this.t('addCompany');
  });
  private readonly kindOf = useWords(kindWords);
  protected readonly lists = computed(() => {
    const options = (codes: readonly (keyof typeof kindWords.da)[]): readonly Option[] =>
      codes.map((code) => ({ value: code, label: this.wordOf(code) }));
    return [
      { name: 'kind', label: this.t('companyKind'), options: options(COMPANY_KINDS) },
      { name: 'sizeClass', label: this.t('companySize'), options: options(SIZE_CLASSES) },
      { name: 'region', label: this.t('companyRegion'), options: options(REGIONS) },
    ] as const;
  });
  private readonly api = inject(Api);
  private readonly forms = inject(OpenForm);
  private readonly texts = viewChildren(TextField);
  private readonly selects = viewChildren(SelectField);

  protected choose(name: 'kind' | 'sizeClass' | 'region', value: string): void {
    this.chosen.update((chosen) => ({ ...chosen, [name]: value }));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (focusFirstWrong([...this.texts(), ...this.selects()])) return;
    const company = this.company();
    const body = { name: this.name().trim(), ...this.chosen() };
    const done = await this.save.run(() =>
      company
        ? this.api.patch(`/api/companies/${company.id}`, { ...body, version: company.version })
        : this.api.post(`/api/programmes/${this.programmeId()}/companies`, body),
    );
    if (!done) return;
    this.forms.close();
    this.saved.emit();
  }

  /** Every code but `leaders` is a plain text. */
  private wordOf(code: keyof typeof kindWords.da): string {
    return code === 'leaders' ? '' : this.kindOf(code);
  }
}
