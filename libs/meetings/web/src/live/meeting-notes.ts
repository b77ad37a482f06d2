import { InjectionToken, type Type } from '@angular/core';
import type { LeaderView, MeetingId, PersonId, SegmentId } from '@kreds/meetings/model';

/**
 * What people write during a meeting belongs to another domain and is bound by the web app. It is loaded when the
 * meeting's own face is on the screen, and only for somebody who is signed in: a borrowed phone shows no note.
 */
export type LoadMeetingNotes = () => Promise<Type<unknown>>;

/** Which kind of moment the group is in, for whoever writes. */
export type WritingPart = 'check-in' | 'take-away' | 'other' | 'after';

/** Inputs of the leader's own notes on the phone. */
export interface CompanionNotesInputs {
  readonly meetingId: MeetingId;
  /** Where the group is; null after the meeting. Who is writing may stay with the item before it. */
  readonly segmentId: SegmentId | null;
  readonly part: WritingPart;
  /** To be told which item somebody is writing in, and null when the phone may follow the group again. */
  readonly writingIn: (segment: SegmentId | null) => void;
}

/** Inputs of the facilitators' notes on the console. */
export interface ConsoleNotesInputs {
  readonly meetingId: MeetingId;
  /** The item that is looked at; null for the meeting as a whole. */
  readonly segmentId: SegmentId | null;
  readonly segmentTitle: string;
  /** One leader, in the sheet about a person; null beside the item. */
  readonly personId: PersonId | null;
  /** First name for the heading, never put into a text. */
  readonly personName: string;
  /** While the curtain is drawn no text stands open. */
  readonly curtain: boolean;
  /** Counts up each time the key for notes is pressed. */
  readonly asked: number;
  /** The leaders, while the meeting has not begun: what they bring is shown then. Empty afterwards. */
  readonly leaders: readonly PersonId[];
}

export const COMPANION_NOTES = new InjectionToken<LoadMeetingNotes>('kreds.companion-notes');
export const CONSOLE_NOTES = new InjectionToken<LoadMeetingNotes>('kreds.console-notes');

/** What a leader may want to write just now. */
export function writingPart(view: LeaderView): WritingPart {
  if (view.life === 'ended' || view.life === 'sealed') return 'after';
  switch (view.current?.round?.purpose) {
    case 'check_in':
      return 'check-in';
    case 'take_away':
      return 'take-away';
    default:
      return 'other';
  }
}
