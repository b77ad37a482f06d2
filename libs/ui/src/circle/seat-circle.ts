import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  booleanAttribute,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { KRing } from './ring';
import type { RingSeatState } from './ring-geometry';
import { discLabel, type CirclePerspective, type Seat, type SeatState } from './seat';
import { seatCircleGeometry, timeArc } from './seat-circle-geometry';
import { fittingSize } from './type-width';

/** Below this width the names no longer fit their discs, and a ring with a list takes over. */
const LEAST_CIRCLE = 300;
const SMALL_RING = 96;

const RING_STATE: Readonly<Record<SeatState, RingSeatState>> = {
  speaking: 'now',
  next: 'next',
  done: 'done',
  waiting: 'ahead',
  deferred: 'ahead',
  absent: 'ahead',
};

/**
 * The circle of seats: who has spoken, who speaks, who is next, and the time that is left.
 *
 * It takes the width of its place (up to `max`) or the pixels of `size`. The drawing is hidden from screen readers;
 * the truth for them is an ordered list of `label` and `word`. Below 300 px of width the list is shown, with a ring.
 * All words come from outside. `announcement` is read politely each time it changes.
 */
@Component({
  selector: 'k-seat-circle',
  imports: [KRing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './seat-circle.html',
  styleUrl: './seat-circle.css',
  host: {
    '[class.on-ink]': 'ink()',
    '[class.on-wall]': 'perspective() === "wall"',
    '[style.width.px]': 'size()',
    '[style.max-width.px]': 'max()',
    '[style.aspect-ratio]': 'waitsForWidth() ? 1 : null',
  },
})
export class KSeatCircle {
  /** Clockwise, in the order of the round; one to nine. */
  readonly seats = input.required<readonly Seat[]>();
  readonly perspective = input<CirclePerspective>('console');
  /** Who speaks, or what the reader needs most ("4 min."). */
  readonly centreName = input('');
  /** Small line under the name: "taler", "endnu", "over tiden". */
  readonly centreWord = input('');
  /** The facilitator's clock, "3.12"; leave empty on phones and on the wall. */
  readonly clock = input('');
  /** Share of the turn that is left, 0-1; null draws no time ring. */
  readonly timeLeft = input<number | null>(null);
  readonly overTime = input(false, { transform: booleanAttribute });
  /** On an ink surface: light discs, accent for the one who speaks. */
  readonly ink = input(false, { transform: booleanAttribute });
  /** Exact width in pixels; without it the circle measures its place. */
  readonly size = input<number | null>(null);
  /** Widest in pixels when it measures its place. */
  readonly max = input<number | null>(null);
  /** Name of the list for screen readers, such as "Rækkefølgen i runden". */
  readonly listLabel = input('');
  readonly announcement = input('');

  private readonly place = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly measured = signal<number | null>(null);

  protected readonly width = computed(() => {
    const place = this.measured() ?? 326;
    return this.size() ?? Math.min(place, this.max() ?? place);
  });
  /** Before the first measure the place is held as a square, so that nothing below it moves. */
  protected readonly waitsForWidth = computed(() => this.size() === null && this.measured() === null);
  protected readonly small = computed(() => this.width() < LEAST_CIRCLE);
  protected readonly geometry = computed(() => seatCircleGeometry(this.seats(), this.width(), this.perspective()));
  protected readonly ringSeats = computed(() => this.seats().map((seat) => RING_STATE[seat.state]));
  protected readonly ringSize = SMALL_RING;
  protected readonly myIndex = computed(() => {
    const index = this.seats().findIndex((seat) => seat.me);
    return index < 0 ? null : index;
  });

  protected readonly labelSize = computed(() => (this.perspective() === 'phone' || this.width() < 360 ? 14 : 15));
  protected readonly drawn = computed(() => {
    const named = this.perspective() !== 'wall';
    const shapes = this.geometry().seats;
    return this.seats().map((seat, index) => {
      const shape = shapes[index];
      const label = named && shape ? discLabel(seat.label, this.labelSize(), 1.92 * shape.disc.r) : '';
      return { seat, shape, label, classes: `seat ${seat.state}${seat.me ? ' me' : ''}` };
    });
  });
  protected readonly arc = computed(() => {
    const left = this.timeLeft();
    if (this.overTime()) return 'full';
    return left === null ? null : timeArc(this.geometry(), left);
  });
  protected readonly showsTime = computed(() => this.timeLeft() !== null || this.overTime());

  protected readonly nameSize = computed(() => {
    const { size, timeRadius } = this.geometry();
    const cap = (this.perspective() === 'wall' ? 0.15 : 0.093) * size;
    return fittingSize(this.centreName(), 1.72 * timeRadius, cap);
  });
  protected readonly wordSize = computed(() =>
    this.perspective() === 'wall' ? 0.05 * this.width() : Math.max(14, 0.037 * this.width()),
  );
  protected readonly clockSize = computed(() => Math.max(18, 0.059 * this.width()));

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      if (typeof ResizeObserver === 'undefined') return;
      const host = this.place.nativeElement;
      const observer = new ResizeObserver(() => this.measured.set(host.clientWidth));
      observer.observe(host);
      this.measured.set(host.clientWidth);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }
}
