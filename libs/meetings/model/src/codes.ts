/** Attendance as a facilitator confirms it (A1, A3, S3-50). */
export const ATTENDANCE_CODES = ['present', 'late', 'left_early', 'apology', 'absent', 'not_yet_member'] as const;
export type AttendanceCode = (typeof ATTENDANCE_CODES)[number];

/** Why somebody cannot come: codes without free text (live-meeting.md 5a). */
export const APOLOGY_CODES = ['ill', 'work', 'family', 'travel', 'other'] as const;
export type ApologyCode = (typeof APOLOGY_CODES)[number];

/** How somebody came into the meeting. */
export const ARRIVAL_CODES = ['in_room', 'online'] as const;
export type ArrivalCode = (typeof ARRIVAL_CODES)[number];

/** Why a sealed record was amended: a code, never a text (live-meeting.md 5). */
export const AMENDMENT_CODES = ['attendance_wrong', 'time_wrong', 'device_failed'] as const;
export type AmendmentCode = (typeof AMENDMENT_CODES)[number];

export const PERSON_ROLES = ['facilitator', 'co_facilitator', 'guest', 'leader'] as const;
/** `guest` leads a part of the meeting (a yoga therapist), may hold the baton and is in no vault. */
export type PersonRole = (typeof PERSON_ROLES)[number];
