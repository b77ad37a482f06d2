import type { Id } from '@kreds/kernel';

export type PersonId = Id<'Person'>;
export type ProgrammeId = Id<'Programme'>;
export type CompanyId = Id<'Company'>;
export type NetworkId = Id<'Network'>;
export type MembershipId = Id<'Membership'>;
export type JourneyStepId = Id<'JourneyStep'>;
