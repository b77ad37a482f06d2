import { ChangeDetectionStrategy, Component, computed, inject, type OnInit, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api, LanguageStore, Session, useAction, useFormats, useWords } from '@kreds/platform-web';
import type { ProgrammeView } from '@kreds/programmes/model';
import { KBanner, KEmptyState, KIcon, iconArrowRight } from '@kreds/ui';
import { kindWords } from '../words/kinds.words';
import { withYear } from '../words/with-year';
import { AdminTabs } from './admin-tabs';
import { adminWords } from './admin.words';

/** The programmes that the person administers or leads; an empty one says what to do first. */
@Component({
  selector: 'programmes-programmes-page',
  imports: [AdminTabs, KBanner, KEmptyState, KIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './programmes.page.html',
})
export class ProgrammesPage implements OnInit {
  protected readonly t = useWords(adminWords);
  protected readonly kind = useWords(kindWords);
  protected readonly f = useFormats();
  protected readonly loading = useAction();
  protected readonly language = inject(LanguageStore).current;
  protected readonly programmes = signal<readonly ProgrammeView[] | null>(null);
  protected readonly iconArrowRight = iconArrowRight;
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  /** Only an administrator makes programmes. */
  protected readonly mayCreate = computed(() => this.session.me()?.administrator ?? false);

  ngOnInit(): void {
    void this.load();
  }

  protected load(): Promise<boolean> {
    return this.loading.run(async () =>
      this.programmes.set(await this.api.get<readonly ProgrammeView[]>('/api/programmes')),
    );
  }

  protected note(programme: ProgrammeView): string {
    const day = (date: string): string => withYear(date, this.language());
    const leaders = programme.networks.reduce((sum, network) => sum + network.memberCount, 0);
    return [
      this.t('from', { start: day(programme.startDate), end: day(programme.endDate) }),
      this.t('networks', { count: programme.networks.length }),
      this.kind('leaders', { count: leaders }),
    ].join(', ');
  }
}
