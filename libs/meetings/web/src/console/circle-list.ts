import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { useFormats, useWords } from '@kreds/platform-web';
import { KIcon, iconDeviceMobile, iconDotsThree } from '@kreds/ui';
import type { CircleRow } from './circle-rows';
import { ConsoleDesk } from './console-desk';
import { peopleWords } from './people.words';

/** The people in speaking order, with what only facilitators may see. Each line opens the choices for that person. */
@Component({
  selector: 'kreds-circle-list',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './circle-list.html',
  styleUrl: './circle-list.css',
})
export class CircleList {
  protected readonly desk = inject(ConsoleDesk);
  protected readonly t = useWords(peopleWords);
  private readonly f = useFormats();
  protected readonly iconPhone = iconDeviceMobile;
  protected readonly iconDots = iconDotsThree;
  protected readonly spoken = signal(true);

  protected readonly rows = computed(() =>
    this.desk.rows().map((row) => ({
      ...row,
      line: this.lineOf(row),
      speaks: row.state === 'speaking' || row.state === 'held',
      device: this.t(row.presence === 'unsteady' ? 'device-unsteady' : 'device-here'),
    })),
  );
  protected readonly inRound = computed(() => this.desk.current()?.round !== null && this.desk.underWay());
  protected readonly hasSpoken = computed(() => this.desk.rows().some(({ spokenMs }) => spokenMs > 0));

  protected readonly leads = computed(() => {
    const [view, me] = [this.desk.view(), this.desk.me()];
    if (!view) return '';
    const names = view.people
      .filter(({ role }) => role !== 'leader')
      .map(({ personId, firstName }) => (personId === me ? this.t('you-in-brackets', { name: firstName }) : firstName));
    const last = names.at(-1);
    if (last === undefined) return '';
    const first = names.slice(0, -1).join(', ');
    return this.t('facilitators', { names: first === '' ? last : this.t('names-and', { first, last }) });
  });
  protected readonly steward = computed(() => {
    const name = this.desk.nameOf(this.desk.view()?.steward ?? null);
    return name === '' ? '' : this.t('steward', { name });
  });

  private lineOf(row: CircleRow): string {
    const parts = [this.t(`state-${row.state}`)];
    if (row.cameLateAt !== null) parts.push(this.t('came', { time: this.f.time(row.cameLateAt) }));
    if (this.spoken() && row.spokenMs >= 1_000 && row.state !== 'speaking') parts.push(this.f.clock(row.spokenMs));
    return parts.join(' · ');
  }
}
