import { Injectable } from '@nestjs/common';
import type { Refusal } from '@kreds/kernel';
import {
  type CommandReply,
  decide,
  type Decision,
  type MeetingCommand,
  type MeetingEvent,
  type PersonId,
} from '@kreds/meetings/model';
import { RateLimiter, RefusedError, type RequestContext, type Unit, UnitOfWork } from '@kreds/platform-api';
import { AppendClock } from './append-clock';
import { Audience } from './audience';
import { isTaken, MeetingLog } from './meeting-log';
import { MeetingPublisher } from './meeting-publisher';
import { Presence } from './presence';
import { QuietReplies, type QuietReply } from './quiet-replies';
import type { AcceptedReply } from './replies';
import { after, type RunningMeeting } from './running-meeting';
import { RunningMeetings } from './running-meetings';
import { type RowChange, SideRows } from './side-rows';

/** What a member on a borrowed phone may do: the own part of a leader, and blank the wall. */
const GUEST_COMMANDS: ReadonlySet<MeetingCommand['type']> = new Set<MeetingCommand['type']>([
  'Pass',
  'Defer',
  'EndTurn',
  'SetCurtain',
  'Undo',
]);

const MOST_TRIES = 5;
const LIMIT = { name: 'meeting-command', most: 200, windowMs: 10_000 } as const;

/** The log has moved on in another process: fold anew and decide again. */
class StaleFold extends Error {}

type Settled =
  | { readonly kind: 'accepted'; readonly events: readonly MeetingEvent[]; readonly change: RowChange | undefined }
  | Exclude<Decision, { kind: 'accepted' }>;

/**
 * Runs one command of a live meeting: one writer per meeting, decided by the pure rules, appended at the expected seq,
 * published after the commit. A command id is answered the same for ever.
 */
@Injectable()
export class RunMeetingCommand {
  constructor(
    private readonly units: UnitOfWork,
    private readonly meetings: RunningMeetings,
    private readonly audience: Audience,
    private readonly log: MeetingLog,
    private readonly rows: SideRows,
    private readonly moments: AppendClock,
    private readonly presence: Presence,
    private readonly publisher: MeetingPublisher,
    private readonly quiet: QuietReplies,
    private readonly limiter: RateLimiter,
  ) {}

  /**
   * @returns accepted, duplicate or already true, each with its seq
   * @throws RefusedError `platform.not-found` for whoever is not of the meeting; otherwise the rule's code with
   *   `currentSeq` among its details
   */
  async run(ctx: RequestContext, meetingId: string, command: MeetingCommand): Promise<CommandReply> {
    const meeting = await this.meetings.open(meetingId);
    const viewer = meeting && (await this.audience.viewerOf(meeting, ctx.actor));
    if (!meeting || !viewer) throw new RefusedError('platform.not-found');
    if (ctx.actor.kind === 'room-guest' && !GUEST_COMMANDS.has(command.type)) {
      throw new RefusedError('meetings.not-allowed', { currentSeq: meeting.state.seq });
    }
    this.limiter.take(LIMIT, `${meeting.id}|${viewer.personId}`, ctx.now);
    this.presence.touch(meeting.id, viewer.personId);
    return this.meetings.inLine(meeting.id, () => this.settle(meetingId, viewer.personId, command));
  }

  private async settle(meetingId: string, by: PersonId, command: MeetingCommand): Promise<CommandReply> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const meeting = await this.meetings.open(meetingId);
      if (!meeting) throw new RefusedError('platform.not-found');
      const known = meeting.replies.of(command.commandId) ?? this.quiet.of(meeting.id, command.commandId);
      if (known) return answerAgain(known, by, meeting);
      try {
        const settled = await this.attempt(meeting, by, command);
        return await this.finish(meeting, by, command, settled);
      } catch (error) {
        if (!(error instanceof StaleFold) && !isTaken(error)) throw error;
        this.meetings.forget(meeting.id);
      }
    }
    throw new Error('a meeting log stayed contended');
  }

  /** On SQLite this process is the only writer, so a command that changes nothing needs no transaction. */
  private async attempt(meeting: RunningMeeting, by: PersonId, command: MeetingCommand): Promise<Settled> {
    if (this.units.engine === 'sqlite') {
      const decision = this.decide(meeting, by, command, this.moments.here());
      if (decision.kind !== 'accepted') return decision;
      return this.units.run((unit) => this.append(unit, meeting, decision.events));
    }
    return this.units.run(async (unit) => {
      const { now, seq } = await this.moments.inUnit(unit, meeting.id);
      if (seq !== meeting.state.seq) throw new StaleFold();
      const decision = this.decide(meeting, by, command, now);
      return decision.kind === 'accepted' ? this.append(unit, meeting, decision.events) : decision;
    });
  }

  private decide(meeting: RunningMeeting, by: PersonId, command: MeetingCommand, now: number): Decision {
    const { state } = meeting;
    const holderUnreachableSince = this.presence.unreachableSince(meeting.id, state.baton.holder);
    return decide(state, command, {
      actor: { personId: by },
      now: Math.max(now, state.lastAt),
      holderReachable: holderUnreachableSince === null,
      holderUnreachableSince,
    });
  }

  private async append(unit: Unit, meeting: RunningMeeting, events: readonly MeetingEvent[]): Promise<Settled> {
    await this.log.append(unit, meeting.id, events);
    const change = await this.rows.write(unit, meeting, after(meeting.state, events));
    return { kind: 'accepted', events, change };
  }

  /** After the commit: what is in memory follows, and everybody is told. */
  private async finish(
    meeting: RunningMeeting,
    by: PersonId,
    { commandId }: MeetingCommand,
    settled: Settled,
  ): Promise<CommandReply> {
    const { seq } = meeting.state;
    if (settled.kind === 'refused') {
      this.quiet.remember(meeting.id, commandId, { kind: 'refused', by, refusal: settled.refusal, seq });
      throw refusal(settled.refusal, seq);
    }
    if (settled.kind === 'already_true') {
      this.quiet.remember(meeting.id, commandId, { kind: 'already_true', by, seq });
      return { kind: 'already_true', seq };
    }
    const fresh = await this.follow(meeting, settled);
    this.publisher.committed(fresh, settled.events);
    return { kind: 'accepted', seqFrom: seq + 1, seqTo: seq + settled.events.length };
  }

  /** The meeting with the new events; folded anew when its lobby has just fixed plan and people. */
  private async follow(
    meeting: RunningMeeting,
    { events, change }: Settled & { kind: 'accepted' },
  ): Promise<RunningMeeting> {
    if (change?.cast) return (await this.meetings.load(meeting.id)) ?? meeting;
    meeting.apply(events);
    Object.assign(meeting.row, change);
    return meeting;
  }
}

function refusal(refused: Refusal, currentSeq: number): RefusedError {
  return new RefusedError(refused.code, { ...refused.details, currentSeq });
}

/** A command id belongs to whoever used it first; anybody else who sends it is refused like any wrong input. */
function answerAgain(known: AcceptedReply | QuietReply, by: PersonId, meeting: RunningMeeting): CommandReply {
  if (known.by !== by) throw new RefusedError('platform.bad-input', { fields: ['commandId'] });
  if (known.kind === 'refused') throw refusal(known.refusal, meeting.state.seq);
  if (known.kind === 'already_true') return { kind: 'already_true', seq: known.seq };
  return { kind: 'duplicate', seqFrom: known.seqFrom, seqTo: known.seqTo };
}
