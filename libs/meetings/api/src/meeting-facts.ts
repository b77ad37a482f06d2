import type { MeetingEventType, MeetingId, NetworkId } from '@kreds/meetings/model';

/** What other domains may hear of a meeting, after the commit: that it happened, and when. */
export interface MeetingHappened {
  readonly type:
    | 'meetings.lobby-opened.v1'
    | 'meetings.started.v1'
    | 'meetings.ended.v1'
    | 'meetings.reopened.v1'
    | 'meetings.cancelled.v1'
    | 'meetings.abandoned.v1'
    | 'meetings.sealed.v1';
  readonly meetingId: MeetingId;
  readonly networkId: NetworkId;
  readonly number: number;
  /** Epoch ms. */
  readonly at: number;
}

/** The facts by the event they follow from; other events stay inside the domain. */
export const HAPPENED: Readonly<Partial<Record<MeetingEventType, MeetingHappened['type']>>> = {
  LobbyOpened: 'meetings.lobby-opened.v1',
  MeetingStarted: 'meetings.started.v1',
  MeetingEnded: 'meetings.ended.v1',
  MeetingReopened: 'meetings.reopened.v1',
  MeetingCancelled: 'meetings.cancelled.v1',
  MeetingAbandoned: 'meetings.abandoned.v1',
  MeetingSealed: 'meetings.sealed.v1',
};
