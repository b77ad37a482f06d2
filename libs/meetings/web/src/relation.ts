import type { NetworkRelation } from '@kreds/programmes/model';

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
