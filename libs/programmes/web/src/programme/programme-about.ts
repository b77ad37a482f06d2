import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { Api, LanguageStore, useAction, useFormats, useWords } from '@kreds/platform-web';
import type { ProgrammeView } from '@kreds/programmes/model';
import { FormFoot } from '../fields/form-foot';
import { OpenForm } from '../fields/open-form';
import { Opener } from '../fields/opener';
import { OpenedForm } from '../fields/opened-form';
import { useStepName } from '../words/step-name';
import { withYear } from '../words/with-year';
import { draftOf, EMPTY_PROGRAMME, type ProgrammeDraft, programmeBody } from './programme-draft';
import { ProgrammeFields } from './programme-fields';
import { programmeWords } from './programme.words';

/** What a programme is made of: names, dates, wording, and the path that its leaders follow. */
@Component({
  selector: 'programmes-programme-about',
  imports: [Opener, FormFoot, OpenedForm, ProgrammeFields],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './programme-about.html',
  styles: `
    .path {
      padding-left: 28px;
      list-style: decimal;
    }
    .path li {
      padding-block: 2px;
    }
  `,
})
export class ProgrammeAbout {
  readonly programme = input.required<ProgrammeView>();
  readonly mayChange = input.required<boolean>();
  readonly changed = output();

  protected readonly t = useWords(programmeWords);
  protected readonly f = useFormats();
  protected readonly nameOf = useStepName();
  protected readonly forms = inject(OpenForm);
  protected readonly save = useAction();
  protected readonly language = inject(LanguageStore).current;
  protected readonly draft = signal<ProgrammeDraft>(EMPTY_PROGRAMME);
  protected readonly tried = signal(false);
  protected readonly otherName = computed(() => this.programme().name[this.language() === 'da' ? 'en' : 'da']);
  protected readonly pathLine = computed(() => {
    const { steps, meetingStart, meetingEnd } = this.programme().template;
    const hours = { start: this.f.time(meetingStart), end: this.f.time(meetingEnd) };
    return this.t('pathCount', { count: steps.length, ...hours });
  });
  private readonly api = inject(Api);
  private readonly fields = viewChild(ProgrammeFields);

  protected open(): void {
    this.draft.set(draftOf(this.programme()));
    this.tried.set(false);
    this.save.clear();
    this.forms.open('programme');
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.fields()?.focusWrong()) return;
    const { id, version } = this.programme();
    const body = { ...programmeBody(this.draft()), version };
    if (!(await this.save.run(() => this.api.patch(`/api/programmes/${id}`, body)))) return;
    this.forms.close();
    this.changed.emit();
  }

  protected day(date: string): string {
    return withYear(date, this.language());
  }
}
