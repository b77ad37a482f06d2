import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { coverage, type Element, type SegmentPlan } from '@kreds/meetings/model';
import { useFormats, useWords } from '@kreds/platform-web';
import { KDayBand, KElementGlyph, type DaySegment } from '@kreds/ui';
import { glyphOf } from '../network/network-coverage';
import { minutesOf } from './plan-changes';
import { planWords } from './plan.words';

const ELEMENTS: readonly Element[] = ['restitution', 'problem_solving', 'a_good_life'];

/** The day in all: how long, when it would end, and how much there is of each element. */
@Component({
  selector: 'kreds-plan-summary',
  imports: [KDayBand, KElementGlyph],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack stack--tight">
      <h2 class="type-h2">{{ t('summary') }}</h2>
      <p class="numbers">
        <strong>{{ t('minutes', { count: minutes() }) }}</strong>
      </p>
      <p class="muted" role="status">{{ sentence() }}</p>
      <k-day-band [segments]="band()" [label]="t('list')" />
    </section>
    <section class="stack stack--tight">
      <h2 class="type-h3">{{ t('elements') }}</h2>
      <ul class="stack stack--tight">
        @for (one of elements(); track one.element) {
          <li class="element">
            <k-element-glyph [element]="glyph(one.element)" />
            <span class="grow">{{ t(one.element) }}</span>
            <span class="numbers muted">{{ t('minutes', { count: one.minutes }) }}</span>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 24px;
    }
    .element {
      display: flex;
      gap: 12px;
      align-items: center;
    }
  `,
})
export class PlanSummary {
  readonly segments = input.required<readonly SegmentPlan[]>();
  /** Epoch ms of the meeting's start and promised end. */
  readonly startsAt = input.required<number>();
  readonly endsAt = input.required<number>();

  protected readonly t = useWords(planWords);
  private readonly f = useFormats();
  protected readonly glyph = glyphOf;

  protected readonly minutes = computed(() =>
    minutesOf(this.segments().reduce((sum, segment) => sum + segment.plannedMs, 0)),
  );
  protected readonly sentence = computed(() => {
    const over = this.minutes() - minutesOf(this.endsAt() - this.startsAt());
    const time = this.f.time(this.startsAt() + this.minutes() * 60_000);
    if (over > 0) return this.t('long', { count: over, time });
    return over < 0 ? this.t('short', { count: -over }) : this.t('fits', { time });
  });
  protected readonly elements = computed(() => {
    const { minutes } = coverage([{ segments: [...this.segments()] }]);
    return ELEMENTS.map((element) => ({ element, minutes: minutes[element] }));
  });
  protected readonly band = computed((): readonly DaySegment[] =>
    this.segments().map((segment) => ({
      id: segment.id,
      minutes: minutesOf(segment.plannedMs),
      kind: segment.kind === 'round' ? 'round' : glyphOf(segment.element),
      state: 'ahead',
      label: '',
      description: `${segment.titlePublic}, ${this.t('minutes', { count: minutesOf(segment.plannedMs) })}`,
    })),
  );
}
