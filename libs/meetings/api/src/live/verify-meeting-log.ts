import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MeetingId, MeetingState } from '@kreds/meetings/model';
import { isDeepStrictEqual } from 'node:util';
import { type DataSource, In } from 'typeorm';
import { Meeting } from '../entities/meeting.entity';
import { MeetingLog } from './meeting-log';
import { RunningMeeting } from './running-meeting';
import { RunningMeetings } from './running-meetings';

/** What a check of one meeting found; no faults when the log and what is shown agree. */
export interface LogCheck {
  readonly meetingId: MeetingId;
  readonly events: number;
  readonly faults: readonly ('gap' | 'time-goes-back' | 'row-differs' | 'memory-differs')[];
}

/** Replays logs from zero and compares with the rows and with what this process holds (invariants 1, 15, 16). */
@Injectable()
export class VerifyMeetingLog {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly log: MeetingLog,
    private readonly meetings: RunningMeetings,
  ) {}

  /** Every meeting that is under way; done at start, so that nobody meets a broken one first. */
  async underWay(): Promise<readonly LogCheck[]> {
    const open = await this.source.getRepository(Meeting).find({
      select: { id: true },
      where: { life: In(['lobby', 'running', 'held', 'closing']) },
    });
    const checks: LogCheck[] = [];
    for (const { id } of open) checks.push(await this.run(id as MeetingId));
    return checks;
  }

  async run(meetingId: MeetingId): Promise<LogCheck> {
    return this.meetings.inLine(meetingId, async () => {
      const held = await this.meetings.open(meetingId);
      if (!held) return { meetingId, events: 0, faults: [] };
      const events = await this.log.read(meetingId);
      const replayed = new RunningMeeting(held.row, held.cast, held.words, events).state;
      const faults = new Set<LogCheck['faults'][number]>();
      events.forEach(({ seq, at }, index) => {
        if (seq !== index + 1) faults.add('gap');
        if (at < (events[index - 1]?.at ?? 0)) faults.add('time-goes-back');
      });
      if (replayed.life !== held.row.life) faults.add('row-differs');
      if (!isDeepStrictEqual(plain(replayed), plain(held.state))) faults.add('memory-differs');
      return { meetingId, events: events.length, faults: [...faults] };
    });
  }
}

/** As it would travel: fields that are not set and the order of fields mean nothing. */
function plain(state: MeetingState): unknown {
  return JSON.parse(JSON.stringify(state)) as unknown;
}
