export { ProgrammesModule } from './programmes.module';
export { Company, companyNameKey } from './company/company.entity';
export { JourneyStep } from './journey/journey-step.entity';
export { Membership } from './network/membership.entity';
export { NetworkFacilitator } from './network/network-facilitator.entity';
export { Network } from './network/network.entity';
export { Programme } from './programme/programme.entity';
export { ProgrammeStaff } from './programme/programme-staff.entity';
export type { Asker } from './reader/network-relations';
export {
  NetworkReader,
  type FacilitatorFacts,
  type FormerMemberFacts,
  type MemberFacts,
  type NetworkFacts,
  type ProgrammeFacts,
} from './reader/network-reader';
export { ProgrammeReader } from './reader/programme-reader';
