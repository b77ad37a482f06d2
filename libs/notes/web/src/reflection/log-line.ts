import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { SharedCopy } from '@kreds/notes/model';
import { LanguageStore, beginning, useAction, useFormats, useWords } from '@kreds/platform-web';
import { KIcon, iconDotsThree } from '@kreds/ui';
import { FoundText } from './found-text';
import { levelWords } from './level.words';
import type { LogEntry } from './log-entries';
import { LogLineEditor } from './log-line-editor';
import { OwnNotes } from './own-notes';
import { promptById } from './prompts';
import { ReadersBadge } from './readers-badge';
import { reflectionWords } from './reflection.words';
import { namesInWords } from './share-badge';
import { SharePanel } from './share-panel';
import { shareWords } from './share.words';

/** One line of the log: date in serif, badge right, the words; everything else behind one button. */
@Component({
  selector: 'notes-log-line',
  imports: [FoundText, KIcon, LogLineEditor, ReadersBadge, SharePanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './log-line.html',
  styleUrl: './log-line.css',
})
export class LogLine {
  readonly entry = input.required<LogEntry>();
  readonly search = input('');
  readonly removed = output();
  readonly intended = output();

  protected readonly t = useWords(reflectionWords);
  private readonly level = useWords(levelWords);
  private readonly s = useWords(shareWords);
  protected readonly f = useFormats();
  private readonly language = inject(LanguageStore).current;
  private readonly own = inject(OwnNotes);
  protected readonly iconDotsThree = iconDotsThree;
  protected readonly open = signal<'closed' | 'choices' | 'edit' | 'share'>('closed');
  protected readonly takingBack = useAction();
  protected readonly said = signal('');

  /** 'Torsdag den 8.' under its month · 'Thursday 8' */
  protected readonly date = computed(() => {
    const { day } = this.entry();
    const joined = this.language() === 'da' ? ' den ' : ' ';
    return beginning(this.f.weekday(day)) + joined + this.f.dayOfMonth(day);
  });
  protected readonly asked = computed(() => {
    const { note, prompt } = this.entry();
    if (note.body.kind === 'meeting-line') return this.t(note.body.part);
    return promptById(prompt)?.[this.language()] ?? '';
  });
  protected readonly levels = computed(() => {
    const { mood, energy } = this.entry();
    return [
      mood === null ? '' : this.t('moodIs', { word: this.level(`mood-${mood}`) }),
      energy === null ? '' : this.t('energyIs', { word: this.level(`energy-${energy}`) }),
    ]
      .filter((line) => line !== '')
      .join(' · ');
  });

  protected toggle(): void {
    this.open.update((now) => (now === 'closed' ? 'choices' : 'closed'));
  }

  protected copyLine({ readers, at }: SharedCopy): string {
    return this.t('sharedWith', { names: namesInWords(readers, this.s('and')), day: this.f.dayAndMonth(at) });
  }

  protected async takeBack(copy: SharedCopy): Promise<void> {
    this.said.set('');
    await this.takingBack.run(async () => {
      const outcome = await this.own.takeBack(this.entry().note.id, copy);
      this.said.set(outcome === 'done' ? this.t('takenBack') : this.t('takeBackFailed'));
    });
  }
}
