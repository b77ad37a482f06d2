import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FacilitatorSegment } from '@kreds/meetings/model';
import { useFormats, useWords } from '@kreds/platform-web';
import { elapsedOf, lengthOf, remainingOf } from '../live/clocks';
import { ConsoleDesk } from './console-desk';
import { TimeRing } from './time-ring';
import { turnsWords } from './turns.words';

/** An item without turns: its time alone. Before it begins the ring is whole. */
@Component({
  selector: 'kreds-item-table',
  imports: [TimeRing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<kreds-time-ring [left]="time().left" [over]="time().over">
    <span class="clock numbers" role="timer" [class.over]="time().over">{{ f.clock(time().shownMs) }}</span>
    <span class="word" [class.over]="time().over">{{ time().word }}</span>
  </kreds-time-ring>`,
  styles: `
    :host {
      display: flex;
      width: 100%;
      justify-content: center;
    }
    .clock {
      font: 560 3.5rem/3.75rem var(--font-sans);
      letter-spacing: -0.03em;
    }
    .word {
      color: var(--text-muted);
      font-size: 1.0625rem;
    }
    .over {
      color: var(--attention);
    }
  `,
})
export class ItemTable {
  readonly segment = input.required<FacilitatorSegment>();

  private readonly desk = inject(ConsoleDesk);
  private readonly t = useWords(turnsWords);
  protected readonly f = useFormats();

  protected readonly time = computed(() => {
    const { clock } = this.segment();
    const now = this.desk.now();
    const [whole, left] = [lengthOf(clock), remainingOf(clock, now)];
    const over = left < 0;
    const { state } = this.segment();
    const finished = state === 'finished';
    return {
      over,
      left: whole > 0 ? Math.min(1, Math.max(0, left / whole)) : 0,
      shownMs: finished ? elapsedOf(clock, now) : left,
      word: this.wordOf(state, over),
    };
  });

  private wordOf(state: FacilitatorSegment['state'], over: boolean): string {
    if (state === 'upcoming' || state === 'skipped') return this.t('planned');
    if (state === 'finished') return this.t('used');
    if (over) return this.t('over-time');
    return this.t(this.desk.held() ? 'stands' : 'left');
  }
}
