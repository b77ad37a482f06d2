import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  type OnInit,
  output,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api, useAction, useWords } from '@kreds/platform-web';
import {
  type CompanyView,
  MEETINGS_PER_NETWORK,
  type NetworkDetail,
  type PlaceMember as Body,
} from '@kreds/programmes/model';
import { KBanner } from '@kreds/ui';
import { focusFirstWrong } from '../fields/field';
import { FormFoot } from '../fields/form-foot';
import { OpenForm } from '../fields/open-form';
import { OpenedForm } from '../fields/opened-form';
import { PersonField } from '../fields/person-field';
import { SelectField, type Option } from '../fields/select-field';
import { networkWords } from './network.words';

/** Places a leader: who, from which company and, once the network runs, from which meeting on. */
@Component({
  selector: 'programmes-place-member',
  imports: [FormFoot, KBanner, OpenedForm, PersonField, RouterLink, SelectField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" programmesOpened (submit)="submit($event)">
      <h3 class="type-h3">{{ t('place') }}</h3>
      @if (companies()?.length === 0) {
        <k-banner tone="attention" [heading]="t('noCompanies')">
          <a class="button button--second button--small" [routerLink]="['/admin/programmes', network().programmeId]">{{
            t('toProgramme')
          }}</a>
        </k-banner>
      }
      <programmes-person-field
        name="member-person"
        [label]="t('person')"
        [without]="taken()"
        [tried]="tried()"
        [(value)]="person"
      />
      <programmes-select-field
        name="member-company"
        [label]="t('company')"
        [empty]="t('chooseCompany')"
        [help]="t('companyHelp')"
        [missing]="t('companyMissing')"
        [options]="companyOptions()"
        [tried]="tried()"
        [(value)]="company"
      />
      @if (network().state === 'running') {
        <programmes-select-field
          name="member-from"
          [label]="t('joinsFrom')"
          [empty]="t('choose')"
          [missing]="t('missing')"
          [options]="meetings()"
          [tried]="tried()"
          [(value)]="from"
        />
      }
      <programmes-form-foot [action]="place" [label]="t('place')" />
    </form>
  `,
})
export class PlaceMember implements OnInit {
  readonly network = input.required<NetworkDetail>();
  readonly placed = output();

  protected readonly t = useWords(networkWords);
  protected readonly place = useAction();
  protected readonly companies = signal<readonly CompanyView[] | null>(null);
  protected readonly person = signal('');
  protected readonly company = signal('');
  protected readonly from = signal('');
  protected readonly tried = signal(false);
  /** Who is or was a member, or leads here: none of them can be placed. */
  protected readonly taken = computed(() =>
    [...this.network().members, ...this.network().facilitators].map(({ personId }) => personId),
  );
  protected readonly companyOptions = computed((): readonly Option[] =>
    (this.companies() ?? []).map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly meetings = computed((): readonly Option[] =>
    Array.from({ length: MEETINGS_PER_NETWORK }, (_, index) => ({
      value: String(index + 1),
      label: this.t('meeting', { number: index + 1 }),
    })),
  );
  private readonly api = inject(Api);
  private readonly forms = inject(OpenForm);
  private readonly personField = viewChild.required(PersonField);
  private readonly selects = viewChildren(SelectField);

  ngOnInit(): void {
    const path = `/api/programmes/${this.network().programmeId}/companies`;
    void this.place.run(async () => this.companies.set(await this.api.get<readonly CompanyView[]>(path)));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (focusFirstWrong([this.personField(), ...this.selects()])) return;
    const body: Record<keyof Pick<Body, 'personId' | 'companyId'>, string> & { joinedFromMeeting?: number } = {
      personId: this.person(),
      companyId: this.company(),
      ...(this.from() ? { joinedFromMeeting: Number(this.from()) } : {}),
    };
    if (!(await this.place.run(() => this.api.post(`/api/networks/${this.network().id}/members`, body)))) return;
    this.forms.close();
    this.placed.emit();
  }
}
