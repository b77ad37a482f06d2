import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { SegmentId } from '@kreds/meetings/model';
import { useFormats, useWords } from '@kreds/platform-web';
import type { CommandBody } from '../../live/snapshot';
import { ConsoleCommands } from '../console-commands';
import { ConsoleDesk } from '../console-desk';
import { segmentName } from '../day-rows';
import { dayWords } from '../day.words';
import { ComingItems } from './coming-items';

const MINUTE_MS = 60_000;
type Choice = Extract<CommandBody, { type: 'Replan' }>['choice'];

/** Three ways out of being behind, each with what it leads to. None is chosen beforehand (live-meeting.md 12). */
@Component({
  selector: 'kreds-replan-sheet',
  imports: [ComingItems],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (choices().length === 0) {
      <p class="muted">{{ t('on-plan') }}</p>
    } @else {
      <p class="muted">{{ t('replan-intro') }}</p>
      @for (choice of choices(); track choice.kind) {
        <section>
          @switch (choice.kind) {
            @case ('take_pro_rata') {
              <h3 class="type-h3">{{ t('choice-spread') }}</h3>
              <ul>
                @for (line of choice.lengths; track line.segmentId) {
                  <li>
                    {{
                      t('choice-spread-line', {
                        name: nameOf(line.segmentId),
                        from: minutes(line.fromMs),
                        to: minutes(line.toMs),
                      })
                    }}
                  </li>
                }
              </ul>
              @if (choice.missingMs > 0) {
                <p class="muted">{{ t('choice-spread-missing', { count: up(choice.missingMs) }) }}</p>
              }
              <button type="button" class="button button--second" (click)="choose({ kind: 'take_pro_rata' })">
                {{ t('choice-spread-go') }}
              </button>
            }
            @case ('move_end') {
              <h3 class="type-h3">{{ t('choice-move') }}</h3>
              <p class="muted">{{ t('choice-move-line', { time: f.time(choice.plannedEnd) }) }}</p>
              <button type="button" class="button button--second" (click)="choose({ kind: 'move_end' })">
                {{ t('choice-move-go', { time: f.time(choice.plannedEnd) }) }}
              </button>
            }
            @case ('drop') {
              <h3 class="type-h3">{{ t('choice-drop') }}</h3>
              @for (option of choice.options; track option.segmentId) {
                <div class="option">
                  <span class="muted">{{ t('choice-drop-line', { count: minutes(option.savesMs) }) }}</span>
                  <button
                    type="button"
                    class="button button--second button--small"
                    (click)="choose({ kind: 'drop', segmentId: option.segmentId })"
                  >
                    {{ t('choice-drop-go', { name: nameOf(option.segmentId) }) }}
                  </button>
                </div>
              }
            }
          }
        </section>
      }
    }
    <kreds-coming-items />`,
  styles: `
    section {
      display: flex;
      flex-direction: column;
      gap: 10px;
      align-items: flex-start;
      padding: 20px 0;
      border-top: 1px solid var(--line);
    }
    section:first-of-type {
      margin-top: 16px;
    }
    ul {
      padding: 0;
      color: var(--text-muted);
      list-style: none;
    }
    .option {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
      width: 100%;
    }
  `,
})
export class ReplanSheet {
  private readonly desk = inject(ConsoleDesk);
  private readonly commands = inject(ConsoleCommands);
  protected readonly t = useWords(dayWords);
  protected readonly f = useFormats();

  protected readonly choices = computed(() => this.desk.time()?.choices ?? []);

  protected nameOf(id: SegmentId): string {
    const segment = this.desk.segment(id);
    return segment ? segmentName(segment) : '';
  }

  protected minutes(ms: number): number {
    return Math.round(ms / MINUTE_MS);
  }

  protected up(ms: number): number {
    return Math.ceil(ms / MINUTE_MS);
  }

  protected async choose(choice: Choice): Promise<void> {
    this.desk.close();
    await this.commands.replan(choice);
  }
}
