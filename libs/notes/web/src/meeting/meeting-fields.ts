import { inject } from '@angular/core';
import type { MeetingId } from '@kreds/meetings/model';
import type { WritingPart } from '@kreds/meetings/web';
import type { Intention, MeetingLine, MeetingPart, NoteBody, Reflection } from '@kreds/notes/model';
import { ServerClock, localDate } from '@kreds/platform-web';
import type { NoteEditing } from '../editing/note-editing';
import { MEETING } from '../editing/save-times';
import { useNoteEditing } from '../editing/use-note-editing';
import { OwnNotes } from '../reflection/own-notes';
import { blankIntention, blankLine, blankReflection } from './own-meeting';

type Written = NoteBody & { readonly text: string };

/**
 * The fields of one meeting on a leader's phone, all made at once: so what a killed tab left behind in one of them comes
 * back and is saved, whichever item the group is at. To be made where things are injected.
 */
export class MeetingFields {
  readonly checkIn: NoteEditing<MeetingLine>;
  readonly takeAway: NoteEditing<MeetingLine>;
  readonly other: NoteEditing<Reflection>;
  readonly after: NoteEditing<Intention>;

  constructor(private readonly meetingId: MeetingId) {
    const shelf = inject(OwnNotes).shelf();
    const clock = inject(ServerClock);
    const common = { shelf, own: true, pace: MEETING } as const;
    this.checkIn = this.line('check-in', common);
    this.takeAway = this.line('take-away', common);
    this.other = useNoteEditing<Reflection>({
      ...common,
      field: `meeting-note:${meetingId}`,
      blank: () => blankReflection(localDate(clock.read())),
    });
    this.after = useNoteEditing<Intention>({
      ...common,
      field: `intention:${meetingId}`,
      blank: () => blankIntention(meetingId),
      find: ({ body }) => body.kind === 'intention' && body.meetingId === meetingId && body.state === 'open',
    });
  }

  of(part: WritingPart): NoteEditing<Written> {
    switch (part) {
      case 'check-in':
        return this.checkIn;
      case 'take-away':
        return this.takeAway;
      case 'other':
        return this.other;
      case 'after':
        return this.after;
    }
  }

  /** A finished note outside the rounds is one of its own; the next begins empty. */
  async letGoOf(part: WritingPart): Promise<void> {
    if (part === 'other' && this.other.status() === 'saved') await this.other.startAnew();
  }

  private line(
    part: MeetingPart,
    common: Pick<Parameters<typeof useNoteEditing<MeetingLine>>[0], 'shelf' | 'own' | 'pace'>,
  ): NoteEditing<MeetingLine> {
    const { meetingId } = this;
    return useNoteEditing<MeetingLine>({
      ...common,
      field: `${part}:${meetingId}`,
      blank: () => blankLine(meetingId, part),
      find: ({ body }) => body.kind === 'meeting-line' && body.meetingId === meetingId && body.part === part,
    });
  }
}
