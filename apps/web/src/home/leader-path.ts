import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { beginning, useFormats, useWords } from '@kreds/platform-web';
import type { JourneyStepView, JourneyView } from '@kreds/programmes/model';
import { KIcon, KRing, iconCheck, type RingSeatState } from '@kreds/ui';
import { homeWords } from './home-words';

export interface PathStep {
  readonly step: JourneyStepView;
  readonly place: 'done' | 'next' | 'notYet' | 'left';
}

/** Every step with its place; what was declined or never comes is neither done nor missed. */
export function pathOf(journey: JourneyView): readonly PathStep[] {
  return [...journey.steps]
    .sort((one, other) => one.position - other.position)
    .map((step) => ({ step, place: placeOf(step, journey.nextStepId) }));
}

function placeOf(step: JourneyStepView, next: string | null): PathStep['place'] {
  if (step.id === next) return 'next';
  if (step.state === 'held') return 'done';
  return step.state === 'not_yet' || step.state === 'offered' || step.state === 'booked' ? 'notYet' : 'left';
}

/** Only one step back and one ahead; the rest is a press away (look.md 12). */
export function nearSteps(path: readonly PathStep[]): readonly PathStep[] {
  const next = path.findIndex(({ place }) => place === 'next');
  const before = path.slice(0, next < 0 ? path.length : next).filter(({ place }) => place === 'done');
  return [...before.slice(-1), ...path.filter(({ place }) => place === 'next')];
}

const RING: Readonly<Record<PathStep['place'], RingSeatState>> = {
  done: 'done',
  next: 'next',
  notYet: 'ahead',
  left: 'ahead',
};

/** A leader's own path: six meetings as a ring, the last step and the next one, all twelve on request. */
@Component({
  selector: 'app-leader-path',
  imports: [KIcon, KRing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack" aria-labelledby="path-heading">
      <div class="head">
        <k-ring [size]="76" [seats]="ring()" />
        <div>
          <h2 class="type-h2" id="path-heading">{{ t('path') }}</h2>
          <p class="muted">
            {{ t('meetingsHeld', { count: held(), number: beginning(f.number(held())) }) }},
            {{ t('meetingsAhead', { number: f.number(ring().length - held()) }) }}.
          </p>
        </div>
      </div>
      <ol class="timeline timeline--bare" id="path-steps">
        @for (each of shown(); track each.step.id) {
          <li [class.timeline__item--passed]="each.place === 'done'">
            <span class="timeline__seat">
              @if (each.place === 'done') {
                <k-icon [icon]="iconCheck" />
              }
            </span>
            <span>
              <span [class.row__name]="each.place === 'next'">{{ nameOf(each.step) }}</span>
              <span class="row__note">
                {{ t(each.place === 'left' ? 'left' : each.place)
                }}{{ each.step.date ? ', ' + f.dayAndMonth(each.step.date) : '' }}
              </span>
            </span>
          </li>
        }
      </ol>
      <p>
        <button
          class="link"
          type="button"
          aria-controls="path-steps"
          [attr.aria-expanded]="whole()"
          (click)="whole.set(!whole())"
        >
          {{ whole() ? t('lessPath') : t('wholePath') }}
        </button>
      </p>
    </section>
  `,
  styles: `
    .head {
      display: flex;
      gap: 20px;
      align-items: center;
    }
  `,
})
export class LeaderPath {
  readonly journey = input.required<JourneyView>();

  protected readonly t = useWords(homeWords);
  protected readonly f = useFormats();
  protected readonly whole = signal(false);
  protected readonly iconCheck = iconCheck;
  protected readonly beginning = beginning;
  private readonly path = computed(() => pathOf(this.journey()));
  private readonly meetings = computed(() => this.path().filter(({ step }) => step.kind === 'meeting'));
  protected readonly shown = computed(() => (this.whole() ? this.path() : nearSteps(this.path())));
  protected readonly held = computed(() => this.meetings().filter(({ place }) => place === 'done').length);
  protected readonly ring = computed(() => {
    const seats = this.meetings().map(({ place }) => RING[place]);
    const firstAhead = seats.indexOf('ahead');
    // The next step may be a talk; the next meeting is then the first one ahead.
    return seats.includes('next') ? seats : seats.map((seat, index) => (index === firstAhead ? 'next' : seat));
  });

  protected nameOf(step: JourneyStepView): string {
    if (step.kind === 'meeting') return this.t('meetingNumber', { number: step.meetingNumber ?? 0 });
    return this.t(step.kind);
  }
}
