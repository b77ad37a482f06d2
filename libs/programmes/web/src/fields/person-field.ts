import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  model,
  type OnInit,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PeoplePage, PersonSummary } from '@kreds/identity/model';
import { Api, useAction, useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import type { FormField } from './field';
import { formWords } from './form.words';
import { SelectField, type Option } from './select-field';
import { TextField } from './text-field';

/** As many as the server gives at once. */
const AT_MOST = 200;
/** From here on a list is easier to search than to read. */
const LONG = 20;

/** People whose name or address holds what was searched for, without those who cannot be chosen. */
export function choosable(
  people: readonly PersonSummary[],
  search: string,
  without: readonly string[],
): readonly PersonSummary[] {
  const wanted = search.trim().toLowerCase();
  return people.filter(
    ({ id, displayName, email }) =>
      !without.includes(id) && `${displayName} ${email ?? ''}`.toLowerCase().includes(wanted),
  );
}

/** Chooses one of the people in Kreds. */
@Component({
  selector: 'programmes-person-field',
  imports: [KBanner, RouterLink, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    @if (loading.problem()) {
      <k-banner tone="danger" [heading]="loading.problem()" />
    }
    @if (people().length > long || search()) {
      <programmes-text-field
        type="search"
        [name]="name() + '-search'"
        [label]="t('personSearch')"
        [value]="search()"
        (valueChange)="find($event)"
      />
    }
    <programmes-select-field
      [name]="name()"
      [label]="label()"
      [empty]="t('choosePerson')"
      [missing]="t('personMissing')"
      [help]="options().length === 0 && !loading.busy() ? t('noPerson') : ''"
      [options]="options()"
      [tried]="tried()"
      [(value)]="value"
    />
    <p>
      <a class="link" routerLink="/admin/people" [queryParams]="{ add: 1 }">{{ t('addPerson') }}</a>
    </p>
  `,
})
export class PersonField implements FormField, OnInit {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  /** Id of the chosen person, empty for none. */
  readonly value = model.required<string>();
  /** Ids of people who stand there already. */
  readonly without = input<readonly string[]>([]);
  readonly tried = input(false);

  protected readonly t = useWords(formWords);
  protected readonly loading = useAction();
  protected readonly long = LONG;
  protected readonly search = signal('');
  protected readonly people = signal<readonly PersonSummary[]>([]);
  protected readonly options = computed((): readonly Option[] =>
    choosable(this.people(), this.search(), this.without()).map(({ id, displayName, email }) => ({
      value: id,
      label: email ? `${displayName}, ${email}` : displayName,
    })),
  );
  private readonly api = inject(Api);
  private readonly list = viewChild.required(SelectField);

  ngOnInit(): void {
    void this.loading.run(async () => {
      const page = await this.api.get<PeoplePage>('/api/people', { query: { limit: AT_MOST } });
      this.people.set(page.people);
    });
  }

  wrong(): boolean {
    return this.list().wrong();
  }

  focus(): void {
    this.list().focus();
  }

  /** A choice that the search hides is no choice. */
  protected find(search: string): void {
    this.search.set(search);
    if (!this.options().some(({ value }) => value === this.value())) this.value.set('');
  }
}
