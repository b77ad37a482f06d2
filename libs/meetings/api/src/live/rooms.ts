import type { MeetingId, PersonId } from '@kreds/meetings/model';

/**
 * Socket rooms of a meeting. Each leader has a room of their own, because a leader's view holds that person's own part;
 * those who lead share one picture, and so do the walls.
 */
export const rooms = {
  facilitators: (meetingId: MeetingId): string => `meeting:${meetingId}:facilitators`,
  leader: (meetingId: MeetingId, personId: PersonId): string => `meeting:${meetingId}:leader:${personId}`,
  wall: (meetingId: MeetingId): string => `meeting:${meetingId}:wall`,
};
