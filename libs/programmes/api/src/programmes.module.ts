import { Module, type OnModuleInit } from '@nestjs/common';
import { MayInvite, StaffSources } from '@kreds/identity/model';
import { ErrorCatalogues } from '@kreds/platform-api';
import { PROGRAMMES_ERRORS } from '@kreds/programmes/model';
import { ChangeCompany } from './company/change-company';
import { CompaniesController } from './company/companies.controller';
import { CreateCompany } from './company/create-company';
import { ListCompanies } from './company/list-companies';
import { HomeController } from './home/home.controller';
import { ReadHome } from './home/read-home';
import { ChangeStep } from './journey/change-step';
import { JourneyViews } from './journey/journey-views';
import { JourneysController } from './journey/journeys.controller';
import { MarkStepHeldWhenMeetingEnded } from './journey/mark-step-held-when-meeting-ended.handler';
import { ReadJourneys } from './journey/read-journeys';
import { AppointFacilitator } from './network/appoint-facilitator';
import { ChangeNetwork } from './network/change-network';
import { CreateNetwork } from './network/create-network';
import { DismissFacilitator } from './network/dismiss-facilitator';
import { LeaveNetwork } from './network/leave-network';
import { ListNetworks } from './network/list-networks';
import { NetworkDoor } from './network/network-door';
import { NetworkLock } from './network/network-lock';
import { NetworkViews } from './network/network-views';
import { NetworksController } from './network/networks.controller';
import { PlaceMember } from './network/place-member';
import { ReadNetwork } from './network/read-network';
import { AppointStaff } from './programme/appoint-staff';
import { ChangeProgramme } from './programme/change-programme';
import { CreateProgramme } from './programme/create-programme';
import { DismissStaff } from './programme/dismiss-staff';
import { ListProgrammes } from './programme/list-programmes';
import { ProgrammeStanding } from './programme/programme-standing';
import { ProgrammeViews } from './programme/programme-views';
import { ProgrammesController } from './programme/programmes.controller';
import { ReadProgramme } from './programme/read-programme';
import { ReadStaff } from './programme/read-staff';
import { NetworkReader } from './reader/network-reader';
import { NetworkRelations } from './reader/network-relations';
import { ProgrammeReader } from './reader/programme-reader';
import { ProgrammesInvitingRights } from './reader/programmes-inviting-rights';
import { ProgrammesStaff } from './reader/programmes-staff';

const PROGRAMMES = [ListProgrammes, ReadProgramme, CreateProgramme, ChangeProgramme, ProgrammeStanding, ProgrammeViews];
const STAFF = [ReadStaff, AppointStaff, DismissStaff];
const COMPANIES = [ListCompanies, CreateCompany, ChangeCompany];
const NETWORKS = [ListNetworks, ReadNetwork, CreateNetwork, ChangeNetwork, NetworkDoor, NetworkLock, NetworkViews];
const PLACES = [AppointFacilitator, DismissFacilitator, PlaceMember, LeaveNetwork];
const JOURNEYS = [ReadJourneys, ChangeStep, JourneyViews, MarkStepHeldWhenMeetingEnded, ReadHome];
const READERS = [NetworkReader, NetworkRelations, ProgrammeReader, ProgrammesInvitingRights, ProgrammesStaff];

/** Programmes, companies, networks and the paths of their leaders. Other domains use its readers alone. */
@Module({
  controllers: [ProgrammesController, CompaniesController, NetworksController, JourneysController, HomeController],
  providers: [...PROGRAMMES, ...STAFF, ...COMPANIES, ...NETWORKS, ...PLACES, ...JOURNEYS, ...READERS],
  exports: [NetworkReader, ProgrammeReader],
})
export class ProgrammesModule implements OnModuleInit {
  constructor(
    catalogues: ErrorCatalogues,
    private readonly mayInvite: MayInvite,
    private readonly rights: ProgrammesInvitingRights,
    private readonly staffSources: StaffSources,
    private readonly staff: ProgrammesStaff,
  ) {
    catalogues.register(PROGRAMMES_ERRORS);
  }

  onModuleInit(): void {
    this.mayInvite.register(this.rights);
    this.staffSources.register(this.staff);
  }
}
