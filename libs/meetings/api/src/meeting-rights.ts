import type { NetworkRelation } from '@kreds/programmes/model';

/** What each relation to the network may do with its meetings; a right that is not listed is not given. */
const RIGHTS = {
  'meetings.read': ['facilitator', 'co_facilitator', 'guest', 'leader', 'programme_lead', 'administrator'],
  /** Dates, places, hosts, plans. Planning gives no look at the live meeting (live-meeting.md 4). */
  'meetings.plan': ['facilitator', 'co_facilitator', 'programme_lead', 'administrator'],
  /** Scripts, cautions and materials of a plan. */
  'meetings.read-plan': ['facilitator', 'co_facilitator', 'guest', 'programme_lead', 'administrator'],
  /** Everybody's attendance and apologies; a leader sees only the own. */
  'meetings.read-attendance': ['facilitator', 'co_facilitator', 'programme_lead', 'administrator'],
  'meetings.run-sheet': ['facilitator', 'co_facilitator', 'guest'],
  'meetings.apologise': ['leader'],
  'meetings.host-room': ['facilitator', 'co_facilitator'],
} as const satisfies Record<string, readonly NetworkRelation[]>;
export type MeetingRight = keyof typeof RIGHTS;

export function mayInMeeting(relation: NetworkRelation, right: MeetingRight): boolean {
  return (RIGHTS[right] as readonly NetworkRelation[]).includes(relation);
}
