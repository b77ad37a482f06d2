import type { Routes } from '@angular/router';
import { loadNetworkMaterials, loadNetworkMeetings } from '@kreds/meetings/web';
import { loadNetworkCircle } from '@kreds/notes/web';
import { NETWORK_CIRCLE, NETWORK_MATERIALS, NETWORK_MEETINGS, networkRoutes } from '@kreds/programmes/web';

/** The network's page belongs to programmes; its meetings and materials arrive from meetings, its circle from notes. */
export const networkPageRoutes: Routes = [
  {
    path: '',
    providers: [
      { provide: NETWORK_CIRCLE, useValue: loadNetworkCircle },
      { provide: NETWORK_MEETINGS, useValue: loadNetworkMeetings },
      { provide: NETWORK_MATERIALS, useValue: loadNetworkMaterials },
    ],
    children: networkRoutes,
  },
];
