import type { CommandId, CommandReply, MeetingEvent, PersonId } from '@kreds/meetings/model';
import type { Refusal } from '@kreds/kernel';

/** What a command was answered. */
export type StoredReply =
  | { readonly kind: 'accepted'; readonly by: PersonId; readonly seqFrom: number; readonly seqTo: number }
  | { readonly kind: 'already_true'; readonly by: PersonId; readonly seq: number }
  | { readonly kind: 'refused'; readonly by: PersonId; readonly refusal: Refusal; readonly seq: number };

const MOST_QUIET_REPLIES = 2_000;

/**
 * Command ids and their answers for the meeting's life (live-meeting.md 7). Accepted ones come from the log and so survive
 * a restart; answers that changed nothing are remembered in memory, so that a late retry does not act on a later state.
 */
export class Replies {
  private readonly accepted = new Map<CommandId, StoredReply & { kind: 'accepted' }>();
  private readonly quiet = new Map<CommandId, StoredReply>();

  constructor(events: readonly MeetingEvent[]) {
    this.learn(events);
  }

  learn(events: readonly MeetingEvent[]): void {
    for (const { commandId, by, seq } of events) {
      const known = this.accepted.get(commandId);
      this.accepted.set(commandId, { kind: 'accepted', by, seqFrom: known?.seqFrom ?? seq, seqTo: seq });
    }
  }

  remember(commandId: CommandId, reply: StoredReply): void {
    this.quiet.set(commandId, reply);
    if (this.quiet.size <= MOST_QUIET_REPLIES) return;
    const oldest = this.quiet.keys().next().value;
    if (oldest !== undefined) this.quiet.delete(oldest);
  }

  of(commandId: CommandId): StoredReply | undefined {
    return this.accepted.get(commandId) ?? this.quiet.get(commandId);
  }
}

/** How a repeated command is answered: an accepted one as `duplicate` with the same range, any other as before. */
export function repeated(reply: Exclude<StoredReply, { kind: 'refused' }>): CommandReply {
  return reply.kind === 'accepted'
    ? { kind: 'duplicate', seqFrom: reply.seqFrom, seqTo: reply.seqTo }
    : { kind: 'already_true', seq: reply.seq };
}
