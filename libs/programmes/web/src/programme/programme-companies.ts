import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { Api, useAction, useWords } from '@kreds/platform-web';
import type { CompanyView } from '@kreds/programmes/model';
import { KBanner, KEmptyState, KIcon, iconPlus } from '@kreds/ui';
import { OpenForm } from '../fields/open-form';
import { Opener } from '../fields/opener';
import { kindWords } from '../words/kinds.words';
import { CompanyForm } from './company-form';
import { programmeWords } from './programme.words';

/** The workplaces that take part in a programme; each is corrected where it stands. */
@Component({
  selector: 'programmes-programme-companies',
  imports: [Opener, CompanyForm, KBanner, KEmptyState, KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack" aria-labelledby="companies-heading">
      <h2 class="type-h2" id="companies-heading">{{ t('companies') }}</h2>
      @if (loading.problem()) {
        <k-banner tone="danger" [heading]="loading.problem()">
          <button class="button button--second button--small" type="button" (click)="load()">
            {{ t('tryAgain') }}
          </button>
        </k-banner>
      }
      @if (companies(); as all) {
        @if (all.length > 0) {
          <ul class="row-list row-list--closed">
            @for (company of all; track company.id) {
              @if (forms.is('company-' + company.id)) {
                <li><programmes-company-form [programmeId]="programmeId()" [company]="company" (saved)="load()" /></li>
              } @else {
                <li class="row row--inline">
                  <div class="row__main">
                    <span class="row__name">{{ company.name }}</span>
                    <span class="row__note">{{ note(company) }}</span>
                  </div>
                  <button
                    class="button button--quiet button--small"
                    [programmesOpener]="'company-' + company.id"
                    [attr.aria-label]="t('changeCompany', { name: company.name })"
                    (click)="forms.open('company-' + company.id)"
                  >
                    {{ t('change') }}
                  </button>
                </li>
              }
            }
          </ul>
        } @else if (!forms.is('company')) {
          <k-empty-state [level]="3" [heading]="t('companiesNone')" [reason]="t('companiesNoneReason')">
            <button class="button button--second" programmesOpener="company" (click)="forms.open('company')">
              {{ t('addCompany') }}
            </button>
          </k-empty-state>
        }
        @if (forms.is('company')) {
          <programmes-company-form [programmeId]="programmeId()" (saved)="load()" />
        } @else if (all.length > 0) {
          <p>
            <button class="button button--second" programmesOpener="company" (click)="forms.open('company')">
              <k-icon [icon]="iconPlus" />{{ t('addCompany') }}
            </button>
          </p>
        }
      }
    </section>
  `,
})
export class ProgrammeCompanies {
  readonly programmeId = input.required<string>();

  protected readonly t = useWords(programmeWords);
  protected readonly forms = inject(OpenForm);
  protected readonly loading = useAction();
  protected readonly companies = signal<readonly CompanyView[] | null>(null);
  protected readonly iconPlus = iconPlus;
  private readonly kind = useWords(kindWords);
  private readonly api = inject(Api);

  constructor() {
    effect(() => {
      this.programmeId();
      untracked(() => void this.load());
    });
  }

  protected load(): Promise<boolean> {
    return this.loading.run(async () =>
      this.companies.set(await this.api.get<readonly CompanyView[]>(`/api/programmes/${this.programmeId()}/companies`)),
    );
  }

  protected note(company: CompanyView): string {
    return [this.kind(company.kind), this.kind(company.sizeClass), this.kind(company.region)].join(', ');
  }
}
