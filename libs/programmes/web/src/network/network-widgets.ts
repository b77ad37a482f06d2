import { InjectionToken, type Type } from '@angular/core';

/**
 * A part of the network's page that another domain brings. It is loaded when the page is opened and gets the inputs
 * `networkId` and `relation` (the asker's nearest relation to the network).
 */
export type LoadNetworkWidget = () => Promise<Type<unknown>>;

/** The six meetings of a network: dates, places, hosts, plans. Bound by the web app. */
export const NETWORK_MEETINGS = new InjectionToken<LoadNetworkWidget>('kreds.network-meetings');

/** What lies between the meetings: sound and links for the members. Bound by the web app. */
export const NETWORK_MATERIALS = new InjectionToken<LoadNetworkWidget>('kreds.network-materials');

/** Who is in the closed circle of the network, and the next step towards it. Bound by the web app. */
export const NETWORK_CIRCLE = new InjectionToken<LoadNetworkWidget>('kreds.network-circle');
