import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { useWords } from '@kreds/platform-web';
import { KIcon, iconArrowRight, iconDotsThree, iconPause } from '@kreds/ui';
import { LiveMeetingStore } from '../live/live-meeting.store';
import { ConsoleCommands } from './console-commands';
import { ConsoleDesk } from './console-desk';
import { turnsWords } from './turns.words';

/** The buttons of the turn, by the circle; the first is the only primary one of the console. */
@Component({
  selector: 'kreds-turn-buttons',
  imports: [KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (desk.turn(); as turn) {
    @if (primary(); as primary) {
      <button
        type="button"
        class="button button--primary"
        [attr.aria-busy]="store.pending('BeginTurn') || null"
        (click)="go()"
      >
        <span>{{ primary }}</span>
        @if (turn.step?.kind === 'on') {
          <k-icon [icon]="iconArrowRight" />
        }
      </button>
    }
    @if (turn.speaking; as speaking) {
      @if (!turn.turnHeld) {
        <button
          type="button"
          class="button button--second hold"
          [attr.aria-busy]="store.pending('HoldTurn') || null"
          (click)="commands.holdOrResumeTurn(speaking)"
        >
          <k-icon [icon]="iconPause" /><span>{{ t('hold-turn') }}</span>
        </button>
      }
      @if (turn.time) {
        <button type="button" class="button button--second minute" (click)="commands.giveMinute('turn')">
          {{ t('give-minute') }}
        </button>
      }
      <button
        type="button"
        class="button button--second button--icon more"
        data-tooltip-end
        [attr.aria-label]="t('more-turn')"
        [attr.data-tooltip]="t('more-turn')"
        (click)="desk.open({ kind: 'person', personId: speaking })"
      >
        <k-icon [icon]="iconDots" [size]="24" />
      </button>
    }
  }`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
    }
    .more {
      margin-inline-start: auto;
    }
    @container centre (max-width: 639px) {
      :host {
        gap: 8px;
      }
      .button:not(.more) {
        padding-inline: 14px;
      }
    }
    /* On a phone one line is left for the turn: the rest stands behind the dots. */
    @container centre (max-width: 460px) {
      :host {
        flex-wrap: nowrap;
      }
      .minute {
        display: none;
      }
      .hold {
        flex: none;
        width: 48px;
      }
      .hold span {
        position: absolute;
        overflow: hidden;
        width: 1px;
        height: 1px;
        clip-path: inset(50%);
      }
    }
  `,
})
export class TurnButtons {
  protected readonly store = inject(LiveMeetingStore);
  protected readonly desk = inject(ConsoleDesk);
  protected readonly commands = inject(ConsoleCommands);
  protected readonly t = useWords(turnsWords);
  protected readonly iconArrowRight = iconArrowRight;
  protected readonly iconDots = iconDotsThree;
  protected readonly iconPause = iconPause;

  protected readonly primary = computed(() => {
    const turn = this.desk.turn();
    if (!turn?.step) return '';
    const name = this.desk.nameOf(turn.step.personId);
    switch (turn.step.kind) {
      case 'start':
        return this.t('start-round', { name });
      case 'on':
        return this.t(turn.speaking === null ? 'give-to' : 'on-to', { name });
      case 'resume':
        return this.t('resume-turn');
      case 'finish':
        return this.t('finish-turn', { name });
    }
  });

  protected go(): void {
    const step = this.desk.turn()?.step;
    if (!step) return;
    if (step.kind === 'resume') void this.commands.holdOrResumeTurn(step.personId);
    else if (step.kind === 'finish') void this.commands.endTurn(step.personId);
    else void this.commands.beginTurn(step.personId);
  }
}
