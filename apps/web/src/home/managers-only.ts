import { inject } from '@angular/core';
import { type CanActivateFn, Router, type UrlTree } from '@angular/router';
import { Session } from '@kreds/platform-web';
import { HomeFactsStore } from './home-facts';

/** Administrators and programme leads. Others get the page for addresses that do not exist. */
export const managersOnly: CanActivateFn = async (_route, state): Promise<boolean | UrlTree> => {
  const [session, router, home] = [inject(Session), inject(Router), inject(HomeFactsStore)];
  await session.ready();
  if (session.state() === 'anonymous') return router.createUrlTree(['/signin'], { queryParams: { to: state.url } });
  if (session.me()?.administrator || session.state() === 'unreachable') return true;
  if (!home.facts()) await home.load();
  const leads = home.facts()?.staffOf.some(({ role }) => role === 'programme_lead') ?? false;
  return leads || router.createUrlTree(['/not-found']);
};
