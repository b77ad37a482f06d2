import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  type OnInit,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { useWords } from '@kreds/platform-web';
import type { NoteEditing } from '../editing/note-editing';
import { useNoteEditing } from '../editing/use-note-editing';
import { NotesField } from '../field/notes-field';
import type { Shelf } from '../vaults/shelf';
import { blocksWords } from './blocks.words';
import type { LineBody } from './note-lines';

/** One line while it is written: a field with its draft, its status and a way out. */
@Component({
  selector: 'notes-write-line',
  imports: [NotesField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (editing(); as line) {
      <notes-field [editing]="line" [label]="label()" [placeholder]="placeholder()" [short]="true">
        <p class="foot">
          <button class="button button--second button--small" type="button" (click)="finish(line)">
            {{ t('done') }}
          </button>
        </p>
      </notes-field>
    }
  `,
  styles: `
    .foot {
      margin: 12px 0 0;
    }
  `,
})
export class WriteLine implements OnInit {
  readonly shelf = input.required<Shelf>();
  /** Null for a line that is not there yet. */
  readonly noteId = input.required<string | null>();
  readonly field = input.required<string>();
  readonly blank = input.required<() => LineBody>();
  readonly label = input.required<string>();
  readonly placeholder = input('');
  readonly done = output();

  protected readonly t = useWords(blocksWords);
  protected readonly editing = signal<NoteEditing<LineBody> | null>(null);
  /** Of the note that is written, also before the server knows it. */
  readonly id = computed(() => this.editing()?.id() ?? null);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  ngOnInit(): void {
    const id = this.noteId();
    const options = { shelf: this.shelf(), field: this.field(), blank: this.blank(), ...(id === null ? {} : { id }) };
    this.editing.set(runInInjectionContext(this.injector, () => useNoteEditing<LineBody>(options)));
    afterNextRender(() => this.host.querySelector('textarea')?.focus(), { injector: this.injector });
  }

  /** Closes only what is safe with the server; else the field stays and its status tells why. An emptied line is ended. */
  protected async finish(line: NoteEditing<LineBody>): Promise<void> {
    await line.hurry();
    const empty = line.text().trim() === '';
    if (empty && line.note() && !line.conflict() && !line.problem()) await line.end();
    if (empty || !line.dirty()) this.done.emit();
  }
}
