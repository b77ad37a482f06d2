import type { Routes } from '@angular/router';
import { routeTitle, signedInOnly } from '@kreds/platform-web';

const titles = {
  conversations: routeTitle({ da: 'Samtaler', en: 'Conversations' }),
  control: routeTitle({ da: 'Øvelse', en: 'Exercise' }),
  stages: routeTitle({ da: 'De syv trin', en: 'The seven steps' }),
  sheet: routeTitle({ da: 'Samtaler på ét ark', en: 'Conversations on one sheet' }),
};

/**
 * Both ends of a conversation have an address of their own: it names the other one by id, never by name. The control
 * exercise is `bare`: nothing else stands on the screen.
 */
function around(path: string, side: 'facilitator' | 'leader'): Routes {
  return [
    {
      path,
      canActivate: [signedInOnly],
      data: { side },
      title: titles.conversations,
      loadComponent: () => import('./conversation.page').then((m) => m.ConversationPage),
    },
    {
      path: `${path}/control`,
      canActivate: [signedInOnly],
      data: { side, bare: true },
      title: titles.control,
      loadComponent: () => import('./control.page').then((m) => m.ControlPage),
    },
    {
      path: `${path}/sheet`,
      canActivate: [signedInOnly],
      data: { side },
      title: titles.sheet,
      loadComponent: () => import('./sheet.page').then((m) => m.SheetPage),
    },
    ...(side === 'leader' ? ownStages(path) : []),
    {
      path: `${path}/:part`,
      canActivate: [signedInOnly],
      data: { side },
      title: titles.conversations,
      loadComponent: () => import('./part.page').then((m) => m.PartPage),
    },
  ];
}

/** Only the leader places herself; a facilitator sees at the same name what was shared. */
function ownStages(path: string): Routes {
  return [
    {
      path: `${path}/stages`,
      canActivate: [signedInOnly],
      title: titles.stages,
      loadComponent: () => import('./stages.page').then((m) => m.StagesPage),
    },
  ];
}

export const conversationRoutes: Routes = [
  ...around('conversations/:leaderId', 'facilitator'),
  ...around('conversation/:facilitatorId', 'leader'),
];
