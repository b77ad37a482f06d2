import type { CommandId, MeetingEvent, PersonId } from '@kreds/meetings/model';

/** The range of events that a command once made. */
export interface AcceptedReply {
  readonly kind: 'accepted';
  readonly by: PersonId;
  readonly seqFrom: number;
  readonly seqTo: number;
}

/** Command ids and their ranges, read from the log itself: the same for ever, whatever restarts (live-meeting.md 7). */
export class Replies {
  private readonly accepted = new Map<CommandId, AcceptedReply>();

  constructor(events: readonly MeetingEvent[]) {
    this.learn(events);
  }

  learn(events: readonly MeetingEvent[]): void {
    for (const { commandId, by, seq } of events) {
      const known = this.accepted.get(commandId);
      this.accepted.set(commandId, { kind: 'accepted', by, seqFrom: known?.seqFrom ?? seq, seqTo: seq });
    }
  }

  of(commandId: CommandId): AcceptedReply | undefined {
    return this.accepted.get(commandId);
  }
}
