import type { Intention, MeetingLine, MeetingPart, Reflection } from '@kreds/notes/model';
import type { MeetingId } from '@kreds/meetings/model';
import type { LogEntry, OwnNote } from '../reflection/log-entries';

export function blankLine(meetingId: MeetingId, part: MeetingPart): MeetingLine {
  return { schema: 1, kind: 'meeting-line', text: '', meetingId, part, shared: [] };
}

export function blankReflection(day: string): Reflection {
  return { schema: 1, kind: 'reflection', text: '', day, prompt: null, mood: null, energy: null, shared: [] };
}

export function blankIntention(meetingId: MeetingId | null, text = '', cueCard = false): Intention {
  return { schema: 1, kind: 'intention', text, meetingId, cueCard, state: 'open', outcome: '', shared: [] };
}

/** What is offered to me alone at the check-in; never opened by itself. */
export interface CueCard {
  readonly kind: 'intention' | 'last';
  readonly text: string;
}

/**
 * What I asked to be shown, newest first; without any, the newest line of my log. Nothing that was written in this very
 * meeting: that is not from since last.
 */
export function cueCards(
  intentions: readonly OwnNote<Intention>[],
  log: readonly LogEntry[],
  meetingId: MeetingId,
): readonly CueCard[] {
  const asked = intentions.filter(({ body }) => body.cueCard && body.state === 'open' && body.meetingId !== meetingId);
  if (asked.length > 0) return asked.map(({ body }) => ({ kind: 'intention', text: body.text }));
  const last = log.find(({ text, note: { body } }) => {
    const isFromHere = body.kind === 'meeting-line' && body.meetingId === meetingId;
    return text.trim() !== '' && !isFromHere;
  });
  return last ? [{ kind: 'last', text: last.text }] : [];
}

/** The one intention that came from a meeting, while it is open. */
export function intentionFrom(
  intentions: readonly OwnNote<Intention>[],
  meetingId: MeetingId,
): OwnNote<Intention> | undefined {
  return intentions.find(({ body }) => body.meetingId === meetingId && body.state === 'open');
}

/** Whether the field keeps its item when the group goes on: as soon as somebody stands in it, until they say done. */
export function keepsItem(field: {
  readonly focused: boolean;
  readonly touched: boolean;
  readonly text: string;
}): boolean {
  return field.focused || (field.touched && field.text.trim() !== '');
}
