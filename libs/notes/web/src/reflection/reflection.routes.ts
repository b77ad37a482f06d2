import type { Routes } from '@angular/router';
import { routeTitle, signedInOnly } from '@kreds/platform-web';

/** A person's own pages. `/reminder#t=...` is opened from a mail by somebody who need not be signed in. */
export const reflectionRoutes: Routes = [
  {
    path: 'reflections',
    canActivate: [signedInOnly],
    title: routeTitle({ da: 'Refleksion', en: 'Reflection' }),
    loadComponent: () => import('./reflection.page').then((m) => m.ReflectionPage),
  },
  {
    path: 'reminder',
    data: { bare: true },
    title: routeTitle({ da: 'Din påmindelse', en: 'Your reminder' }),
    loadComponent: () => import('./reminder/reminder.page').then((m) => m.ReminderPage),
  },
];
