import { inject } from '@angular/core';
import { type CanActivateFn, Router, type UrlTree } from '@angular/router';
import { Session } from './session';

/** Where signing in leads back to; only an address of our own, never one that leaves the app. */
export function safeReturn(wanted: string | null | undefined): string {
  return wanted?.startsWith('/') && !wanted.startsWith('//') && !wanted.includes('\\') ? wanted : '/';
}

/** Lets through who is signed in, others to the sign-in page. A server out of reach does not lock anybody out of the shell. */
export const signedInOnly: CanActivateFn = async (_route, state): Promise<boolean | UrlTree> => {
  const [session, router] = [inject(Session), inject(Router)];
  await session.ready();
  if (session.me()?.secondFactorMissing) return router.createUrlTree(['/second-step']);
  if (session.state() !== 'anonymous') return true;
  return router.createUrlTree(['/signin'], state.url === '/' ? {} : { queryParams: { to: state.url } });
};

/** The administration area. Others get the page for addresses that do not exist, as the server answers them. */
export const administratorsOnly: CanActivateFn = async (route, state): Promise<boolean | UrlTree> => {
  const [session, router] = [inject(Session), inject(Router)];
  await session.ready();
  if (session.me()?.secondFactorMissing) return router.createUrlTree(['/second-step']);
  if (session.me()?.administrator || session.state() === 'unreachable') return true;
  if (session.signedIn()) return router.createUrlTree(['/not-found']);
  return router.createUrlTree(['/signin'], { queryParams: { to: state.url } });
};

/** The one page that is open to staff before their second step is set up. */
export const secondStepOnly: CanActivateFn = async (): Promise<boolean | UrlTree> => {
  const [session, router] = [inject(Session), inject(Router)];
  await session.ready();
  if (session.me()?.secondFactorMissing) return true;
  return router.createUrlTree([session.signedIn() ? '/' : '/signin']);
};

/** Sign-in and first run: who is signed in already goes home. */
export const anonymousOnly: CanActivateFn = async (): Promise<boolean | UrlTree> => {
  const [session, router] = [inject(Session), inject(Router)];
  await session.ready();
  return session.signedIn() ? router.createUrlTree(['/']) : true;
};
