import type { Routes } from '@angular/router';
import { routeTitle, signedInOnly } from '@kreds/platform-web';

/**
 * Pages of the domain, each loaded when it is opened. The live ones are `bare`: no header and no menu during a meeting.
 * The companion has no guard: a borrowed phone that was let in at the door is not signed in.
 */
export const meetingsRoutes: Routes = [
  {
    path: 'r',
    data: { bare: true },
    title: routeTitle({ da: 'Kom med i mødet', en: 'Join the meeting' }),
    loadComponent: () => import('./door/door.page').then((m) => m.DoorPage),
  },
  {
    path: 'meetings/:id/live',
    data: { bare: true },
    title: routeTitle({ da: 'Mødet', en: 'The meeting' }),
    loadComponent: () => import('./companion/companion.page').then((m) => m.CompanionPage),
  },
  {
    path: 'meetings/:id/console',
    canActivate: [signedInOnly],
    data: { bare: true },
    title: routeTitle({ da: 'Mødet', en: 'The meeting' }),
    loadComponent: () => import('./console/console.page').then((m) => m.ConsolePage),
  },
  {
    path: 'meetings/:id/run-sheet',
    canActivate: [signedInOnly],
    data: { bare: true },
    title: routeTitle({ da: 'Køreplan', en: 'Run sheet' }),
    loadComponent: () => import('./run-sheet/run-sheet.page').then((m) => m.RunSheetPage),
  },
  {
    path: 'meetings/:id/plan',
    canActivate: [signedInOnly],
    title: routeTitle({ da: 'Planen', en: 'The plan' }),
    loadComponent: () => import('./planning/plan.page').then((m) => m.PlanPage),
    canDeactivate: [(page: { mayLeave(): boolean }) => page.mayLeave()],
  },
  {
    path: 'meetings/:id',
    canActivate: [signedInOnly],
    title: routeTitle({ da: 'Møde', en: 'Meeting' }),
    loadComponent: () => import('./network/meeting.page').then((m) => m.MeetingPage),
  },
  {
    path: 'sounds',
    canActivate: [signedInOnly],
    title: routeTitle({ da: 'Gemt på telefonen', en: 'Kept on this phone' }),
    loadComponent: () => import('./materials/saved-sounds.page').then((m) => m.SavedSoundsPage),
  },
  {
    path: 'networks/:id/meetings/new',
    canActivate: [signedInOnly],
    title: routeTitle({ da: 'Datoer', en: 'Dates' }),
    loadComponent: () => import('./planning/new-meetings.page').then((m) => m.NewMeetingsPage),
  },
];
