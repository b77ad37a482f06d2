import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  type OnInit,
  computed,
  inject,
  input,
  output,
  runInInjectionContext,
  signal,
} from '@angular/core';
import type { Reflection } from '@kreds/notes/model';
import { useWords } from '@kreds/platform-web';
import type { NoteEditing } from '../editing/note-editing';
import { useNoteEditing } from '../editing/use-note-editing';
import { NotesField } from '../field/notes-field';
import { LevelChoice } from './level-choice';
import type { LogBody, LogEntry } from './log-entries';
import { OwnNotes } from './own-notes';
import { reflectionWords } from './reflection.words';

/** A line of the log, written in where it stands. Saving is the field's own affair; the button only closes it. */
@Component({
  selector: 'notes-log-line-editor',
  imports: [LevelChoice, NotesField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (line(); as editing) {
      <notes-field [editing]="editing" [label]="t('field')">
        @if (reflection(); as body) {
          <div class="stack levels">
            <notes-level-choice kind="mood" [value]="body.mood" (chosen)="change({ mood: $event })" />
            <notes-level-choice kind="energy" [value]="body.energy" (chosen)="change({ energy: $event })" />
          </div>
        }
      </notes-field>
    }
    <button class="button button--second button--small" type="button" (click)="finish()">{{ t('editDone') }}</button>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
      align-items: stretch;
    }
    .button {
      align-self: flex-start;
    }
    .levels {
      margin-top: 16px;
    }
  `,
})
export class LogLineEditor implements OnInit {
  readonly entry = input.required<LogEntry>();
  readonly done = output();

  protected readonly t = useWords(reflectionWords);
  protected readonly line = signal<NoteEditing<LogBody> | null>(null);
  private readonly own = inject(OwnNotes);
  private readonly injector = inject(Injector);

  protected readonly reflection = computed((): Reflection | null => {
    const body = this.line()?.body();
    return body?.kind === 'reflection' ? body : null;
  });

  ngOnInit(): void {
    const { id, body } = this.entry().note;
    this.line.set(
      runInInjectionContext(this.injector, () =>
        useNoteEditing<LogBody>({ shelf: this.own.shelf(), field: `log:${id}`, id, blank: () => body, own: true }),
      ),
    );
  }

  protected change(part: Partial<Reflection>): void {
    // Chosen only where the body is a reflection.
    this.line()?.change(part as Partial<LogBody>);
  }

  protected async finish(): Promise<void> {
    await this.line()?.hurry();
    this.done.emit();
  }
}
