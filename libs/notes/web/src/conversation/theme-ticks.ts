import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { PROBLEM_CODES, type ProblemCodes } from '@kreds/notes/model';
import { newUuid, useWords } from '@kreds/platform-web';
import { ChangeTroubleBanner } from '../blocks/change-trouble';
import { NoteChanges } from '../blocks/note-changes';
import { notesOfKind } from '../blocks/notes-of-kind';
import type { Shelf } from '../vaults/shelf';
import { partsWords } from './parts.words';
import { themesIn } from './part-count';

type Code = (typeof PROBLEM_CODES)[number];

/** The five problems that return across leaders (S3-35), as ticks that both can set and read. */
@Component({
  selector: 'notes-theme-ticks',
  imports: [ChangeTroubleBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="option-list">
      <legend class="visually-hidden">{{ p('themes') }}</legend>
      @for (code of codes; track code) {
        @if (mayWrite()) {
          <label class="option">
            <input #box type="checkbox" [checked]="ticked().has(code)" (change)="set(code, box)" />
            <span class="option__name">{{ p(code) }}</span>
          </label>
        } @else if (ticked().has(code)) {
          <p>{{ p(code) }}</p>
        }
      }
    </fieldset>
    <notes-change-trouble [trouble]="changes.trouble()" />
  `,
  styles: `
    fieldset {
      padding: 0;
      border: 0;
      margin: 0;
    }
  `,
})
export class ThemeTicks {
  readonly shelf = input.required<Shelf>();

  protected readonly p = useWords(partsWords);
  protected readonly codes = PROBLEM_CODES;
  protected readonly changes = new NoteChanges();
  protected readonly mayWrite = computed(() => this.shelf().state() === 'ready');
  protected readonly ticked = computed(() => themesIn(this.shelf().notes()));

  /** A tick that was not saved goes back to what is true. */
  protected async set(code: Code, box: HTMLInputElement): Promise<void> {
    const saved = box.checked ? await this.tick(code) : await this.untick(code);
    if (!saved) box.checked = this.ticked().has(code);
  }

  private tick(code: Code): Promise<boolean> {
    const [first] = notesOfKind(this.shelf().notes(), 'problem-codes');
    const blank: ProblemCodes = { schema: 1, kind: 'problem-codes', codes: [code] };
    if (!first) return this.changes.add(this.shelf(), newUuid(), blank);
    return this.changes.change(this.shelf(), first, (body) => ({
      ...body,
      codes: [...body.codes.filter((one) => one !== code), code],
    }));
  }

  private async untick(code: Code): Promise<boolean> {
    for (const note of notesOfKind(this.shelf().notes(), 'problem-codes')) {
      if (!note.body.codes.includes(code)) continue;
      const without = (body: ProblemCodes): ProblemCodes => ({
        ...body,
        codes: body.codes.filter((one) => one !== code),
      });
      if (!(await this.changes.change(this.shelf(), note, without))) return false;
    }
    return true;
  }
}
