import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUuid } from '@kreds/kernel';
import type { MeetingId } from '@kreds/meetings/model';
import type { DataSource } from 'typeorm';
import { CastReader } from '../cast/cast-reader';
import { Meeting } from '../entities/meeting.entity';
import { MeetingLog } from './meeting-log';
import { RunningMeeting } from './running-meeting';

const MOST_IN_MEMORY = 300;

/**
 * The meetings that this process holds in memory. A meeting is kept from its lobby on, when plan and people are fixed;
 * before that it is put together anew for each look. Also the line in which a meeting's commands wait: one at a time.
 */
@Injectable()
export class RunningMeetings {
  private readonly kept = new Map<MeetingId, RunningMeeting>();
  private readonly lines = new Map<MeetingId, Promise<unknown>>();
  private readonly loading = new Map<MeetingId, Promise<RunningMeeting | undefined>>();

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly log: MeetingLog,
    private readonly casts: CastReader,
  ) {}

  /** The meeting as this process knows it; undefined when there is none of that id. */
  async open(meetingId: string): Promise<RunningMeeting | undefined> {
    const kept = this.kept.get(meetingId as MeetingId);
    if (kept) return kept;
    if (!isUuid(meetingId)) return undefined;
    const id = meetingId as MeetingId;
    const under = this.loading.get(id) ?? this.load(id).finally(() => this.loading.delete(id));
    this.loading.set(id, under);
    return under;
  }

  /** Folds the meeting anew from the database. */
  async load(meetingId: MeetingId): Promise<RunningMeeting | undefined> {
    const row = await this.source.getRepository(Meeting).findOneBy({ id: meetingId });
    if (!row) return undefined;
    const cast = row.cast ?? (await this.casts.castOf(row));
    const words = await this.casts.wordsOf(row, cast);
    const meeting = new RunningMeeting(row, cast, words, await this.log.read(meetingId));
    return row.cast ? this.keep(meeting) : meeting;
  }

  /** Those in memory that belong to a network. */
  ofNetwork(networkId: string): readonly RunningMeeting[] {
    return [...this.kept.values()].filter(({ row }) => row.networkId === networkId);
  }

  /** Forgets a meeting, so that the next look folds it anew. */
  forget(meetingId: MeetingId): void {
    this.kept.delete(meetingId);
  }

  /** Does one piece of work on a meeting after all that were asked for earlier have ended. */
  inLine<T>(meetingId: MeetingId, work: () => Promise<T>): Promise<T> {
    const turn = (this.lines.get(meetingId) ?? Promise.resolve()).then(work, work);
    this.lines.set(meetingId, turn);
    const leave = (): void => {
      if (this.lines.get(meetingId) === turn) this.lines.delete(meetingId);
    };
    turn.then(leave, leave);
    return turn;
  }

  /** A slow reader that folded an older log never replaces what the writer has kept meanwhile. */
  private keep(meeting: RunningMeeting): RunningMeeting {
    const known = this.kept.get(meeting.id);
    if (known && known.state.seq > meeting.state.seq) return known;
    this.kept.set(meeting.id, meeting);
    if (this.kept.size > MOST_IN_MEMORY) {
      const idle = [...this.kept.keys()].find((id) => id !== meeting.id && !this.lines.has(id));
      if (idle !== undefined) this.kept.delete(idle);
    }
    return meeting;
  }
}
