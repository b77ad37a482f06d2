import type { PersonSummary } from '@kreds/identity/model';
import {
  type CompanyView,
  type JourneyView,
  journeyFor,
  type NetworkDetail,
  nextStep,
  type ProgrammeView,
  STANDARD_TEMPLATE,
} from '@kreds/programmes/model';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const programme: ProgrammeView = {
  id: id(1) as ProgrammeView['id'],
  name: { da: 'Andet program', en: 'Second programme' },
  wallName: { da: 'Ledere mødes', en: 'Leaders meet' },
  startDate: '2027-01-11',
  endDate: '2027-12-17',
  wording: 'strained',
  template: STANDARD_TEMPLATE,
  networks: [],
  standing: 'administrator',
  version: 3,
};

export const company: CompanyView = {
  id: id(2) as CompanyView['id'],
  name: 'Prøvehus',
  kind: 'ngo',
  sizeClass: 'sme_under_250',
  region: 'funen',
  version: 2,
};

export const rosa: PersonSummary = {
  id: id(3) as PersonSummary['id'],
  displayName: 'Rosa Prøvesen',
  email: 'rosa@demo.example',
  phone: null,
  language: 'da',
  signIn: 'invited',
  invitedUntil: Date.parse('2027-03-29T08:00:00Z'),
  administrator: false,
};

export const poul: PersonSummary = {
  ...rosa,
  id: id(4) as PersonSummary['id'],
  displayName: 'Poul Øvesen',
  email: 'poul@demo.example',
  signIn: 'signed_up',
  invitedUntil: null,
};

export const network: NetworkDetail = {
  id: id(5) as NetworkDetail['id'],
  name: 'Netværk 1',
  programmeId: programme.id,
  programmeName: programme.name,
  state: 'forming',
  language: 'da',
  memberCount: 1,
  relation: 'administrator',
  size: { min: 5, target: 6, max: 7 },
  facilitators: [],
  members: [
    {
      membershipId: id(6) as NetworkDetail['members'][number]['membershipId'],
      personId: rosa.id as string as NetworkDetail['members'][number]['personId'],
      displayName: rosa.displayName,
      companyName: company.name,
      companyKind: company.kind,
      joinedFromMeeting: 1,
    },
  ],
  version: 7,
};

export const journey: JourneyView = (() => {
  const steps = journeyFor(STANDARD_TEMPLATE, 1).map((step) => ({
    ...step,
    id: id(100 + step.position) as JourneyView['steps'][number]['id'],
  }));
  return {
    membershipId: id(6) as JourneyView['membershipId'],
    networkId: network.id,
    personId: rosa.id as string as JourneyView['personId'],
    displayName: rosa.displayName,
    steps,
    nextStepId: nextStep(steps)?.id ?? null,
  };
})();
