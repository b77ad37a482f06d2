import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ScreenSeat, ScreenView } from '@kreds/meetings/model';
import { useFormats, useWords } from '@kreds/platform-web';
import { KMark, KQrCode, KSeatCircle, type Seat } from '@kreds/ui';
import { roomScreenWords } from './room-screen.words';
import { wallTime } from './wall-time';

/** One idea, in large type: what the wall shows. It knows nothing but the wall's own view (live-meeting.md 5a). */
@Component({
  selector: 'kreds-wall-face',
  imports: [KMark, KQrCode, KSeatCircle],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './wall-face.html',
  styleUrl: './wall-face.css',
  host: { '[class.curtain]': 'view().face === "curtain"' },
})
export class WallFace {
  readonly view = input.required<ScreenView>();
  /** Server time in epoch ms, about once a second. */
  readonly now = input.required<number>();
  /** Where phones without a sign-in knock, e.g. `https://kreds.example/r`. */
  readonly doorAddress = input.required<string>();
  readonly lineLost = input(false);

  protected readonly t = useWords(roomScreenWords);
  protected readonly f = useFormats();

  protected readonly time = computed(() => {
    const { clock } = this.view();
    return clock ? wallTime(clock, this.now()) : null;
  });
  protected readonly seats = computed((): readonly Seat[] =>
    this.view().seats.map((state, index) => ({ id: String(index), label: '', state, word: this.seatWord(state) })),
  );
  protected readonly timeWords = computed(() => {
    const time = this.time();
    if (!time) return '';
    return time.over ? this.t('over-time') : this.t('minutes-left', { count: time.minutes });
  });
  protected readonly doorLabel = computed(() => this.doorAddress().replace(/^https?:\/\//, ''));
  protected readonly doorLink = computed(() => `${this.doorAddress()}#${this.view().roomCode ?? ''}`);
  protected readonly codeGroups = computed(() => (this.view().roomCode ?? '').replace(/(...)(?=.)/g, '$1 '));

  private seatWord(state: ScreenSeat): string {
    switch (state) {
      case 'done':
        return this.t('seat-done');
      case 'speaking':
        return this.t('seat-speaking');
      case 'next':
        return this.t('seat-next');
      case 'waiting':
        return this.t('seat-waiting');
    }
  }
}
