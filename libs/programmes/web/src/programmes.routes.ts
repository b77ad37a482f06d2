import type { Routes } from '@angular/router';
import { routeTitle } from '@kreds/platform-web';

/** The administration; hangs at `admin` behind a guard for administrators and programme leads. */
export const programmesRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: routeTitle({ da: 'Administration', en: 'Administration' }),
    loadComponent: () => import('./start/programmes.page').then((m) => m.ProgrammesPage),
  },
  {
    path: 'programmes/new',
    title: routeTitle({ da: 'Nyt program', en: 'New programme' }),
    loadComponent: () => import('./start/new-programme.page').then((m) => m.NewProgrammePage),
  },
  {
    path: 'programmes/:id',
    title: routeTitle({ da: 'Program', en: 'Programme' }),
    loadComponent: () => import('./programme/programme.page').then((m) => m.ProgrammePage),
  },
  {
    path: 'people',
    title: routeTitle({ da: 'Personer', en: 'People' }),
    loadComponent: () => import('./people/people.page').then((m) => m.PeoplePage),
  },
];
