import type { Routes } from '@angular/router';
import { loadHomeCard, loadMyConversations } from '@kreds/notes/web';
import { LEADER_HOME_PARTS } from '../home/home-part';

/** The home page; a leader's has this week's question and an open door on it, then the way to their conversations. */
export const homeRoutes: Routes = [
  {
    path: '',
    providers: [{ provide: LEADER_HOME_PARTS, useValue: [loadHomeCard, loadMyConversations] }],
    loadComponent: () => import('../home/home.page').then((m) => m.HomePage),
  },
];
