import type { Type } from '@angular/core';

/**
 * Parts of the network's page, which another domain owns. They are loaded with that page and take the inputs `networkId`
 * and `relation`.
 */
export const loadNetworkMeetings = (): Promise<Type<unknown>> =>
  import('./network/network-meetings').then((m) => m.NetworkMeetings);

export const loadNetworkMaterials = (): Promise<Type<unknown>> =>
  import('./materials/network-materials').then((m) => m.NetworkMaterials);
