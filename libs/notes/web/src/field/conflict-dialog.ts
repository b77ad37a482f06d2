import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { NoteBody } from '@kreds/notes/model';
import { useWords } from '@kreds/platform-web';
import { KDialog } from '@kreds/ui';
import type { Settlement } from '../editing/note-editing';
import type { NoteConflict } from '../vaults/note';
import { conflictWords } from './conflict.words';
import { firstName } from './who-can-read';

/** Two texts side by side. Keeping both is the first button, and what happens when the dialog is closed. */
@Component({
  selector: 'notes-conflict-dialog',
  imports: [KDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <k-dialog [open]="conflict() !== null" [heading]="heading()" (closed)="settled.emit('both')">
      @if (conflict(); as conflict) {
        <p class="muted">{{ t('reason') }}</p>
        <div class="texts">
          <section>
            <h3 class="type-label">{{ t('mine') }}</h3>
            <p class="type-voice text">{{ mine() }}</p>
          </section>
          <section>
            <h3 class="type-label">{{ other() }}</h3>
            <p class="type-voice text">{{ theirs() }}</p>
          </section>
        </div>
      }
      <div dialogActions class="cluster">
        <button class="button button--primary" type="button" (click)="settled.emit('both')">{{ t('both') }}</button>
        <button class="button button--second" type="button" (click)="settled.emit('mine')">{{ t('takeMine') }}</button>
        <button class="button button--second" type="button" (click)="settled.emit('theirs')">
          {{ t('takeTheirs') }}
        </button>
      </div>
    </k-dialog>
  `,
  styles: `
    .texts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
      gap: 24px;
      margin-top: 16px;
    }
    .text {
      margin-top: 4px;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class ConflictDialog {
  readonly conflict = input.required<NoteConflict | null>();
  readonly settled = output<Settlement>();

  protected readonly t = useWords(conflictWords);
  protected readonly heading = computed(() => {
    const theirs = this.conflict()?.theirs;
    if (!theirs || theirs.own) return this.t('headingOwn');
    return this.t('heading', { name: firstName(theirs.author.name) });
  });
  protected readonly other = computed(() => {
    const theirs = this.conflict()?.theirs;
    return !theirs || theirs.own ? this.t('theirsOwn') : this.t('theirs', { name: firstName(theirs.author.name) });
  });
  protected readonly mine = computed(() => this.textOf(this.conflict()?.mine.body));
  protected readonly theirs = computed(() => this.textOf(this.conflict()?.theirs.body));

  private textOf(body: NoteBody | undefined): string {
    const text = body && 'text' in body ? body.text : '';
    return text.trim() === '' ? this.t('blank') : text;
  }
}
