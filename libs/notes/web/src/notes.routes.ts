import type { Routes } from '@angular/router';
import { routeTitle, signedInOnly } from '@kreds/platform-web';
import { conversationRoutes } from './conversation/conversation.routes';
import { groupRoutes } from './group/group.routes';
import { reflectionRoutes } from './reflection/reflection.routes';

/** Pages of the domain, each loaded when it is opened. One flat list; titles say nothing of what is inside. */
export const notesRoutes: Routes = [
  {
    path: 'join',
    canActivate: [signedInOnly],
    title: routeTitle({ da: 'Kom ind', en: 'Come in' }),
    loadComponent: () => import('./join/join.page').then((m) => m.JoinPage),
  },
  {
    path: 'networks/:id/circle',
    canActivate: [signedInOnly],
    title: routeTitle({ da: 'Hvem er med', en: 'Who is in' }),
    loadComponent: () => import('./people/circle.page').then((m) => m.CirclePage),
  },
  ...conversationRoutes,
  ...groupRoutes,
  ...reflectionRoutes,
];
