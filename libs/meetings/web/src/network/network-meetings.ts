import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api, localDate, useAction, useFormats, useWords } from '@kreds/platform-web';
import type { NetworkRelation } from '@kreds/programmes/model';
import { KBanner, KEmptyState, KIcon, KRing, iconCheck, iconMapPin } from '@kreds/ui';
import { plans } from '../relation';
import type { MeetingSummary } from '@kreds/meetings/model';
import { dayWord, meetingRows, nearestMeeting, ringOfMeetings, waysTo, wayOnMap, isOpen } from './meeting-rows';
import { meetingWords } from './meeting-words';
import { NetworkCoverage } from './network-coverage';

/**
 * The meetings of a network, for its page: the one that is next in ink, then all of them in a row, then how the elements
 * are spread for those who plan. Given to other domains as a widget.
 */
@Component({
  selector: 'kreds-network-meetings',
  imports: [KBanner, KEmptyState, KIcon, KRing, NetworkCoverage, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './network-meetings.html',
  styleUrl: './network-meetings.css',
})
export class NetworkMeetings {
  readonly networkId = input.required<string>();
  /** The asker's relation to the network, as the server told it with the network. */
  readonly relation = input.required<NetworkRelation>();
  /** Epoch ms; the page's clock. */
  readonly now = input(Date.now());

  protected readonly t = useWords(meetingWords);
  protected readonly f = useFormats();
  protected readonly loading = useAction();
  protected readonly iconCheck = iconCheck;
  protected readonly iconMapPin = iconMapPin;
  private readonly api = inject(Api);
  private readonly meetings = signal<readonly MeetingSummary[] | null>(null);

  protected readonly known = computed(() => this.meetings() !== null);
  protected readonly rows = computed(() => meetingRows(this.meetings() ?? []));
  protected readonly numbers = computed(() => this.rows().map((row) => row.meeting.number));
  protected readonly ring = computed(() => ringOfMeetings(this.rows()));
  protected readonly nearest = computed(() => nearestMeeting(this.rows()));
  protected readonly held = computed(() => this.rows().filter((row) => row.place === 'held').length);
  protected readonly ahead = computed(() => this.ring().length - this.held());
  protected readonly mayPlan = computed(() => plans(this.relation()));
  protected readonly seesCoverage = computed(() => this.relation() !== 'leader' && this.rows().length > 0);
  /** "I dag kl. 08.30", when it is near. */
  protected readonly when = computed(() => {
    const meeting = this.nearest();
    if (!meeting) return '';
    if (isOpen(meeting.life)) return this.t('now');
    const word = dayWord(meeting.date, localDate(this.now()));
    return word ? this.t(word, { time: this.f.time(meeting.start) }) : this.t('next');
  });

  constructor() {
    effect(() => {
      const networkId = this.networkId();
      untracked(() => {
        this.meetings.set(null);
        void this.load(networkId);
      });
    });
  }

  protected load(networkId = this.networkId()): Promise<boolean> {
    return this.loading.run(async () => {
      const meetings = await this.api.get<readonly MeetingSummary[]>(`/api/networks/${networkId}/meetings`);
      if (networkId === this.networkId()) this.meetings.set(meetings);
    });
  }

  protected ways(meeting: MeetingSummary): ReturnType<typeof waysTo> {
    return waysTo(meeting, this.relation());
  }

  protected day(meeting: MeetingSummary): string {
    return this.t('from-to', {
      day: this.f.dayLine(meeting.date),
      start: this.f.time(meeting.start),
      end: this.f.time(meeting.end),
    });
  }

  protected where(meeting: MeetingSummary): string {
    const host = meeting.hostName ? this.t('at-host', { host: meeting.hostName }) : '';
    return [host, meeting.place].filter((part) => part !== '').join(', ');
  }

  protected map(meeting: MeetingSummary): string | null {
    return meeting.address ? wayOnMap(meeting.address) : null;
  }

  protected openWord(meeting: MeetingSummary): string {
    return this.relation() === 'leader' ? this.t(isOpen(meeting.life) ? 'follow' : 'see-meeting') : this.t('open');
  }
}
