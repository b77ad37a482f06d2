import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KIcon, iconCheck, iconMonitor, iconPlus, iconSpeakerHigh } from '@kreds/ui';
import { LiveMeetingStore } from '../live/live-meeting.store';
import { barWords } from './bar.words';
import { ConsoleCommands } from './console-commands';
import { takesPart } from './circle-rows';
import { ConsoleDesk } from './console-desk';
import { SoftSound } from './soft-sound';

/** Before the meeting: who has come, the room's code in large, the sound and the wall. */
@Component({
  selector: 'kreds-lobby-card',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lobby-card.html',
  styleUrl: './lobby-card.css',
})
export class LobbyCard {
  protected readonly store = inject(LiveMeetingStore);
  protected readonly desk = inject(ConsoleDesk);
  protected readonly commands = inject(ConsoleCommands);
  protected readonly sound = inject(SoftSound);
  protected readonly t = useWords(barWords);
  protected readonly iconCheck = iconCheck;
  protected readonly iconPlus = iconPlus;
  protected readonly iconMonitor = iconMonitor;
  protected readonly iconSound = iconSpeakerHigh;

  protected readonly open = computed(() => this.desk.view()?.life === 'lobby');
  protected readonly code = computed(() => (this.desk.view()?.roomCode ?? '').replace(/(...)(?=.)/g, '$1 '));
  protected readonly door = `${location.host}/r`;
  protected readonly leaders = computed(() => {
    const people = this.desk.view()?.people.filter(takesPart) ?? [];
    const places = new Map(this.desk.rows().map(({ personId, place }) => [personId, place]));
    return people.toSorted((a, b) => (places.get(a.personId) ?? 0) - (places.get(b.personId) ?? 0));
  });
  protected readonly arrived = computed(() => this.leaders().filter(({ here }) => here).length);
}
