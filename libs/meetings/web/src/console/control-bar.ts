import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import {
  KIcon,
  iconArrowCounterClockwise,
  iconCaretLeft,
  iconCaretRight,
  iconDotsThree,
  iconEye,
  iconEyeSlash,
  iconPause,
  iconPlay,
  iconPlus,
} from '@kreds/ui';
import { LiveMeetingStore } from '../live/live-meeting.store';
import { barWords } from './bar.words';
import { ConsoleCommands } from './console-commands';
import { ConsoleDesk } from './console-desk';
import { segmentName } from './day-rows';
import { KeyChoice } from './key-choice';
import { useUndoWords } from './undo-words';
import { WallThumb } from './wall-thumb';

/** The meeting's own buttons, always there: back, hold, a minute, undo · the wall, curtain, on. Never a turn's. */
@Component({
  selector: 'kreds-control-bar',
  imports: [KIcon, WallThumb],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './control-bar.html',
  styleUrl: './control-bar.css',
})
export class ControlBar {
  protected readonly store = inject(LiveMeetingStore);
  protected readonly desk = inject(ConsoleDesk);
  protected readonly commands = inject(ConsoleCommands);
  protected readonly keys = inject(KeyChoice);
  protected readonly t = useWords(barWords);
  private readonly undoWords = useUndoWords();

  protected readonly icons = {
    back: iconCaretLeft,
    on: iconCaretRight,
    pause: iconPause,
    play: iconPlay,
    plus: iconPlus,
    undo: iconArrowCounterClockwise,
    curtain: iconEyeSlash,
    uncover: iconEye,
    more: iconDotsThree,
  };

  protected readonly previousName = computed(() => {
    const segment = this.desk.previous();
    return segment ? segmentName(segment) : '';
  });
  protected readonly nextName = computed(() => {
    const segment = this.desk.next();
    return segment ? segmentName(segment) : '';
  });
  /** The group moves only while the clocks run: on hold everything stays where it is. */
  protected readonly moves = computed(() => this.desk.leads() && this.desk.underWay() && !this.desk.held());
  protected readonly curtain = computed(() => this.desk.view()?.curtain ?? false);
  protected readonly undoing = computed(() => {
    const undo = this.desk.undo();
    return undo ? { seq: undo.seq, words: this.undoWords(undo) } : null;
  });

  protected back(): void {
    const segment = this.desk.previous();
    if (segment) void this.commands.goTo(segment.id);
  }

  protected on(): void {
    const segment = this.desk.next();
    if (segment) void this.commands.goTo(segment.id);
  }
}
