import type {
  ApologyCode,
  AttendanceCode,
  Element,
  MeetingId,
  MeetingLife,
  NetworkId,
  PersonId,
  Plan,
  SegmentKind,
} from '@kreds/meetings/model';
import type { NetworkRelation } from '@kreds/programmes/model';

/** How people stand on the wall: the group's own choice. */
export type WallNames = 'first_name' | 'initials' | 'none';

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

/** What everybody may see of a plan beforehand: what comes, not how it is led. Milliseconds. */
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
  /** Whom to call on the day, when that person has given a number. */
  readonly help?: { readonly firstName: string; readonly phone: string } | null;
}

/** Body of `PATCH /api/meetings/:id`: what is to change, and the version that was seen. */
export interface ChangeMeeting {
  readonly version: number;
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  readonly place?: string;
  readonly address?: string | null;
  readonly hostName?: string | null;
  readonly hostContact?: string | null;
  readonly title?: string;
  readonly wallNames?: WallNames;
}

/** Sound or link that members may use between the meetings. */
export interface MaterialView {
  readonly id: string;
  readonly kind: 'audio' | 'link';
  readonly title: string;
  readonly minutes: number | null;
  /** Only for links. */
  readonly url: string | null;
  /** Only for audio whose sound has arrived. */
  readonly file: { readonly mediaType: string; readonly bytes: number } | null;
  readonly wholeProgramme: boolean;
}

/** Who may lead, plan or only follow; the server decides again on every call. */
export function leads(relation: NetworkRelation): boolean {
  return relation === 'facilitator' || relation === 'co_facilitator' || relation === 'guest';
}

export function plans(relation: NetworkRelation): boolean {
  return relation === 'facilitator' || relation === 'co_facilitator' || managesOnly(relation);
}

/** Programme leads and administrators: they plan meetings and never see one live. */
export function managesOnly(relation: NetworkRelation): boolean {
  return relation === 'programme_lead' || relation === 'administrator';
}
