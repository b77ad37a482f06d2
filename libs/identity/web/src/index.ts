export { SafetyBanner } from './safety/safety-banner';
export { identityRoutes } from './identity.routes';
