import type { Routes } from '@angular/router';
import { anonymousOnly, routeTitle, secondStepOnly, signedInOnly } from '@kreds/platform-web';

/**
 * Pages of one’s own account. They hang at the root: `/signin`, `/invitation#i=...`, `/first-run`, `/forgot`,
 * `/recover#t=...`, `/second-step`, `/me`. */
export const identityRoutes: Routes = [
  {
    path: 'signin',
    canActivate: [anonymousOnly],
    data: { bare: true },
    title: routeTitle({ da: 'Log ind', en: 'Sign in' }),
    loadComponent: () => import('./sign-in/sign-in.page').then((m) => m.SignInPage),
  },
  {
    path: 'invitation',
    data: { bare: true },
    title: routeTitle({ da: 'Velkommen', en: 'Welcome' }),
    loadComponent: () => import('./invitation/invitation.page').then((m) => m.InvitationPage),
  },
  {
    path: 'first-run',
    canActivate: [anonymousOnly],
    data: { bare: true },
    title: routeTitle({ da: 'Kom i gang', en: 'Get started' }),
    loadComponent: () => import('./first-run/first-run.page').then((m) => m.FirstRunPage),
  },
  {
    path: 'forgot',
    canActivate: [anonymousOnly],
    data: { bare: true },
    title: routeTitle({ da: 'Glemt adgangssætning', en: 'Forgotten passphrase' }),
    loadComponent: () => import('./recovery/forgot.page').then((m) => m.ForgotPage),
  },
  {
    path: 'recover',
    data: { bare: true },
    title: routeTitle({ da: 'Kom ind igen', en: 'Get in again' }),
    loadComponent: () => import('./recovery/recover.page').then((m) => m.RecoverPage),
  },
  {
    path: 'second-step',
    canActivate: [secondStepOnly],
    data: { bare: true },
    title: routeTitle({ da: 'To trin', en: 'Two steps' }),
    loadComponent: () => import('./second-step/second-step.page').then((m) => m.SecondStepPage),
  },
  {
    path: 'me',
    canActivate: [signedInOnly],
    title: routeTitle({ da: 'Din side', en: 'Your page' }),
    loadComponent: () => import('./me/me.page').then((m) => m.MePage),
  },
];
