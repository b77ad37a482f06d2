import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Api, LanguageStore, useAction, useWords } from '@kreds/platform-web';
import type { ProgrammeView } from '@kreds/programmes/model';
import { KBanner } from '@kreds/ui';
import { BackLink } from '../fields/back-link';
import { OpenForm } from '../fields/open-form';
import { withYear } from '../words/with-year';
import { ProgrammeAbout } from './programme-about';
import { ProgrammeCompanies } from './programme-companies';
import { ProgrammeNetworks } from './programme-networks';
import { ProgrammeStaff } from './programme-staff';
import { programmeWords } from './programme.words';

/** One programme: its networks first, then companies, who leads it, and what it is made of. */
@Component({
  selector: 'programmes-programme-page',
  imports: [BackLink, KBanner, ProgrammeAbout, ProgrammeCompanies, ProgrammeNetworks, ProgrammeStaff],
  providers: [OpenForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './programme.page.html',
})
export class ProgrammePage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly t = useWords(programmeWords);
  protected readonly loading = useAction();
  protected readonly language = inject(LanguageStore).current;
  protected readonly programme = signal<ProgrammeView | null>(null);
  protected readonly gone = computed(() => this.loading.code() === 'platform.not-found');
  /** An evaluator sees figures: no company, nobody. */
  protected readonly runs = computed(() => this.programme()?.standing !== 'evaluator');
  protected readonly period = computed(() => {
    const found = this.programme();
    if (!found) return '';
    const day = (date: string): string => withYear(date, this.language());
    return this.t('from', { start: day(found.startDate), end: day(found.endDate) });
  });
  private readonly api = inject(Api);

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.load());
    });
  }

  protected load(): Promise<boolean> {
    const id = this.id();
    return this.loading.run(async () => {
      const programme = await this.api.get<ProgrammeView>(`/api/programmes/${id}`);
      if (id === this.id()) this.programme.set(programme);
    });
  }
}
