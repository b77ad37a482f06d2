import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input } from '@angular/core';
import { KMark } from './mark';

/** Above this many pixels of type the word is drawn a little lighter (look.md 6). */
const LARGE_TYPE = 60;

/** Mark and name side by side: `<k-wordmark [size]="28" />`. The name is text, so it is read aloud as it stands. */
@Component({
  selector: 'k-wordmark',
  imports: [KMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.on-ink]': 'ink()', '[style.gap.px]': 'gap()' },
  template: `<k-mark [size]="size()" [tone]="ink() ? 'ink' : 'plain'" /><span
      class="word"
      translate="no"
      [style.font-size.px]="typeSize()"
      [style.font-weight]="weight()"
      ><span class="first">K</span>reds</span
    >`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      color: var(--text);
    }
    :host(.on-ink) {
      color: var(--on-ink);
    }
    .word {
      font-family: var(--font-serif);
      letter-spacing: -0.01em;
      line-height: 1;
    }
    .first {
      letter-spacing: -0.065em;
    }
  `,
})
export class KWordmark {
  /** Pixels of the mark; type and gap follow from it. */
  readonly size = input(28);
  readonly ink = input(false, { transform: booleanAttribute });

  protected readonly typeSize = computed(() => 0.8 * this.size());
  protected readonly gap = computed(() => 0.3 * this.size());
  protected readonly weight = computed(() => (this.typeSize() > LARGE_TYPE ? 440 : 460));
}
