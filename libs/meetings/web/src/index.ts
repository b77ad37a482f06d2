// Screens of the meetings domain. Pages are loaded by their routes, so that each first load carries only its own.
export { meetingsRoutes } from './meetings.routes';
export { wallRoutes } from './wall.routes';
export { loadNetworkMaterials, loadNetworkMeetings } from './network-widgets';
export {
  COMPANION_NOTES,
  CONSOLE_NOTES,
  type CompanionNotesInputs,
  type ConsoleNotesInputs,
  type LoadMeetingNotes,
  type WritingPart,
} from './live/meeting-notes';
