import { mayInNetwork, type NetworkDetail, type NetworkRelation, type NetworkRight } from '@kreds/programmes/model';

/**
 * What the page offers. The server tells the nearest relation alone; whoever is an administrator besides has that
 * relation too. The server decides again at every request.
 */
export function mayHere(network: NetworkDetail, administrator: boolean, right: NetworkRight): boolean {
  const relations: readonly NetworkRelation[] = administrator
    ? [network.relation, 'administrator']
    : [network.relation];
  return mayInNetwork(relations, right);
}
