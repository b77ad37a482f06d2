import type { Routes } from '@angular/router';
import { routeTitle, signedInOnly } from '@kreds/platform-web';

/** The group's own texts: notes of its meetings, and what it has agreed on. */
export const groupRoutes: Routes = [
  {
    path: 'networks/:id/notes',
    canActivate: [signedInOnly],
    data: { tab: 'notes' },
    title: routeTitle({ da: 'Netværkets noter', en: "The network's notes" }),
    loadComponent: () => import('./group.page').then((m) => m.GroupPage),
  },
  {
    path: 'networks/:id/rules',
    canActivate: [signedInOnly],
    data: { tab: 'rules' },
    title: routeTitle({ da: 'Det har vi aftalt', en: 'What we have agreed' }),
    loadComponent: () => import('./group.page').then((m) => m.GroupPage),
  },
];
