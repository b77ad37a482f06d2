import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FacilitatorSegment } from '@kreds/meetings/model';
import { useWords } from '@kreds/platform-web';
import { ConsoleDesk } from './console-desk';
import { turnsWords } from './turns.words';

/** What the facilitator may say just now, what the item needs, and what to take care of. */
@Component({
  selector: 'kreds-script-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // Long scripts scroll, and scrolling must be possible by keyboard.
  host: { tabindex: '0', role: 'region', '[attr.aria-label]': "t('show-script')" },
  template: `@if (says().length > 0) {
      <h3>{{ t('you-can-say') }}</h3>
      <div class="voice">
        @for (line of says(); track $index) {
          <p class="type-voice">{{ line }}</p>
        }
      </div>
    }
    @if (starter()) {
      <p class="note">{{ starter() }}</p>
    }
    @if (segment().materials.length > 0) {
      <h3>{{ t('bring') }}</h3>
      <ul class="note">
        @for (line of segment().materials; track $index) {
          <li>{{ line }}</li>
        }
      </ul>
    }
    @if (segment().cautions.length > 0) {
      <h3>{{ t('cautions') }}</h3>
      <ul class="note">
        @for (line of segment().cautions; track $index) {
          <li>{{ line }}</li>
        }
      </ul>
    }`,
  styles: `
    :host {
      display: block;
      overflow-y: auto;
      max-height: 100%;
      scrollbar-width: thin;
    }
    h3 {
      color: var(--text-muted);
      font: 600 0.875rem/1.25rem var(--font-sans);
    }
    h3:not(:first-child) {
      margin-top: 16px;
    }
    .voice {
      display: flex;
      flex-direction: column;
      gap: 10px;
      margin-top: 8px;
    }
    .note {
      padding: 0;
      margin-top: 8px;
      color: var(--text-muted);
      font-size: 0.875rem;
      line-height: 1.25rem;
      list-style: none;
    }
  `,
})
export class ScriptCard {
  readonly segment = input.required<FacilitatorSegment>();

  private readonly desk = inject(ConsoleDesk);
  protected readonly t = useWords(turnsWords);

  /** Far over time a sentence to say comes first; it is never an action (live-meeting.md 12). */
  protected readonly says = computed((): readonly string[] => {
    const turn = this.desk.turn();
    const isHere = this.segment().id === this.desk.current()?.id;
    if (isHere && turn?.suggestsSentence && turn.speaking) {
      return [this.t('say-over', { name: this.desk.nameOf(turn.speaking) })];
    }
    return this.segment()
      .script.split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  });
  protected readonly starter = computed(() => {
    const first = this.segment().round?.turns[0];
    return first ? this.t('starts-today', { name: this.desk.nameOf(first.personId) }) : '';
  });
}
