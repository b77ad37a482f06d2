import { ChangeDetectionStrategy, Component, computed, effect, inject, output, untracked } from '@angular/core';
import type { Reflection } from '@kreds/notes/model';
import { LanguageStore, ServerClock, localDate, useWords } from '@kreds/platform-web';
import { KIcon, iconShuffle, iconX } from '@kreds/ui';
import { useNoteEditing } from '../editing/use-note-editing';
import { NotesField } from '../field/notes-field';
import { LevelChoice } from './level-choice';
import { OwnNotes } from './own-notes';
import { promptById } from './prompts';
import { reflectionWords } from './reflection.words';
import { WeekPrompt } from './week-prompt';

/** Where a reflection begins: one card, one optional question, mood and energy optional. Only for oneself. */
@Component({
  selector: 'notes-writing-card',
  imports: [KIcon, LevelChoice, NotesField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <notes-field
      [editing]="line"
      [label]="t('field')"
      [prompt]="asked()"
      [placeholder]="asked() ? '' : t('placeholder')"
      [withHistory]="false"
    >
      @if (untouched()) {
        <p class="asks">
          @if (asked()) {
            <button class="button button--muted" type="button" (click)="swap()">
              <k-icon [icon]="iconShuffle" />{{ t('swapPrompt') }}
            </button>
            <button class="button button--muted" type="button" (click)="hide()">
              <k-icon [icon]="iconX" />{{ t('hidePrompt') }}
            </button>
          } @else {
            <button class="button button--muted" type="button" (click)="show()">{{ t('showPrompt') }}</button>
          }
        </p>
      }
      <div class="levels">
        <notes-level-choice kind="mood" [value]="line.body().mood" (chosen)="line.change({ mood: $event })" />
        <notes-level-choice kind="energy" [value]="line.body().energy" (chosen)="line.change({ energy: $event })" />
      </div>
      @if (line.status() === 'saved') {
        <button class="button button--second finish" type="button" (click)="finish()">{{ t('done') }}</button>
      }
    </notes-field>
  `,
  styles: `
    .asks {
      display: flex;
      flex-wrap: wrap;
      gap: 0 4px;
      margin: 4px 0 0 -14px;
    }
    .levels {
      display: flex;
      flex-direction: column;
      gap: 12px;
      padding-top: 16px;
      border-top: 1px solid var(--line);
      margin-top: 12px;
    }
    .finish {
      margin-top: 16px;
    }
  `,
})
export class WritingCard {
  /** The note in the card is finished; the card is empty again. */
  readonly finished = output();

  protected readonly t = useWords(reflectionWords);
  protected readonly iconShuffle = iconShuffle;
  protected readonly iconX = iconX;
  private readonly language = inject(LanguageStore).current;
  private readonly clock = inject(ServerClock);
  private readonly prompts = inject(WeekPrompt);

  readonly line = useNoteEditing<Reflection>({
    shelf: inject(OwnNotes).shelf(),
    field: 'reflection',
    own: true,
    blank: () => this.blank(),
    isEmpty: ({ text, mood, energy }) => text.trim() === '' && mood === null && energy === null,
  });
  protected readonly untouched = computed(() => this.line.text() === '');
  /** The question that the note answers, also after it was written: it does not change under somebody's words. */
  protected readonly asked = computed(() => promptById(this.line.body().prompt)?.[this.language()] ?? '');

  constructor() {
    // A lock hides notes. What is saved leaves the card; words that are only on this device stay with their writer.
    effect(() => {
      if (this.line.shelf.state() === 'locked' && !this.line.dirty()) untracked(() => void this.line.startAnew());
    });
  }

  protected swap(): void {
    this.prompts.swap();
    this.ask();
  }

  protected hide(): void {
    this.prompts.hide();
    this.ask();
  }

  protected show(): void {
    this.prompts.show();
    this.ask();
  }

  protected async finish(): Promise<void> {
    await this.line.hurry();
    if (this.line.status() !== 'saved') return;
    await this.line.startAnew();
    this.finished.emit();
  }

  private ask(): void {
    this.line.change({ prompt: this.prompts.now()?.id ?? null });
  }

  private blank(): Reflection {
    this.prompts.look();
    const day = localDate(this.clock.read());
    const prompt = this.prompts.now()?.id ?? null;
    return { schema: 1, kind: 'reflection', text: '', day, prompt, mood: null, energy: null, shared: [] };
  }
}
