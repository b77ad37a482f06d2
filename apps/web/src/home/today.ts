import { ChangeDetectionStrategy, Component, computed, inject, input, type OnInit } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useFormats, useWords } from '@kreds/platform-web';
import type { HomeFacts } from '@kreds/programmes/model';
import { KBanner } from '@kreds/ui';
import { Greeting } from './greeting';
import { useMinutes } from './home-clock';
import { HomeMeetings } from './home-meetings';
import { homeWords } from './home-words';
import { type HomeMeeting, isOpen, isOver } from './meeting-line';
import { NowCard } from './now-card';
import { type Need, needsOf, todayBoard } from './today-board';

/** What a facilitator meets first: what is now, the day, what waits, the next seven days (look.md 10). */
@Component({
  selector: 'app-today',
  imports: [Greeting, KBanner, NowCard, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [HomeMeetings],
  templateUrl: './today.html',
  styleUrl: './today.css',
})
export class Today implements OnInit {
  readonly facts = input.required<HomeFacts>();

  protected readonly t = useWords(homeWords);
  protected readonly f = useFormats();
  protected readonly now = useMinutes();
  protected readonly store = inject(HomeMeetings);
  protected readonly board = computed(() => todayBoard(this.store.meetings(), this.now()));
  protected readonly needs = computed(() => needsOf(this.store.meetings(), this.store.empty(), this.now()));
  protected readonly isOver = isOver;
  protected readonly isOpen = isOpen;

  ngOnInit(): void {
    this.load();
  }

  protected load(): void {
    void this.store.load(this.facts(), ['facilitator', 'co_facilitator', 'guest']);
  }

  protected nameOf(meeting: HomeMeeting): string {
    return this.t('meeting', { network: meeting.network.name, number: meeting.number });
  }

  protected headingOf({ kind, network, meeting }: Need): string {
    if (kind === 'noMeetings') return this.t('noMeetings', { network });
    return this.t(kind, { meeting });
  }
}
