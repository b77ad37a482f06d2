import type { Routes } from '@angular/router';
import { routeTitle } from '@kreds/platform-web';

/** Hung up by the app under `/outbox`, for administrators. */
export const noticesRoutes: Routes = [
  {
    path: '',
    title: routeTitle({ da: 'Mails', en: 'Mails' }),
    loadComponent: () => import('./outbox.page').then((m) => m.OutboxPageView),
  },
];
