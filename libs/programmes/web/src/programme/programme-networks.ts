import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChildren,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { LANGUAGES, type Language } from '@kreds/kernel';
import { Api, useAction, useWords } from '@kreds/platform-web';
import type { ProgrammeView } from '@kreds/programmes/model';
import { KEmptyState, KIcon, iconPlus } from '@kreds/ui';
import { focusFirstWrong } from '../fields/field';
import { FormFoot } from '../fields/form-foot';
import { OpenForm } from '../fields/open-form';
import { Opener } from '../fields/opener';
import { OpenedForm } from '../fields/opened-form';
import { TextField } from '../fields/text-field';
import { kindWords } from '../words/kinds.words';
import { programmeWords } from './programme.words';

/** The networks of a programme, and a new one by its name. */
@Component({
  selector: 'programmes-programme-networks',
  imports: [Opener, FormFoot, KEmptyState, KIcon, OpenedForm, RouterLink, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './programme-networks.html',
})
export class ProgrammeNetworks {
  readonly programme = input.required<ProgrammeView>();
  readonly changed = output();

  protected readonly t = useWords(programmeWords);
  protected readonly kind = useWords(kindWords);
  protected readonly forms = inject(OpenForm);
  protected readonly create = useAction();
  protected readonly languages = LANGUAGES;
  protected readonly name = signal('');
  protected readonly language = signal<Language>('da');
  protected readonly tried = signal(false);
  protected readonly iconPlus = iconPlus;
  /** An evaluator counts networks and enters none. */
  protected readonly runs = computed(() => this.programme().standing !== 'evaluator');
  private readonly api = inject(Api);
  private readonly fields = viewChildren(TextField);

  protected open(): void {
    this.name.set('');
    this.tried.set(false);
    this.create.clear();
    this.forms.open('network');
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (focusFirstWrong(this.fields())) return;
    const body = { programmeId: this.programme().id, name: this.name().trim(), language: this.language() };
    if (!(await this.create.run(() => this.api.post('/api/networks', body)))) return;
    this.forms.close();
    this.changed.emit();
  }
}
