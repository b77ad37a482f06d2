import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useWords } from '@kreds/platform-web';
import { KDayBand, KIcon, iconListNumbers, iconUsers } from '@kreds/ui';
import { KeepFocus } from '../live/keep-focus';
import { NotesSlot } from '../live/notes-slot';
import { LiveMeetingStore } from '../live/live-meeting.store';
import { RunSheetShelf } from '../run-sheet/run-sheet-shelf';
import { CentreCard } from './centre-card';
import { CircleList } from './circle-list';
import { ConsoleCommands } from './console-commands';
import { ConsoleDesk } from './console-desk';
import { ConsoleKeys } from './console-keys';
import { ConsoleNotesDesk } from './console-notes-desk';
import { ConsoleTop } from './console-top';
import { consoleWords } from './console.words';
import { ControlBar } from './control-bar';
import { bandOf } from './day-band-segments';
import { DayList } from './day-list';
import { dayWords } from './day.words';
import { HeldCard } from './held-card';
import { HintLine } from './hint-line';
import { LobbyCard } from './lobby-card';
import { OverCard } from './over-card';
import { ConsoleSheets } from './sheets/console-sheets';
import { SoftSound } from './soft-sound';

/** The facilitator's console: the day, the item, the circle and the bar. Looking ahead never moves the group. */
@Component({
  selector: 'kreds-console-page',
  imports: [
    CentreCard,
    CircleList,
    ConsoleSheets,
    ConsoleTop,
    ControlBar,
    DayList,
    HeldCard,
    HintLine,
    KDayBand,
    KIcon,
    LobbyCard,
    NotesSlot,
    OverCard,
    RouterLink,
  ],
  providers: [LiveMeetingStore, ConsoleDesk, ConsoleCommands, ConsoleKeys, ConsoleNotesDesk, KeepFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './console.page.html',
  styleUrl: './console.page.css',
  host: { '(document:keydown)': 'keys.pressed($event)' },
})
export class ConsolePage {
  /** The meeting, from the address. */
  readonly id = input.required<string>();

  protected readonly store = inject(LiveMeetingStore);
  protected readonly desk = inject(ConsoleDesk);
  protected readonly keys = inject(ConsoleKeys);
  protected readonly notes = inject(ConsoleNotesDesk);
  private readonly shelf = inject(RunSheetShelf);
  protected readonly sound = inject(SoftSound);
  protected readonly t = useWords(consoleWords);
  protected readonly d = useWords(dayWords);
  protected readonly iconUsers = iconUsers;
  protected readonly iconList = iconListNumbers;

  protected readonly band = computed(() => bandOf(this.desk.day(), this.d));
  protected readonly used = computed(() => this.desk.day().find(({ state }) => state === 'now')?.used ?? 0);
  private readonly seq = computed(() => this.store.facilitator()?.seq ?? null);
  private readonly isOver = computed(() => {
    const turn = this.desk.turn();
    if (turn?.speaking) return turn.time?.over === true ? `turn:${turn.speaking}` : '';
    return (this.desk.day().find(({ state }) => state === 'now')?.used ?? 0) > 1
      ? `item:${this.desk.current()?.id}`
      : '';
  });

  constructor() {
    inject(KeepFocus);
    effect(() => {
      const id = this.id();
      untracked(() => this.store.follow(id));
    });
    // The device can carry on alone from whatever it saw last (M7).
    effect(() => {
      const [id, seq] = [this.id(), this.seq()];
      if (seq !== null && this.desk.assists()) untracked(() => this.shelf.keepSoon(id));
    });
    effect(() => {
      const over = this.isOver();
      const mayPlay = this.desk.underWay() && !this.desk.held() && !this.desk.view()?.quiet;
      if (over !== '' && mayPlay) untracked(() => void this.sound.timeIsOver());
    });
  }
}
