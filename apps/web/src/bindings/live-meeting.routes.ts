import type { Routes } from '@angular/router';
import { COMPANION_NOTES, CONSOLE_NOTES, meetingsRoutes } from '@kreds/meetings/web';
import { loadCompanionNotes, loadConsoleNotes } from '@kreds/notes/web';

/** The meeting's pages belong to meetings; what people write in them arrives from notes, after the meeting's own face. */
export const liveMeetingRoutes: Routes = [
  {
    path: '',
    providers: [
      { provide: COMPANION_NOTES, useValue: loadCompanionNotes },
      { provide: CONSOLE_NOTES, useValue: loadConsoleNotes },
    ],
    children: meetingsRoutes,
  },
];
