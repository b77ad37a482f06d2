import type { NetworkRelation } from '@kreds/programmes/model';
import { APOLOGY_CODES, type ApologyCode, type AttendanceCode } from '../codes';
import { type MeetingId, type NetworkId, type PersonId } from '../ids';
import { planSchema, type Element, type Plan, type SegmentKind } from '../plan';
import { type MeetingLife } from '../states';
import * as z from 'zod';
import type { HelpContact } from './contacts';

/** How people stand on the wall: the group's own choice. */
export const WALL_NAMES = ['first_name', 'initials', 'none'] as const;
export type WallNames = (typeof WALL_NAMES)[number];

const day = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const line = (most: number) => z.string().trim().min(1).max(most);
const optionalLine = (most: number) => line(most).nullable();

const place = {
  date: day,
  start: time,
  end: time,
  place: line(120),
  address: optionalLine(200),
  hostCompanyId: z.uuid().nullable(),
  hostName: optionalLine(120),
  hostContact: optionalLine(160),
  title: line(120),
};

/** One meeting to create. Without a number it gets the next one; its plan comes from the template of that number. */
export const newMeetingSchema = z.strictObject({
  ...place,
  number: z.int().min(1).max(24).optional(),
  start: time.default('08:30'),
  end: time.default('11:30'),
  address: place.address.default(null),
  hostCompanyId: place.hostCompanyId.default(null),
  hostName: place.hostName.default(null),
  hostContact: place.hostContact.default(null),
  title: line(120).optional(),
});
export type NewMeeting = z.infer<typeof newMeetingSchema>;

/** Body of `POST /api/networks/:networkId/meetings`: one meeting, or all six in one call. */
export const createMeetingsSchema = z.strictObject({ meetings: z.array(newMeetingSchema).min(1).max(12) });
export type CreateMeetings = z.infer<typeof createMeetingsSchema>;

/** Body of `PATCH /api/meetings/:id`; `version` is what the person saw. */
export const changeMeetingSchema = z.strictObject({
  ...z.object(place).partial().shape,
  wallNames: z.enum(WALL_NAMES).optional(),
  version: z.int().min(1),
});
export type ChangeMeeting = z.infer<typeof changeMeetingSchema>;

/** Body of `PUT /api/meetings/:id/plan`; `planVersion` is what the person saw. */
export const changePlanSchema = z.strictObject({ plan: planSchema, planVersion: z.int().min(1) });
export type ChangePlan = z.infer<typeof changePlanSchema>;

/** Body of `POST /api/meetings/:id/apologies`: a code, no words. */
export const apologySchema = z.strictObject({ code: z.enum(APOLOGY_CODES) });
export type SendApology = z.infer<typeof apologySchema>;

/** A meeting in a list. Times are local to `zone`; `startsAt` and `endsAt` are the same moments in epoch ms. */
export interface MeetingSummary {
  readonly id: MeetingId;
  readonly networkId: NetworkId;
  readonly number: number;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly place: string;
  readonly address: string | null;
  readonly hostCompanyId: string | null;
  readonly hostName: string | null;
  readonly hostContact: string | null;
  readonly title: string;
  readonly life: MeetingLife;
  /** The asker's own, when the asker is a leader of the network. */
  readonly mine?: { readonly attendance: AttendanceCode | null; readonly apology: ApologyCode | null };
  /** Only for those who lead or manage the network. */
  readonly attendance?: readonly { readonly personId: PersonId; readonly code: AttendanceCode }[];
  readonly apologies?: readonly { readonly personId: PersonId; readonly code: ApologyCode }[];
}

/** What a leader sees of a plan beforehand: what comes, not how it is led. Milliseconds. */
export interface PublicSegment {
  readonly kind: SegmentKind;
  readonly element: Element | null;
  readonly title: string;
  readonly plannedMs: number;
}

/** Answer of `GET /api/meetings/:id`. */
export interface MeetingDetail extends MeetingSummary {
  readonly relation: NetworkRelation;
  readonly version: number;
  readonly wallNames: WallNames;
  readonly program: readonly PublicSegment[];
  /** The whole plan with scripts; only for those who lead or manage the network. */
  readonly plan?: Plan;
  readonly planVersion?: number;
  /** Whether date and plan can still be changed. */
  readonly plannable: boolean;
  /** Whom to call on the day; null when nobody who leads has given a number. */
  readonly help: HelpContact | null;
}

/** One line of `GET /api/plan-templates`. */
export interface TemplateView {
  readonly number: number;
  readonly title: string;
  readonly plan: Plan;
}
