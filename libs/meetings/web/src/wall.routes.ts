import type { Routes } from '@angular/router';
import { routeTitle } from '@kreds/platform-web';

/** The room screen, outside the shell: it shows nothing of a person and stays small. */
export const wallRoutes: Routes = [
  {
    path: '',
    title: routeTitle({ da: 'Væggen', en: 'The wall' }),
    loadComponent: () => import('./room-screen/room-screen.page').then((m) => m.RoomScreenPage),
  },
];
