import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { SegmentId } from '@kreds/meetings/model';
import { useFormats, useWords } from '@kreds/platform-web';
import { KIcon, iconMinus, iconPlus } from '@kreds/ui';
import { ConsoleCommands } from '../console-commands';
import { ConsoleDesk } from '../console-desk';
import { dayWords } from '../day.words';

const STEP = 5;
const MINUTE_MS = 60_000;

/** What is still to come, each with its minutes to give or take; the forecast follows at once. */
@Component({
  selector: 'kreds-coming-items',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (rows().length > 0) {
    <section>
      <h3 class="type-h3">{{ t('coming') }}</h3>
      <ul>
        @for (row of rows(); track row.id) {
          <li>
            <span class="what">
              <span class="name">{{ row.name }}</span>
              <span class="muted">{{ row.note }}</span>
            </span>
            @if (row.less > 0) {
              <button
                type="button"
                class="button button--second button--icon button--small"
                [attr.aria-label]="t('shorten', { name: row.name, count: step })"
                (click)="set(row.id, row.less)"
              >
                <k-icon [icon]="iconMinus" />
              </button>
            }
            <button
              type="button"
              class="button button--second button--icon button--small"
              [attr.aria-label]="t('lengthen', { name: row.name, count: step })"
              (click)="set(row.id, row.more)"
            >
              <k-icon [icon]="iconPlus" />
            </button>
            @if (offersSkip()) {
              <button type="button" class="button button--quiet button--small" (click)="commands.skip(row.id)">
                {{ t('leave-out') }}<span class="visually-hidden"> {{ row.name }}</span>
              </button>
            }
          </li>
        }
      </ul>
    </section>
  }`,
  styles: `
    section {
      padding: 20px 0;
      border-top: 1px solid var(--line);
    }
    ul {
      padding: 0;
      margin-top: 8px;
      list-style: none;
    }
    li {
      display: flex;
      gap: 6px;
      align-items: center;
      min-height: 60px;
    }
    .what {
      flex: 1 1 auto;
      min-width: 0;
    }
    .what > span {
      display: block;
    }
    .name {
      font-weight: 620;
    }
    .muted {
      font-size: 0.875rem;
      line-height: 1.25rem;
    }
  `,
})
export class ComingItems {
  private readonly desk = inject(ConsoleDesk);
  protected readonly commands = inject(ConsoleCommands);
  protected readonly t = useWords(dayWords);
  private readonly f = useFormats();
  protected readonly iconMinus = iconMinus;
  protected readonly iconPlus = iconPlus;
  protected readonly step = STEP;

  protected readonly rows = computed(() =>
    this.desk
      .day()
      .filter(({ state }) => state === 'ahead')
      .map(({ id, name, plannedMinutes, startsAt, isProtected }) => ({
        id,
        name,
        note: [
          startsAt === null ? '' : this.f.time(startsAt),
          this.t('minutes', { count: plannedMinutes }),
          isProtected ? this.t('protected') : '',
        ]
          .filter((part) => part !== '')
          .join(' · '),
        less: Math.max(0, plannedMinutes - STEP),
        more: plannedMinutes + STEP,
      })),
  );

  /** While the group is behind, leaving out is one of the three choices above. */
  protected readonly offersSkip = computed(() => this.desk.time()?.choices.length === 0);

  protected set(id: SegmentId, minutes: number): void {
    void this.commands.setTime(id, minutes * MINUTE_MS);
  }
}
