import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { KRing } from '../circle/ring';
import type { RingSeatState } from '../circle/ring-geometry';

/**
 * What stands where there is nothing yet: a ring of empty seats, one serif line, one reason, one button inside it.
 *
 * `<k-empty-state heading="Ingen datoer endnu" reason="..."><button class="button button--primary">`.
 */
@Component({
  selector: 'k-empty-state',
  imports: [KRing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'empty-state' },
  template: `<k-ring class="empty-state__ring" [seats]="ring()" [size]="84" />
    <div class="empty-state__words">
      <p class="empty-state__heading" role="heading" [attr.aria-level]="level()">{{ heading() }}</p>
      @if (reason()) {
        <p class="empty-state__reason">{{ reason() }}</p>
      }
      <ng-content />
    </div>`,
})
export class KEmptyState {
  readonly heading = input.required<string>();
  readonly reason = input('');
  /** Level of the heading in its page. */
  readonly level = input(2);
  readonly seats = input(6);

  protected readonly ring = computed(() => Array.from({ length: this.seats() }, (): RingSeatState => 'ahead'));
}
