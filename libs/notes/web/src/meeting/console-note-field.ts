import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  EnvironmentInjector,
  computed,
  createEnvironmentInjector,
  effect,
  inject,
  input,
  runInInjectionContext,
  signal,
  untracked,
} from '@angular/core';
import type { MeetingId, PersonId, SegmentId } from '@kreds/meetings/model';
import type { MeetingNote } from '@kreds/notes/model';
import { useWords } from '@kreds/platform-web';
import type { NoteEditing } from '../editing/note-editing';
import { MEETING } from '../editing/save-times';
import { useNoteEditing } from '../editing/use-note-editing';
import { NotesField } from '../field/notes-field';
import type { Shelf } from '../vaults/shelf';
import { consoleNotesWords } from './console.words';

interface Place {
  readonly shelf: Shelf;
  readonly meetingId: MeetingId;
  readonly segmentId: SegmentId | null;
  readonly personId: PersonId | null;
}

/** One facilitators' note: about an item, or about one leader and nobody else (N4). Who writes stays with their item. */
@Component({
  selector: 'notes-console-note-field',
  imports: [NotesField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (editing(); as note) {
      <p class="type-label">{{ heading() }}</p>
      <div (focusin)="focused.set(true)" (focusout)="focused.set(false)">
        <notes-field
          [editing]="note"
          [label]="heading()"
          [placeholder]="t('placeholder')"
          [short]="true"
          [savesAtEnter]="true"
        />
      </div>
    }
  `,
})
export class ConsoleNoteField {
  readonly shelf = input.required<Shelf>();
  readonly meetingId = input.required<MeetingId>();
  readonly segmentId = input.required<SegmentId | null>();
  readonly personId = input.required<PersonId | null>();
  readonly label = input.required<string>();

  protected readonly t = useWords(consoleNotesWords);
  protected readonly editing = signal<NoteEditing<MeetingNote> | null>(null);
  /** Of the item that the field is at, also when the group has gone on. */
  protected readonly heading = signal('');
  protected readonly focused = signal(false);
  private readonly parent = inject(EnvironmentInjector);
  /** One injector for each field, so that the one before is closed, and saved, when the next begins. */
  private scope: EnvironmentInjector | undefined;
  private current: Place | undefined;

  private readonly place = computed((): Place => {
    const personId = this.personId();
    // A note about a person belongs to the meeting, whichever item it is at.
    const segmentId = personId === null ? this.segmentId() : null;
    return { shelf: this.shelf(), meetingId: this.meetingId(), segmentId, personId };
  });

  constructor() {
    effect(() => {
      const [place, label] = [this.place(), this.label()];
      if (!this.focused()) untracked(() => this.goTo(place, label));
    });
    inject(DestroyRef).onDestroy(() => this.scope?.destroy());
  }

  private goTo(place: Place, label: string): void {
    const { current } = this;
    this.heading.set(label);
    if (current && KEYS.every((key) => current[key] === place[key])) return;
    this.current = place;
    this.scope?.destroy();
    this.scope = createEnvironmentInjector([], this.parent);
    this.editing.set(runInInjectionContext(this.scope, () => meetingNote(place)));
  }
}

const KEYS = ['shelf', 'meetingId', 'segmentId', 'personId'] as const;

function meetingNote({ shelf, meetingId, segmentId, personId }: Place): NoteEditing<MeetingNote> {
  return useNoteEditing<MeetingNote>({
    shelf,
    field: `meeting:${meetingId}:${segmentId ?? 'all'}:${personId ?? 'all'}`,
    pace: MEETING,
    blank: () => ({ schema: 1, kind: 'meeting-note', text: '', meetingId, segmentId, personId }),
    find: ({ body }) =>
      body.kind === 'meeting-note' &&
      body.meetingId === meetingId &&
      body.segmentId === segmentId &&
      body.personId === personId,
  });
}
