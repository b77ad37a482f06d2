export {
  changeCompanySchema,
  COMPANY_KINDS,
  createCompanySchema,
  REGIONS,
  SIZE_CLASSES,
  type ChangeCompany,
  type CompanyKind,
  type CompanyView,
  type CreateCompany,
  type Region,
  type SizeClass,
} from './company';
export { PROGRAMMES_ERRORS, type ProgrammesErrorCode } from './errors';
export type { MemberLeft, MemberPlaced } from './facts';
export { dayField, idField, nameField, versionField, wordedField } from './fields';
export type { CompanyId, JourneyStepId, MembershipId, NetworkId, PersonId, ProgrammeId } from './ids';
export {
  isOpenStep,
  journeyFor,
  moveStep,
  nextStep,
  STEP_STATES,
  type StepFacts,
  type StepPlace,
  type StepState,
} from './journey';
export { canStart, moveNetwork, NETWORK_STATES, type NetworkState, type StartFacts } from './network';
export {
  appointFacilitatorSchema,
  changeNetworkSchema,
  changeStepSchema,
  createNetworkSchema,
  LEAVE_REASONS,
  leaveNetworkSchema,
  placeMemberSchema,
  type AppointFacilitator,
  type ChangeNetwork,
  type ChangeStep,
  type ContactView,
  type CreateNetwork,
  type CreateNetworkInput,
  type FacilitatorView,
  type HomeFacts,
  type JourneyStepView,
  type JourneyView,
  type LeaveNetwork,
  type LeaveReason,
  type MemberView,
  type NetworkDetail,
  type NetworkSummary,
  type PlaceMember,
} from './network-shapes';
export { checkPlacement, PLACEMENT_CODES, type Candidate, type PlacementCode, type PlacementFacts } from './placement';
export {
  appointStaffSchema,
  changeProgrammeSchema,
  createProgrammeSchema,
  WORDINGS,
  type AppointStaff,
  type ChangeProgramme,
  type CreateProgramme,
  type CreateProgrammeInput,
  type ProgrammeStaffView,
  type ProgrammeView,
  type Wording,
} from './programme';
export {
  FACILITATOR_PARTS,
  mayInNetwork,
  nearest,
  NETWORK_RELATIONS,
  STAFF_ROLES,
  type FacilitatorPart,
  type NetworkRelation,
  type NetworkRight,
  type StaffRole,
} from './relation';
export { shortNames } from './short-names';
export { MEETINGS_PER_NETWORK, NETWORK_SIZE } from './size';
export {
  JOURNEY_KINDS,
  programmeTemplateSchema,
  STANDARD_TEMPLATE,
  templateFor,
  type JourneyKind,
  type ProgrammeTemplate,
  type TemplateChoices,
  type TemplateStep,
} from './template';
