import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { useFormats, useWords } from '@kreds/platform-web';
import type { JourneyView } from '@kreds/programmes/model';
import { KIcon, KRing, iconCheck } from '@kreds/ui';
import { useStepName } from '../words/step-name';
import { journeyWords } from './journey.words';
import { nearSteps, pathOf, ringOf } from './path';

const PLACE_WORDS = { done: 'done', next: 'next', ahead: 'notYet', left: 'left' } as const;

/** A leader's own path: six meetings as a ring, the last step and the next one, all of them on request. */
@Component({
  selector: 'programmes-own-path',
  imports: [KIcon, KRing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack" aria-labelledby="path-heading">
      <div class="head">
        <k-ring [size]="76" [seats]="ring()" />
        <div>
          <h2 class="type-h2" id="path-heading">{{ t('path') }}</h2>
          <p class="muted">{{ t('held', { count: held() }) }}, {{ t('ahead', { count: ring().length - held() }) }}.</p>
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
              <span class="row__note"
                >{{ t(placeWords[each.place]) }}{{ each.step.date ? ', ' + f.dayAndMonth(each.step.date) : '' }}</span
              >
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
export class OwnPath {
  readonly journey = input.required<JourneyView>();

  protected readonly t = useWords(journeyWords);
  protected readonly f = useFormats();
  protected readonly nameOf = useStepName();
  protected readonly whole = signal(false);
  protected readonly iconCheck = iconCheck;
  protected readonly placeWords = PLACE_WORDS;
  private readonly path = computed(() => pathOf(this.journey()));
  protected readonly shown = computed(() => (this.whole() ? this.path() : nearSteps(this.path())));
  protected readonly ring = computed(() => ringOf(this.path()));
  protected readonly held = computed(() => this.ring().filter((seat) => seat === 'done').length);
}
