import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, iconCaretLeft } from '@kreds/ui';
import type { MeetingSummary } from '@kreds/meetings/model';
import { newMeetingsWords } from './new-meetings.words';
import { SERIES_LENGTH, type SeriesForm, everyWeeks, faultsOfSeries, seriesBody } from './series-dates';

const WEEKS_BETWEEN = 4;

/** The dates of a network's meetings, all in one go. Times are 08.30 to 11.30 unless somebody says otherwise (S3-39). */
@Component({
  selector: 'kreds-new-meetings-page',
  imports: [KBanner, KIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-meetings.page.html',
  styles: `
    .back {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 44px;
    }
    .dates {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(170px, 1fr));
      gap: 16px;
      border: 0;
    }
    .hours {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 16px;
    }
  `,
})
export class NewMeetingsPage {
  /** The network, from the address. */
  readonly id = input.required<string>();

  protected readonly t = useWords(newMeetingsWords);
  protected readonly saving = useAction();
  protected readonly iconCaretLeft = iconCaretLeft;
  protected readonly firstNumber = signal(1);
  protected readonly tried = signal(false);
  protected readonly hint = signal(false);
  protected readonly form = signal<SeriesForm>({
    dates: Array.from({ length: SERIES_LENGTH }, () => ''),
    start: '08:30',
    end: '11:30',
    place: '',
    address: '',
  });
  private readonly api = inject(Api);
  private readonly router = inject(Router);

  protected readonly faults = computed(() => (this.tried() ? faultsOfSeries(this.form()) : []));
  protected readonly count = computed(() => this.form().dates.filter((date) => date !== '').length);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.continueSeries(id));
    });
  }

  protected set(changes: Partial<SeriesForm>): void {
    this.form.update((form) => ({ ...form, ...changes }));
  }

  protected setDate(at: number, date: string): void {
    this.set({ dates: this.form().dates.map((old, index) => (index === at ? date : old)) });
  }

  protected suggest(): void {
    const [first = ''] = this.form().dates;
    this.hint.set(first === '');
    if (first !== '') this.set({ dates: everyWeeks(first, this.form().dates.length, WEEKS_BETWEEN) });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.faults().length > 0) return;
    const body = seriesBody(this.form(), this.firstNumber());
    const done = await this.saving.run(() => this.api.post(`/api/networks/${this.id()}/meetings`, body));
    if (done) await this.router.navigate(['/networks', this.id()]);
  }

  /** A series that has begun goes on with its next number. */
  private async continueSeries(id: string): Promise<void> {
    const meetings = await this.api
      .get<readonly MeetingSummary[]>(`/api/networks/${id}/meetings`)
      .catch((): readonly MeetingSummary[] => []);
    const last = Math.max(0, ...meetings.map((meeting) => meeting.number));
    if (id !== this.id() || last === 0) return;
    this.firstNumber.set(last + 1);
    this.set({ dates: Array.from({ length: Math.max(1, SERIES_LENGTH - last) }, () => '') });
  }
}
