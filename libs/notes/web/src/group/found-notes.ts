import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { MeetingSummary } from '@kreds/meetings/model';
import { useFormats, useWords } from '@kreds/platform-web';
import { KEmptyState } from '@kreds/ui';
import { notesOfKind } from '../blocks/notes-of-kind';
import { isFound, markFound } from '../reflection/find-in-text';
import type { Note } from '../vaults/note';
import { groupWords } from './group.words';
import { BETWEEN } from './meeting-choice';

/** Notes of all meetings that have every word of a search; nothing of it leaves the screen. */
@Component({
  selector: 'notes-found',
  imports: [KEmptyState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p role="status" class="muted">{{ found().length > 0 ? t('found', { count: found().length }) : '' }}</p>
    @if (found().length === 0) {
      <k-empty-state [heading]="t('search-none')" [reason]="t('search-none-why')">
        <button class="button button--second" type="button" (click)="cleared.emit()">{{ t('search-clear') }}</button>
      </k-empty-state>
    } @else {
      <ul class="row-list row-list--closed" role="list">
        @for (one of found(); track one.note.id) {
          <li class="row">
            <div class="row__main stack stack--close">
              <button class="link" type="button" (click)="chosen.emit(one.note.body.meetingId ?? between)">
                {{ one.place }}
              </button>
              <p class="type-voice words">
                @for (piece of one.pieces; track $index) {
                  @if (piece.found) {
                    <mark>{{ piece.text }}</mark>
                  } @else {
                    <span>{{ piece.text }}</span>
                  }
                }
              </p>
              <span class="row__note">{{ one.note.author.name }}, {{ f.dayAndMonth(one.note.at) }}</span>
            </div>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .words {
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    mark {
      border-radius: 3px;
      background: var(--tint-strong);
      color: var(--on-tint);
    }
    .link {
      align-self: start;
      min-height: 32px;
    }
  `,
})
export class FoundNotes {
  readonly notes = input.required<readonly Note[]>();
  readonly typed = input.required<string>();
  readonly meetings = input.required<readonly MeetingSummary[]>();
  readonly cleared = output();
  /** The id of a meeting, or `between`. */
  readonly chosen = output<string>();

  protected readonly t = useWords(groupWords);
  protected readonly f = useFormats();
  protected readonly between = BETWEEN;
  protected readonly found = computed(() =>
    notesOfKind(this.notes(), 'group-note')
      .filter(({ body }) => isFound(body.text, this.typed()))
      .map((note) => ({
        note,
        pieces: markFound(note.body.text, this.typed()),
        place: this.placeOf(note.body.meetingId),
      })),
  );

  private placeOf(meetingId: string | null): string {
    const meeting = this.meetings().find(({ id }) => id === meetingId);
    if (!meeting) return this.t('between-heading');
    return this.t('meeting-option', {
      number: meeting.number,
      title: meeting.title,
      day: this.f.dayAndMonth(meeting.date),
    });
  }
}
