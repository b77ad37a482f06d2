import type { Routes } from '@angular/router';
import { administratorsOnly, routeTitle, signedInOnly } from '@kreds/platform-web';
import { scannedCodeFirst } from './bindings/scanned-code.guard';
import { managersOnly } from './home/managers-only';

/**
 * Every address of the app. A room brings its own routes and says nothing about where they hang; here they are hung up,
 * each loaded when it is opened. `data: { bare: true }` takes the shell's header and navigation away.
 *
 * Outside the shell stand the pages that must be small and show nothing of a person: the room screen (`wall`).
 */
export const routes: Routes = [
  { path: 'wall', loadChildren: () => import('@kreds/meetings/web').then((m) => m.wallRoutes) },
  {
    path: '',
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      {
        path: '',
        pathMatch: 'full',
        canActivate: [scannedCodeFirst, signedInOnly],
        title: routeTitle({ da: 'Forside', en: 'Home' }),
        loadChildren: () => import('./bindings/home.routes').then((m) => m.homeRoutes),
      },
      {
        path: 'networks',
        pathMatch: 'full',
        canActivate: [signedInOnly],
        title: routeTitle({ da: 'Netværk', en: 'Networks' }),
        loadComponent: () => import('./home/networks.page').then((m) => m.NetworksPage),
      },
      { path: '', loadChildren: () => import('@kreds/identity/web').then((m) => m.identityRoutes) },
      {
        path: 'admin',
        canActivate: [managersOnly],
        loadChildren: () => import('@kreds/programmes/web').then((m) => m.programmesRoutes),
      },
      { path: '', loadChildren: () => import('./bindings/live-meeting.routes').then((m) => m.liveMeetingRoutes) },
      { path: '', loadChildren: () => import('@kreds/notes/web').then((m) => m.notesRoutes) },
      {
        path: 'networks/:id',
        canActivate: [signedInOnly],
        loadChildren: () => import('./bindings/network-page.routes').then((m) => m.networkPageRoutes),
      },
      {
        path: 'outbox',
        canActivate: [administratorsOnly],
        loadChildren: () => import('@kreds/notices/web').then((m) => m.noticesRoutes),
      },
      {
        path: 'not-found',
        title: routeTitle({ da: 'Findes ikke', en: 'Not found' }),
        loadComponent: () => import('./pages/not-found.page').then((m) => m.NotFoundPage),
      },
      {
        path: '**',
        title: routeTitle({ da: 'Findes ikke', en: 'Not found' }),
        loadComponent: () => import('./pages/not-found.page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
