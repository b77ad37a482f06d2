import type { Routes } from '@angular/router';
import { loadNetworkMaterials, loadNetworkMeetings } from '@kreds/meetings/web';
import { NETWORK_MATERIALS, NETWORK_MEETINGS, networkRoutes } from '@kreds/programmes/web';

/** The network's page belongs to programmes; its meetings and materials arrive from meetings. */
export const networkPageRoutes: Routes = [
  {
    path: '',
    providers: [
      { provide: NETWORK_MEETINGS, useValue: loadNetworkMeetings },
      { provide: NETWORK_MATERIALS, useValue: loadNetworkMaterials },
    ],
    children: networkRoutes,
  },
];
