import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api, isProblem, localDate, useAction, useFormats, useWords } from '@kreds/platform-web';
import type { NetworkDetail } from '@kreds/programmes/model';
import { KBanner, KElementGlyph, KIcon, iconCaretLeft, iconMapPin } from '@kreds/ui';
import { CompanionBefore } from '../companion/companion-before';
import { plans } from '../relation';
import type { MeetingDetail, MeetingSummary } from '@kreds/meetings/model';
import { MeetingEdit } from './meeting-edit';
import { MeetingPeople } from './meeting-people';
import { isOpen, waysTo, wayOnMap } from './meeting-rows';
import { meetingWords } from './meeting-words';
import { glyphOf } from './network-coverage';

/** One meeting as a row: when, where, what comes. Leaders read it; those who plan change it here. */
@Component({
  selector: 'kreds-meeting-page',
  imports: [CompanionBefore, KBanner, KElementGlyph, KIcon, MeetingEdit, MeetingPeople, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './meeting.page.html',
  styleUrl: './meeting.page.css',
})
export class MeetingPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly t = useWords(meetingWords);
  protected readonly f = useFormats();
  protected readonly loading = useAction();
  protected readonly iconCaretLeft = iconCaretLeft;
  protected readonly iconMapPin = iconMapPin;
  protected readonly glyph = glyphOf;
  protected readonly meeting = signal<MeetingDetail | null>(null);
  protected readonly network = signal<NetworkDetail | null>(null);
  protected readonly seriesLength = signal(0);
  protected readonly editing = signal(false);
  private readonly api = inject(Api);

  protected readonly gone = computed(() => this.loading.code() === 'platform.not-found');
  protected readonly isLeader = computed(() => this.meeting()?.relation === 'leader');
  protected readonly mayPlan = computed(() => plans(this.meeting()?.relation ?? 'leader'));
  protected readonly ways = computed(() => {
    const meeting = this.meeting();
    return meeting ? waysTo(meeting, meeting.relation) : null;
  });
  /** The live page, on the day itself and while the meeting goes on. */
  protected readonly followable = computed(() => {
    const meeting = this.meeting();
    const isNear = meeting && (isOpen(meeting.life) || meeting.date === localDate(Date.now()));
    return isNear ? (this.ways()?.live ?? null) : null;
  });
  protected readonly leadFirstName = computed(
    () =>
      this.network()
        ?.facilitators.find((lead) => lead.part === 'facilitator')
        ?.displayName.split(' ')[0] ?? '',
  );
  protected readonly map = computed(() => {
    const address = this.meeting()?.address;
    return address ? wayOnMap(address) : null;
  });
  protected readonly minutes = computed(() =>
    (this.meeting()?.program ?? []).map((item) => Math.round(item.plannedMs / 60_000)),
  );
  protected readonly total = computed(() => this.minutes().reduce((sum, one) => sum + one, 0));

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.load());
    });
  }

  protected load(): Promise<boolean> {
    const id = this.id();
    return this.loading.run(async () => {
      const meeting = await this.api.get<MeetingDetail>(`/api/meetings/${id}`);
      if (id !== this.id()) return;
      this.meeting.set(meeting);
      await this.loadAround(meeting);
    });
  }

  protected changed(meeting: MeetingDetail): void {
    this.meeting.set(meeting);
    this.editing.set(false);
  }

  /** Names and the length of the series. The meeting stands without them. */
  private async loadAround({ networkId }: MeetingDetail): Promise<void> {
    try {
      const [network, series] = await Promise.all([
        this.api.get<NetworkDetail>(`/api/networks/${networkId}`),
        this.api.get<readonly MeetingSummary[]>(`/api/networks/${networkId}/meetings`),
      ]);
      this.network.set(network);
      this.seriesLength.set(series.length);
    } catch (error) {
      if (!isProblem(error)) throw error;
    }
  }
}
