// Screens of programmes and networks. Pages are loaded by their routes, so that each first load carries only its own.
export { OwnPath } from './journey/own-path';
export { NETWORK_CIRCLE, NETWORK_MATERIALS, NETWORK_MEETINGS, type LoadNetworkWidget } from './network/network-widgets';
export { networkRoutes } from './network.routes';
export { programmesRoutes } from './programmes.routes';
