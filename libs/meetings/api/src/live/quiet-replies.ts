import { Injectable } from '@nestjs/common';
import type { Refusal } from '@kreds/kernel';
import type { CommandId, MeetingId, PersonId } from '@kreds/meetings/model';

/** An answer that changed nothing. */
export type QuietReply =
  | { readonly kind: 'already_true'; readonly by: PersonId; readonly seq: number }
  | { readonly kind: 'refused'; readonly by: PersonId; readonly refusal: Refusal; readonly seq: number };

const MOST = 20_000;

/**
 * Answers that changed nothing and so stand in no log, by command id, so that a late retry does not act on a later state
 * (live-meeting.md 7). In memory, the newest twenty thousand: a retry comes within minutes.
 */
@Injectable()
export class QuietReplies {
  private readonly replies = new Map<string, QuietReply>();

  remember(meetingId: MeetingId, commandId: CommandId, reply: QuietReply): void {
    this.replies.set(`${meetingId}|${commandId}`, reply);
    if (this.replies.size <= MOST) return;
    const oldest = this.replies.keys().next().value;
    if (oldest !== undefined) this.replies.delete(oldest);
  }

  of(meetingId: MeetingId, commandId: CommandId): QuietReply | undefined {
    return this.replies.get(`${meetingId}|${commandId}`);
  }
}
