export {
  AMENDMENT_CODES,
  APOLOGY_CODES,
  ARRIVAL_CODES,
  ATTENDANCE_CODES,
  PERSON_ROLES,
  type AmendmentCode,
  type ApologyCode,
  type ArrivalCode,
  type AttendanceCode,
  type PersonRole,
} from './codes';
export { adjustClock, elapsedMs, freshClock, lengthMs, remainingMs, startClock, stopClock } from './clock';
export {
  commandSchema,
  localStepSchema,
  type CommandOf,
  type LocalStep,
  type MeetingCommand,
  type MeetingCommandType,
} from './commands';
export type { CommandActor, CommandReply, Decision, DecisionContext } from './decision';
export { decide } from './decide';
export { TAKE_BACK_MS } from './decide/baton';
export { REOPEN_MS } from './decide/meeting-life';
export { newestUndo } from './decide/undo';
export { MEETING_ERRORS, type MeetingErrorCode } from './errors';
export {
  MEETING_EVENT_TYPES,
  type EventOf,
  type MeetingEvent,
  type MeetingEventType,
  type NewEvent,
  type RestoredState,
} from './events';
export { evolve } from './evolve';
export { OWN_UNDO_MS, UNDO_MS } from './evolve/memory';
export { fold } from './fold';
export type { CommandId, MeetingId, NetworkId, PersonId, SegmentId } from './ids';
export { initialState } from './initial-state';
export {
  isStewardNow,
  mayCommand,
  RIGHTS,
  standingOf,
  STEWARD_AFTER_MS,
  VACANT_AFTER_MS,
  type RightContext,
  type Standing,
} from './rights';
export {
  ELEMENTS,
  METHODS,
  planSchema,
  planTotalMs,
  ROUND_PURPOSES,
  roundPlanSchema,
  SEGMENT_KINDS,
  segmentPlanSchema,
  START_RULES,
  TIME_VISIBILITIES,
  type Element,
  type Method,
  type Plan,
  type RoundPlan,
  type RoundPurpose,
  type SegmentKind,
  type SegmentPlan,
  type StartRule,
  type TimeVisibility,
} from './plan';
export type {
  Baton,
  BatonMove,
  CatchUp,
  MeetingClock,
  MeetingFacts,
  MeetingPerson,
  MeetingState,
  RecentEvent,
  Round,
  Segment,
  Turn,
  UndoMemory,
  UndoRecord,
} from './state';
export {
  BATON_STATES,
  checkTables,
  faultsOf,
  MEETING_STATES,
  ROUND_STATES,
  SEGMENT_STATES,
  TURN_STATES,
  type BatonLife,
  type MeetingLife,
  type RoundLife,
  type SegmentLife,
  type TurnLife,
} from './states';
export {
  AUDIENCES,
  type Audience,
  type FacilitatorPerson,
  type FacilitatorSegment,
  type FacilitatorTurn,
  type FacilitatorView,
  type LeaderSeat,
  type LeaderSeatState,
  type LeaderView,
  type MeetingFact,
  type ScreenSeat,
  type ScreenView,
  type ViewContext,
} from './views';
export { facilitatorView } from './views/facilitator-view';
export { factFor } from './views/facts';
export { leaderView } from './views/leader-view';
export { screenView } from './views/screen-view';
export { currentSegmentOf, isUnderWay, upcomingSegmentsOf } from './whereabouts';
export { startOrder, type StartOrderFacts } from './start-order';
export { forecast, movedEnd, proRataLengths, type Forecast, type NewLength, type TakeAwayForecast } from './forecast';
export type { DaySource } from './day';
export { dayLine, type DayLineEntry } from './day-line';
export { replanChoices, type ReplanChoice } from './replan-choices';
export { checkPlan, LEAST_PROTECTED_MS } from './plan-check';
export { BLOCK_KINDS, segmentFromBlock, type Block, type BlockKind, type BlockWords } from './blocks/block';
export { blockOf, BLOCKS } from './blocks/library';
export { coverage, type Coverage } from './coverage';
export { meetingTheme, planTemplate, TEMPLATE_MINUTES, TEMPLATES_IN_SERIES } from './templates';
export {
  PRESENCE_STATUSES,
  type HelpContact,
  type PresenceStatus,
  type PersonPresence,
  type Outage,
} from './wire/contacts';
export {
  knockSchema,
  enterSchema,
  answerDoorSchema,
  type Knock,
  type KnockAnswer,
  type Enter,
  type EnterAnswer,
  type AnswerDoor,
} from './wire/door';
export {
  type DoorView,
  type FacilitatorSnapshot,
  type LeaderSnapshot,
  type LiveSnapshot,
  type WallSnapshot,
} from './wire/live';
export {
  MATERIAL_KINDS,
  newMaterialSchema,
  type MaterialKind,
  type NewMaterial,
  type MaterialView,
} from './wire/materials';
export { idParam } from './wire/params';
export {
  WALL_NAMES,
  newMeetingSchema,
  createMeetingsSchema,
  changeMeetingSchema,
  changePlanSchema,
  apologySchema,
  type WallNames,
  type NewMeeting,
  type CreateMeetings,
  type ChangeMeeting,
  type ChangePlan,
  type SendApology,
  type MeetingSummary,
  type PublicSegment,
  type MeetingDetail,
  type TemplateView,
} from './wire/planning';
export { type RunSheet } from './wire/run-sheet';
export { openWallSchema, type OpenWall, type WallPairing } from './wire/wall';
