import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FacilitatorSegment, type PersonId, type SegmentId, remainingMs } from '@kreds/meetings/model';
import { useFormats, useWords } from '@kreds/platform-web';
import { KIcon, iconArrowCounterClockwise } from '@kreds/ui';
import { segmentName } from '../console/day-rows';
import { waitingOf } from './local-meeting';
import { RunSheetDesk } from './run-sheet-desk';
import { runSheetWords } from './run-sheet.words';
import { stepLines } from './step-lines';

/** Leading from this device alone: where the group is, who speaks, what comes; and the way back to the server. */
@Component({
  selector: 'kreds-local-lead',
  imports: [KIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './local-lead.html',
  styleUrl: './local-lead.css',
})
export class LocalLead {
  protected readonly desk = inject(RunSheetDesk);
  protected readonly t = useWords(runSheetWords);
  protected readonly f = useFormats();
  protected readonly iconUndo = iconArrowCounterClockwise;

  protected readonly current = computed(() => this.segment(this.desk.view()?.currentSegment ?? null));
  protected readonly next = computed(() => {
    const view = this.desk.view();
    const at = view?.segments.findIndex(({ id }) => id === view.currentSegment) ?? -1;
    return view?.segments.slice(at + 1).find(({ state }) => state === 'upcoming') ?? null;
  });
  protected readonly over = computed(() => this.desk.view()?.life === 'ended');
  protected readonly speaking = computed(
    () => this.current()?.round?.turns.find(({ state }) => state === 'speaking') ?? null,
  );
  protected readonly waiting = computed((): readonly PersonId[] => {
    const view = this.desk.view();
    return view && !this.over() ? waitingOf(view) : [];
  });
  protected readonly first = computed(() => this.waiting()[0] ?? null);
  protected readonly waitingNames = computed(() =>
    this.waiting()
      .map((id) => this.nameOf(id))
      .join(', '),
  );

  /** Whom a pass would be for: whoever speaks, else whoever is next and has a seat. */
  protected readonly passes = computed((): PersonId | null => {
    const turns = this.current()?.round?.turns ?? [];
    const next = this.first();
    return this.speaking()?.personId ?? (turns.some(({ personId }) => personId === next) ? next : null);
  });

  /** The turn's time when somebody speaks on time, else the item's. */
  protected readonly time = computed(() => {
    const [turn, segment] = [this.speaking(), this.current()];
    const clock = turn && turn.clock.plannedMs > 0 ? turn.clock : segment?.clock;
    if (!clock || this.over()) return null;
    const left = remainingMs(clock, this.desk.now());
    return { face: this.f.clock(left), word: left < 0 ? this.t('run-over') : this.t('run-left'), over: left < 0 };
  });
  protected readonly steps = computed(() => {
    const run = this.desk.run();
    return run
      ? stepLines(
          run,
          (id) => this.nameOf(id),
          (id) => this.segmentName(id),
          this.t,
          this.f.time,
        ).toReversed()
      : [];
  });

  protected readonly here = computed(() => {
    const segment = this.current();
    return segment ? segmentName(segment) : this.t('not-begun');
  });
  protected readonly there = computed(() => {
    const view = this.desk.there();
    const segment = view?.segments.find(({ id }) => id === view.currentSegment);
    return segment ? segmentName(segment) : this.t('not-begun');
  });

  protected nameOf(id: PersonId): string {
    return this.desk.sheet()?.people.find(({ personId }) => personId === id)?.firstName ?? '';
  }

  protected segmentName(id: SegmentId): string {
    const segment = this.segment(id);
    return segment ? segmentName(segment) : '';
  }

  private segment(id: SegmentId | null): FacilitatorSegment | null {
    return this.desk.view()?.segments.find((one) => one.id === id) ?? null;
  }
}
