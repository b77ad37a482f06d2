import type { FacilitatorView, LeaderView, MeetingCommand, MeetingFact } from '@kreds/meetings/model';

export type {
  DoorView as DoorRequest,
  FacilitatorSnapshot,
  LeaderSnapshot,
  LiveSnapshot,
  Outage,
  PersonPresence,
  PresenceStatus,
} from '@kreds/meetings/model';

/** What comes over the socket: the last fact of a command carries the audience's fresh view. */
export interface LiveMessage extends MeetingFact {
  readonly serverNow?: number;
  readonly view?: FacilitatorView | LeaderView;
}

type Without<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never;
/** A command before it has its envelope. */
export type CommandBody = Without<MeetingCommand, 'commandId' | 'device' | 'clientTime'>;
