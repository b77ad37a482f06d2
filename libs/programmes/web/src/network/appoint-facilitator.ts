import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { Api, useAction, useWords } from '@kreds/platform-web';
import { FACILITATOR_PARTS, type NetworkDetail } from '@kreds/programmes/model';
import { FormFoot } from '../fields/form-foot';
import { OpenForm } from '../fields/open-form';
import { OpenedForm } from '../fields/opened-form';
import { PersonField } from '../fields/person-field';
import { SelectField } from '../fields/select-field';
import { kindWords } from '../words/kinds.words';
import { networkWords } from './network.words';

/** Gives somebody a part in leading the network; chosen again with another part, it changes the part. */
@Component({
  selector: 'programmes-appoint-facilitator',
  imports: [FormFoot, OpenedForm, PersonField, SelectField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" programmesOpened (submit)="submit($event)">
      <h3 class="type-h3">{{ t('appoint') }}</h3>
      <programmes-person-field
        name="facilitator-person"
        [label]="t('person')"
        [without]="members()"
        [tried]="tried()"
        [(value)]="person"
      />
      <programmes-select-field
        name="facilitator-part"
        [label]="t('part')"
        [help]="t('guestNote')"
        [options]="parts()"
        [(value)]="part"
      />
      <programmes-form-foot [action]="appoint" [label]="t('appoint')" />
    </form>
  `,
})
export class AppointFacilitator {
  readonly network = input.required<NetworkDetail>();
  readonly appointed = output();

  protected readonly t = useWords(networkWords);
  protected readonly appoint = useAction();
  protected readonly person = signal('');
  protected readonly part = signal<string>('facilitator');
  protected readonly tried = signal(false);
  protected readonly members = computed(() =>
    this.network()
      .members.filter(({ left }) => !left)
      .map(({ personId }) => personId),
  );
  private readonly kind = useWords(kindWords);
  protected readonly parts = computed(() => FACILITATOR_PARTS.map((part) => ({ value: part, label: this.kind(part) })));
  private readonly api = inject(Api);
  private readonly forms = inject(OpenForm);
  private readonly personField = viewChild.required(PersonField);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.personField().wrong()) return this.personField().focus();
    const body = { personId: this.person(), part: this.part() };
    if (!(await this.appoint.run(() => this.api.post(`/api/networks/${this.network().id}/facilitators`, body)))) return;
    this.forms.close();
    this.appointed.emit();
  }
}
