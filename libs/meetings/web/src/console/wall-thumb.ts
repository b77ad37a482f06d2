import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { FacilitatorView } from '@kreds/meetings/model';
import { useWords } from '@kreds/platform-web';
import { KMark, KRing } from '@kreds/ui';
import { barWords } from './bar.words';
import { wallSeats, wallShown } from './wall-picture';

/** What the wall shows now, small and in words. */
@Component({
  selector: 'kreds-wall-thumb',
  imports: [KMark, KRing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="picture" [class.dark]="shown() === 'curtain'" aria-hidden="true">
      @if (seats().length > 0) {
        <k-ring [seats]="seats()" [size]="32" />
      } @else {
        <k-mark [size]="28" [tone]="shown() === 'curtain' ? 'curtain' : 'plain'" />
      }
    </span>
    <span class="words">
      <span class="small">{{ t('wall-shows') }}</span>
      <span class="what">{{ face() }}</span>
    </span>`,
  styles: `
    :host {
      display: inline-flex;
      gap: 12px;
      align-items: center;
      margin-inline-end: 6px;
    }
    .picture {
      display: grid;
      place-items: center;
      flex: none;
      width: 84px;
      height: 48px;
      border-radius: 6px;
      background: var(--canvas);
      color: var(--primary);
    }
    .picture.dark {
      background: var(--ink);
      box-shadow: inset 0 0 0 1.5px var(--ink-line);
    }
    .words {
      display: flex;
      flex-direction: column;
      font-size: 0.875rem;
      line-height: 1.25rem;
      white-space: nowrap;
    }
    .small {
      color: var(--on-ink-muted);
    }
    .what {
      color: var(--on-ink);
      font-weight: 620;
    }
    @media (max-width: 79.99em) {
      .picture {
        width: 70px;
        height: 42px;
      }
      .words {
        position: absolute;
        overflow: hidden;
        width: 1px;
        height: 1px;
        clip-path: inset(50%);
      }
    }
  `,
})
export class WallThumb {
  readonly view = input.required<FacilitatorView>();

  protected readonly t = useWords(barWords);
  protected readonly shown = computed(() => wallShown(this.view()));
  protected readonly seats = computed(() => wallSeats(this.view()));
  protected readonly face = computed(() => this.t(`wall-${this.shown()}`));
}
