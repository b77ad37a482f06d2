import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Level } from '@kreds/notes/model';
import { useWords } from '@kreds/platform-web';
import { levelWords } from './level.words';

/** Circles that fill up, as the eye reads them; the words say the same. */
const LEVELS: readonly { readonly level: Level; readonly top: number }[] = [
  { level: 1, top: 22 },
  { level: 2, top: 16.2 },
  { level: 3, top: 12 },
  { level: 4, top: 7.8 },
  { level: 5, top: 2 },
];

let groups = 0;

/**
 * Mood or energy in five steps, always optional: one radio group, so the arrows move in it, and one tap takes it back.
 *
 * `<notes-level-choice kind="energy" [value]="4" (chosen)="..." />`
 */
@Component({
  selector: 'notes-level-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>
        {{ t(kind()) + (word() ? ':' : '') }} <b>{{ word() }}</b>
      </legend>
      @if (value() === null) {
        <span class="aside">{{ t('optional') }}</span>
      } @else {
        <button class="link aside" type="button" (click)="chosen.emit(null)">{{ t('clear') }}</button>
      }
      <div class="levels">
        @for (one of levels; track one.level) {
          <label>
            <input
              class="visually-hidden"
              type="radio"
              [name]="group"
              [value]="one.level"
              [checked]="value() === one.level"
              (change)="chosen.emit(one.level)"
            />
            <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
              <clipPath [attr.id]="group + '-' + one.level">
                <rect x="0" width="24" [attr.y]="one.top" [attr.height]="24 - one.top" />
              </clipPath>
              <circle class="fill" cx="12" cy="12" r="10" [attr.clip-path]="'url(#' + group + '-' + one.level + ')'" />
              <circle class="edge" cx="12" cy="12" r="10" />
            </svg>
            <span class="visually-hidden">{{ wordOf(one.level) }}</span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './level-choice.css',
})
export class LevelChoice {
  readonly kind = input.required<'mood' | 'energy'>();
  readonly value = input<Level | null>(null);
  readonly chosen = output<Level | null>();

  protected readonly t = useWords(levelWords);
  protected readonly levels = LEVELS;
  protected readonly group = `level-${++groups}`;
  protected readonly word = computed(() => {
    const value = this.value();
    return value === null ? '' : this.wordOf(value);
  });

  protected wordOf(level: Level): string {
    return this.t(`${this.kind()}-${level}`);
  }
}
