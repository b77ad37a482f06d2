import { Inject, Injectable } from '@nestjs/common';
import { type Clock, systemClock } from '@kreds/kernel';
import type { MeetingId } from '@kreds/meetings/model';
import { CLOCK, type Unit } from '@kreds/platform-api';

/** What the database says at the moment of writing. */
export interface AppendMoment {
  /** Epoch ms. */
  readonly now: number;
  /** Last seq of the log as the appending transaction sees it. */
  readonly seq: number;
}

/**
 * Where a meeting's times come from (live-meeting.md 5a): the process clock on SQLite; on PostgreSQL, where several
 * processes may write, `clock_timestamp()` of the appending transaction, read together with the log's last seq.
 * A clock that a test has bound rules on both.
 */
@Injectable()
export class AppendClock {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** For SQLite, where this process is the only writer. */
  here(): number {
    return this.clock.now();
  }

  /** For PostgreSQL: time and last seq with one statement. */
  async inUnit(unit: Unit, meetingId: MeetingId): Promise<AppendMoment> {
    const rows = (await unit.manager.query(
      `SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now,
              (SELECT coalesce(max(seq), 0) FROM meeting_event WHERE meeting_id = $1) AS seq`,
      [meetingId],
    )) as readonly { now: string; seq: number }[];
    const now = this.clock === systemClock ? Number(rows[0]?.now) : this.clock.now();
    return { now, seq: Number(rows[0]?.seq ?? 0) };
  }
}
