import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useFormats, useWords } from '@kreds/platform-web';
import {
  KIcon,
  KMark,
  iconCloudCheck,
  iconCloudSlash,
  iconArrowsClockwise,
  iconMoon,
  iconPause,
  iconQuestion,
  iconWarningCircle,
} from '@kreds/ui';
import { LiveMeetingStore } from '../live/live-meeting.store';
import { ConsoleDesk } from './console-desk';
import { consoleWords } from './console.words';

/** Three cells over the three columns: which meeting · how the time stands · who leads. */
@Component({
  selector: 'kreds-console-top',
  imports: [KIcon, KMark, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './console-top.html',
  styleUrl: './console-top.css',
})
export class ConsoleTop {
  protected readonly store = inject(LiveMeetingStore);
  protected readonly desk = inject(ConsoleDesk);
  protected readonly t = useWords(consoleWords);
  protected readonly f = useFormats();

  protected readonly iconPause = iconPause;
  protected readonly iconMoon = iconMoon;
  protected readonly iconQuestion = iconQuestion;

  protected readonly title = computed(() => {
    const view = this.desk.view();
    if (!view) return '';
    const { networkName: network, meetingNumber: number, meetingsInSeries: count } = view;
    return this.t('meeting-of', { network, number, count });
  });

  protected readonly pace = computed(() => {
    const time = this.desk.time();
    if (!time || !this.desk.underWay()) return '';
    if (time.pace === 'on') return this.t('pace-on');
    return this.t(time.pace === 'behind' ? 'pace-behind' : 'pace-ahead', { count: time.minutes });
  });

  protected readonly ends = computed(() => {
    const [view, time] = [this.desk.view(), this.desk.time()];
    if (!view || !time) return '';
    if (this.desk.before()) return this.t('begins-at', { time: this.f.time(view.plannedStart) });
    if (this.desk.over()) return view.endedAt ? this.t('ended-at', { time: this.f.time(view.endedAt) }) : '';
    return this.t('ends-at', { time: this.f.time(time.endsAt) });
  });

  protected readonly lead = computed(() => {
    const baton = this.desk.baton();
    if (!baton) return '';
    return baton.mine ? this.t('you-lead') : this.t('other-leads', { name: baton.holderName });
  });

  protected readonly ready = computed(() => {
    const baton = this.desk.baton();
    if (!baton) return '';
    if (baton.offeredToName !== '') return this.t('offered-to', { name: baton.offeredToName });
    if (baton.mayTake) return this.t('you-are-ready');
    if (baton.second === null) return this.t('nobody-ready');
    return this.t(baton.second.online ? 'ready-one' : 'ready-away', { name: baton.second.name });
  });

  protected readonly saved = computed(() => {
    switch (this.store.state()) {
      case 'live':
        return this.store.sending()
          ? { icon: iconArrowsClockwise, words: this.t('link-sending') }
          : { icon: iconCloudCheck, words: this.t('link-live') };
      case 'catching_up':
        return { icon: iconArrowsClockwise, words: this.t('link-catching-up') };
      case 'offline':
        return { icon: iconCloudSlash, words: this.t('link-offline') };
      case 'problem':
        return { icon: iconWarningCircle, words: this.t('link-problem') };
    }
  });

  protected readonly life = computed(() => {
    const view = this.desk.view();
    return view ? this.t(`life-${view.life}`) : '';
  });
}
