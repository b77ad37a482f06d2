import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Api, useAction, useWords } from '@kreds/platform-web';
import type { JourneyStepView, JourneyView } from '@kreds/programmes/model';
import { FormFoot } from '../fields/form-foot';
import { OpenForm } from '../fields/open-form';
import { OpenedForm } from '../fields/opened-form';
import { SelectField, type Option } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { useStepName } from '../words/step-name';
import { stepWords } from '../words/step.words';
import { journeyWords } from './journey.words';
import { choicesFor } from './path';

/** Changes where one step stands, and its date. Only what the rules of the path allow can be chosen. */
@Component({
  selector: 'programmes-step-form',
  imports: [FormFoot, OpenedForm, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" programmesOpened (submit)="submit($event)">
      <h4 class="type-h3">{{ t('changeStep', { step: nameOf(step()) }) }}</h4>
      <programmes-select-field name="step-state" [label]="t('state')" [options]="states()" [(value)]="state" />
      <programmes-text-field
        class="field--short"
        type="date"
        name="step-date"
        [label]="t('date')"
        [missing]="state() === 'booked' ? t('dateMissing') : ''"
        [tried]="tried()"
        [(value)]="date"
      />
      <programmes-form-foot [action]="save" />
    </form>
  `,
})
export class StepForm {
  readonly journey = input.required<JourneyView>();
  readonly step = input.required<JourneyStepView>();
  readonly saved = output();

  protected readonly t = useWords(journeyWords);
  protected readonly nameOf = useStepName();
  protected readonly save = useAction();
  protected readonly tried = signal(false);
  protected readonly state = linkedSignal((): string => this.step().state);
  protected readonly date = linkedSignal(() => this.step().date ?? '');
  private readonly word = useWords(stepWords);
  protected readonly states = computed((): readonly Option[] =>
    choicesFor(this.step()).map((state) => ({ value: state, label: this.word(state) })),
  );
  private readonly api = inject(Api);
  private readonly forms = inject(OpenForm);
  private readonly dateField = viewChild.required(TextField);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.dateField().wrong()) return this.dateField().focus();
    const { networkId, membershipId } = this.journey();
    const path = `/api/networks/${networkId}/journeys/${membershipId}/steps/${this.step().id}`;
    const body = { state: this.state(), date: this.date() || null };
    if (!(await this.save.run(() => this.api.patch(path, body)))) return;
    this.forms.close();
    this.saved.emit();
  }
}
