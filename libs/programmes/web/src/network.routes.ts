import type { Routes } from '@angular/router';
import { routeTitle } from '@kreds/platform-web';

/** One network, for everybody with a relation to it; hangs at `networks/:id`, behind signing in. */
export const networkRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: routeTitle({ da: 'Netværk', en: 'Network' }),
    loadComponent: () => import('./network/network.page').then((m) => m.NetworkPage),
  },
];
