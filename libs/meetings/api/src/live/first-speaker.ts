import type { MeetingEvent, PersonId } from '@kreds/meetings/model';

/** Who began the first turn that was not undone: the start of the rotation (D3). */
export function firstSpeaker(events: readonly MeetingEvent[]): PersonId | null {
  const undone = events.flatMap((event) => (event.type === 'Undone' ? [event] : []));
  for (const event of events) {
    if (event.type !== 'TurnBegan') continue;
    if (!undone.some(({ seqFrom, seqTo }) => event.seq >= seqFrom && event.seq <= seqTo)) return event.personId;
  }
  return null;
}
