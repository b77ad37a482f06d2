import { accessTable } from '@kreds/platform-api';

const account = ['account'] as const;

/** Who may knock, and what the use case then checks. Everybody else gets the answer of something that does not exist. */
export const PROGRAMMES_ACCESS = accessTable({
  'programmes.list': {
    principals: account,
    relation: 'only programmes that the account administers, leads or evaluates',
  },
  'programmes.create': { principals: account, standing: 'administrator', relation: 'administrator' },
  'programmes.read': { principals: account, relation: 'administrator, or lead or evaluator of the programme' },
  'programmes.change': { principals: account, relation: 'administrator, or lead of the programme' },
  'programmes.staff.read': { principals: account, relation: 'administrator, or lead of the programme' },
  'programmes.staff.change': { principals: account, standing: 'administrator', relation: 'administrator' },
  'companies.read': { principals: account, relation: 'administrator, or lead of the programme' },
  'companies.change': { principals: account, relation: 'administrator, or lead of the programme' },
  'networks.list': { principals: account, relation: 'only networks that the account has a relation to' },
  'networks.create': { principals: account, relation: 'administrator, or lead of the programme' },
  'networks.read': {
    principals: account,
    relation: 'any relation to the network; members see names and workplaces alone',
  },
  'networks.change': {
    principals: account,
    relation: 'administrator or programme lead; facilitators may start the network',
  },
  'networks.facilitators': { principals: account, relation: 'administrator or programme lead of the network' },
  'networks.members': { principals: account, relation: 'administrator or programme lead of the network' },
  'journeys.read': { principals: account, relation: 'those who run the network: all; a leader: the own journey alone' },
  'journeys.change': { principals: account, relation: 'facilitators, programme lead of the network, administrator' },
  'home.read': { principals: account, relation: 'only what belongs to the account itself' },
});
