import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { useFormats, useWords } from '@kreds/platform-web';
import { KIcon, iconDotsThree } from '@kreds/ui';
import type { CircleRow } from './circle-rows';
import { circleWords } from './circle.words';

export type PersonAct = 'keeper' | 'no-keeper' | 'grant' | 'remove' | 'again' | 'let-in' | 'add';

const NEXT = {
  'let-in': { act: 'let-in', word: 'letIn', named: 'letInNamed' },
  add: { act: 'add', word: 'add', named: 'addNamed' },
  again: { act: 'again', word: 'letInAgain', named: 'letInAgainNamed' },
} as const;
const WORDS = { keeper: 'makeKeeper', 'no-keeper': 'endKeeper', grant: 'grant', remove: 'remove' } as const;
type BehindTheDots = keyof typeof WORDS;

/**
 * One person of a circle as a row. The one next step of somebody who waits stands on the row, whatever else may be done
 * lies behind the dots, and removing asks twice.
 */
@Component({
  selector: 'notes-circle-person',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row__main">
      <p class="row__name">{{ row().me ? t('you', { name: row().name }) : row().name }}</p>
      <p class="row__note">{{ note() }}</p>
    </div>
    <div class="row__actions">
      @if (row().role === 'admin') {
        <span class="chip chip--neutral">{{ t('keeper') }}</span>
      }
      @if (next(); as step) {
        <button
          class="button button--second button--small"
          type="button"
          [attr.aria-label]="t(step.named, { name: row().name })"
          (click)="act.emit(step.act)"
        >
          {{ t(step.word) }}
        </button>
      }
      @if (acts().length > 0) {
        <button
          class="button button--quiet button--icon"
          type="button"
          [attr.aria-label]="t('more', { name: row().name })"
          [attr.aria-expanded]="open()"
          (click)="toggle()"
        >
          <k-icon [icon]="iconDots" [size]="24" />
        </button>
      }
    </div>
    @if (open()) {
      <div class="panel stack more">
        @if (sure()) {
          <p>{{ t('removeNote', { name: row().name }) }}</p>
          <div class="cluster">
            <button class="button button--danger" type="button" (click)="act.emit('remove')">
              {{ t('removeSure', { name: row().name }) }}
            </button>
            <button class="button button--quiet" type="button" (click)="sure.set(false)">{{ t('cancel') }}</button>
          </div>
        } @else {
          @if (acts().includes('grant')) {
            <p class="type-small muted">{{ t('grantNote', { name: row().name }) }}</p>
          }
          <div class="cluster">
            @for (one of acts(); track one) {
              <button class="button button--second button--small" type="button" (click)="choose(one)">
                {{ words(one) }}
              </button>
            }
          </div>
        }
      </div>
    }
  `,
  host: { class: 'row row--inline' },
  styles: `
    .row__main {
      flex-basis: 150px;
    }
    .row__actions {
      flex-wrap: nowrap;
    }
    .more {
      flex-basis: 100%;
      grid-column: 1 / -1;
    }
  `,
})
export class CirclePerson {
  readonly row = input.required<CircleRow>();
  /** The reader may let people in. */
  readonly manages = input.required<boolean>();
  /** Checked by the reader before, so that no code is needed. */
  readonly known = input(false);
  readonly act = output<PersonAct>();

  protected readonly t = useWords(circleWords);
  protected readonly open = signal(false);
  protected readonly sure = signal(false);
  protected readonly iconDots = iconDotsThree;
  private readonly f = useFormats();

  protected readonly note = computed(() => {
    const { state, checked, rekeyed } = this.row();
    if (!checked || state === 'keys-changed' || state === 'left-network') return this.t(state);
    const day = this.f.dayAndMonth(checked.at);
    if (rekeyed) return this.t('rekeyedBy', { day, name: checked.byName });
    if (state === 'founder') return this.t('begun', { state: this.t(state), day });
    return this.t('checkedBy', { state: this.t(state), day, name: checked.byName });
  });
  protected readonly next = computed(() => {
    const { state, me } = this.row();
    if (!this.manages() || me) return null;
    if (state === 'keys-changed') return NEXT.again;
    if (state !== 'ready') return null;
    return this.known() ? NEXT.add : NEXT['let-in'];
  });
  protected readonly acts = computed<readonly BehindTheDots[]>(() => {
    const row = this.row();
    if (!this.manages() || !row.inside || row.me) return [];
    return [
      ...(row.closedBefore ? (['grant'] as const) : []),
      row.role === 'admin' ? ('no-keeper' as const) : ('keeper' as const),
      'remove' as const,
    ];
  });

  protected words(act: BehindTheDots): string {
    return this.t(WORDS[act]);
  }

  protected toggle(): void {
    this.open.update((open) => !open);
    this.sure.set(false);
  }

  protected choose(act: BehindTheDots): void {
    if (act === 'remove') return this.sure.set(true);
    this.open.set(false);
    this.act.emit(act);
  }
}
