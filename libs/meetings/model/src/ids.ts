import type { Id } from '@kreds/kernel';

export type MeetingId = Id<'Meeting'>;
export type SegmentId = Id<'Segment'>;
export type CommandId = Id<'Command'>;
export type NetworkId = Id<'Network'>;
/** A person of the meeting; the same id as in `identity` and `programmes`. */
export type PersonId = Id<'Person'>;
