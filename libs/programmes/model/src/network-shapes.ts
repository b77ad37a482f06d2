import { LANGUAGES, type Language, type Worded } from '@kreds/kernel';
import * as z from 'zod';
import type { CompanyKind } from './company';
import { dayField, idField, nameField, versionField } from './fields';
import type { CompanyId, JourneyStepId, MembershipId, NetworkId, PersonId, ProgrammeId } from './ids';
import { STEP_STATES, type StepFacts } from './journey';
import { NETWORK_STATES, type NetworkState } from './network';
import { FACILITATOR_PARTS, type FacilitatorPart, type NetworkRelation, type StaffRole } from './relation';
import { MEETINGS_PER_NETWORK } from './size';

/** Why a member left, as a code; what lies behind it is nobody's data. */
export const LEAVE_REASONS = ['well_again', 'no_time', 'new_job', 'on_leave', 'other_offer', 'other'] as const;
export type LeaveReason = (typeof LEAVE_REASONS)[number];

/** Body of `POST /api/networks`. */
export const createNetworkSchema = z.strictObject({
  programmeId: idField<'Programme'>(),
  name: nameField,
  /** Language of what the whole group sees, for example the room screen (I2). */
  language: z.enum(LANGUAGES).default('da'),
});
export type CreateNetwork = z.infer<typeof createNetworkSchema>;
export type CreateNetworkInput = z.input<typeof createNetworkSchema>;

/** Body of `PATCH /api/networks/:id`. A facilitator may send `state: 'running'` alone. */
export const changeNetworkSchema = z.strictObject({
  name: nameField.optional(),
  language: z.enum(LANGUAGES).optional(),
  state: z.enum(NETWORK_STATES).optional(),
  version: versionField,
});
export type ChangeNetwork = z.infer<typeof changeNetworkSchema>;

/** Body of `POST /api/networks/:id/facilitators`; sent again with another part, it changes the part. */
export const appointFacilitatorSchema = z.strictObject({
  personId: idField<'Person'>(),
  part: z.enum(FACILITATOR_PARTS),
});
export type AppointFacilitator = z.infer<typeof appointFacilitatorSchema>;

/** Body of `POST /api/networks/:id/members`. */
export const placeMemberSchema = z.strictObject({
  personId: idField<'Person'>(),
  companyId: idField<'Company'>(),
  /** First meeting the member takes part in; needed once the network runs. */
  joinedFromMeeting: z.int().min(1).max(MEETINGS_PER_NETWORK).optional(),
});
export type PlaceMember = z.infer<typeof placeMemberSchema>;

/** Body of `POST /api/networks/:id/members/:membershipId/leave`. */
export const leaveNetworkSchema = z.strictObject({
  /** Last meeting the member took part in; 0 when the member never came. */
  leftAfterMeeting: z.int().min(0).max(MEETINGS_PER_NETWORK),
  reason: z.enum(LEAVE_REASONS),
});
export type LeaveNetwork = z.infer<typeof leaveNetworkSchema>;

/** Body of `PATCH /api/networks/:id/journeys/:membershipId/steps/:stepId`. */
export const changeStepSchema = z.strictObject({
  state: z.enum(STEP_STATES),
  /** Local day, or null for none. */
  date: dayField.nullable(),
});
export type ChangeStep = z.infer<typeof changeStepSchema>;

/** A network as one line of a list. */
export interface NetworkSummary {
  readonly id: NetworkId;
  readonly name: string;
  readonly programmeId: ProgrammeId;
  readonly programmeName: Worded;
  readonly state: NetworkState;
  readonly language: Language;
  /** Members who have not left. */
  readonly memberCount: number;
  /** The asker's nearest relation. */
  readonly relation: NetworkRelation;
}

/** Only for those who run or manage the network. */
export interface ContactView {
  readonly email: string | null;
  readonly phone: string | null;
}

export interface FacilitatorView {
  readonly personId: PersonId;
  readonly displayName: string;
  readonly part: FacilitatorPart;
  readonly contact?: ContactView;
}

/** A member as other members see it: name and workplace. The rest is there only for those who run the network. */
export interface MemberView {
  readonly membershipId: MembershipId;
  readonly personId: PersonId;
  readonly displayName: string;
  readonly companyName: string;
  readonly companyKind: CompanyKind;
  readonly companyId?: CompanyId;
  readonly joinedFromMeeting: number;
  readonly contact?: ContactView;
  /** Present on former members, who stand in the list only for those who run the network. */
  readonly left?: { readonly afterMeeting: number; readonly reason: LeaveReason };
}

export interface NetworkDetail extends NetworkSummary {
  readonly size: { readonly min: number; readonly target: number; readonly max: number };
  readonly facilitators: readonly FacilitatorView[];
  readonly members: readonly MemberView[];
  readonly version: number;
}

export interface JourneyStepView extends StepFacts {
  readonly id: JourneyStepId;
}

/** One leader's path. `nextStepId` is the only step that is shown as next; null at the end of the path. */
export interface JourneyView {
  readonly membershipId: MembershipId;
  readonly networkId: NetworkId;
  readonly personId: PersonId;
  readonly displayName: string;
  readonly steps: readonly JourneyStepView[];
  readonly nextStepId: JourneyStepId | null;
}

/** Answer of `GET /api/me/home`: what decides which home page the asker gets. */
export interface HomeFacts {
  readonly administrator: boolean;
  readonly networks: readonly NetworkSummary[];
  readonly staffOf: readonly {
    readonly programmeId: ProgrammeId;
    readonly programmeName: Worded;
    readonly role: StaffRole;
  }[];
  /** The asker's own paths, one per network that the asker is a member of. */
  readonly journeys: readonly JourneyView[];
}
