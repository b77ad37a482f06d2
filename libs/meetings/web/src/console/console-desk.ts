import { Injectable, computed, inject, signal } from '@angular/core';
import type {
  FacilitatorPerson,
  FacilitatorSegment,
  FacilitatorView,
  PersonId,
  SegmentId,
} from '@kreds/meetings/model';
import { LiveMeetingStore } from '../live/live-meeting.store';
import { type BatonPart, batonPart } from './baton-part';
import { type CircleRow, circleRows } from './circle-rows';
import { type DayRow, dayRows } from './day-rows';
import { type PlanTime, planTime } from './plan-time';
import { type TurnPart, turnPart } from './turn-part';
import { type Undoing, undoing } from './undoing';

/** What may lie open over the console; one thing at a time. */
export type Sheet =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | {
      readonly kind:
        | 'order'
        | 'attendance'
        | 'more'
        | 'replan'
        | 'wall'
        | 'keys'
        | 'people'
        | 'day'
        | 'script'
        | 'end'
        | 'abandon'
        | 'cancel'
        | 'seal';
    };

/** Everything the console shows, derived from the live meeting; where the facilitator looks is hers alone. */
@Injectable()
export class ConsoleDesk {
  private readonly store = inject(LiveMeetingStore);
  private readonly lookedAt = signal<SegmentId | null>(null);
  private readonly opened = signal<Sheet | null>(null);

  readonly now = this.store.now;
  readonly view = computed(() => this.store.facilitator()?.view ?? null);
  readonly me = computed(() => this.store.facilitator()?.me ?? null);
  readonly doors = computed(() => this.store.facilitator()?.doors ?? []);
  /** Who has said beforehand that they cannot come. */
  readonly apologised = computed(() => new Set(this.store.facilitator()?.apologies.map(({ personId }) => personId)));
  readonly serverAway = computed(() => this.store.facilitator()?.serverAway ?? null);
  readonly sheet = this.opened.asReadonly();

  readonly underWay = computed(() => ['running', 'held', 'closing'].includes(this.view()?.life ?? ''));
  readonly held = computed(() => this.view()?.life === 'held');
  readonly before = computed(() => ['draft', 'scheduled', 'lobby'].includes(this.view()?.life ?? ''));
  readonly over = computed(() => this.view() !== null && !this.underWay() && !this.before());

  readonly baton = computed((): BatonPart | null => {
    const snapshot = this.store.facilitator();
    return snapshot ? batonPart(snapshot.view, snapshot.me, snapshot.presence) : null;
  });
  readonly leads = computed(() => this.baton()?.mine ?? false);
  /** A facilitator beside the one who leads: may hold, resume, quieten, use the curtain and confirm attendance. */
  readonly assists = computed(() => this.leads() || (this.baton()?.mayTake ?? false));

  readonly current = computed(() => this.segment(this.view()?.currentSegment ?? null));
  /** What the centre shows: the item that is looked at, else where the group is. */
  readonly shown = computed(() => this.segment(this.lookedAt()) ?? this.current());
  readonly lookingAway = computed(() => this.shown() !== this.current());
  readonly next = computed(() => this.firstAfter(this.view()));
  readonly previous = computed(() => this.lastBefore(this.view()));

  readonly day = computed((): readonly DayRow[] => {
    const view = this.view();
    return view ? dayRows(view, this.now()) : [];
  });
  readonly time = computed((): PlanTime | null => {
    const view = this.view();
    return view ? planTime(view, this.now()) : null;
  });
  readonly turn = computed((): TurnPart | null => {
    const round = this.current()?.round;
    return round ? turnPart(round, this.now()) : null;
  });
  readonly rows = computed((): readonly CircleRow[] => {
    const snapshot = this.store.facilitator();
    return snapshot ? circleRows(snapshot.view, this.current(), snapshot.presence, this.apologised()) : [];
  });
  readonly undo = computed((): Undoing | null => {
    const view = this.view();
    return view && this.leads() ? undoing(view.undo, this.store.facts(), this.now()) : null;
  });

  person(id: PersonId | null): FacilitatorPerson | null {
    return this.view()?.people.find(({ personId }) => personId === id) ?? null;
  }

  nameOf(id: PersonId | null): string {
    return this.person(id)?.firstName ?? '';
  }

  segment(id: SegmentId | null): FacilitatorSegment | null {
    return this.view()?.segments.find((segment) => segment.id === id) ?? null;
  }

  /** Looks at an item without moving anybody. */
  lookAt(id: SegmentId): void {
    this.lookedAt.set(id === this.view()?.currentSegment ? null : id);
  }

  look(step: 1 | -1): void {
    const segments = this.view()?.segments ?? [];
    const at = segments.findIndex(({ id }) => id === this.shown()?.id);
    const target = segments[Math.min(segments.length - 1, Math.max(0, at + step))];
    if (target) this.lookAt(target.id);
  }

  backToGroup(): void {
    this.lookedAt.set(null);
  }

  open(sheet: Sheet): void {
    this.opened.set(sheet);
  }

  close(): void {
    this.opened.set(null);
  }

  private firstAfter(view: FacilitatorView | null): FacilitatorSegment | null {
    if (!view) return null;
    const at = view.segments.findIndex(({ id }) => id === view.currentSegment);
    return view.segments.slice(at + 1).find(({ state }) => state === 'upcoming') ?? null;
  }

  private lastBefore(view: FacilitatorView | null): FacilitatorSegment | null {
    if (!view) return null;
    const at = view.segments.findIndex(({ id }) => id === view.currentSegment);
    return at <= 0 ? null : (view.segments.slice(0, at).findLast(({ state }) => state === 'finished') ?? null);
  }
}
