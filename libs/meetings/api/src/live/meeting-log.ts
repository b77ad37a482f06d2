import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MeetingEvent, MeetingId } from '@kreds/meetings/model';
import { type Unit, UnitOfWork } from '@kreds/platform-api';
import { type DataSource, QueryFailedError } from 'typeorm';
import { MeetingEventRow } from '../entities/meeting-event.entity';

const COLUMNS = ['meeting_id', 'seq', 'at', 'by_person_id', 'command_id', 'type', 'body'] as const;

/** The event log of meetings: read whole, appended at the expected seq, never changed. */
@Injectable()
export class MeetingLog {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly units: UnitOfWork,
  ) {}

  /** All events of a meeting in order; with `unit`, as that unit of work sees them. */
  async read(meetingId: MeetingId, unit?: Unit): Promise<readonly MeetingEvent[]> {
    const rows = await (unit?.manager ?? this.source.manager).find(MeetingEventRow, {
      where: { meetingId },
      order: { seq: 'ASC' },
    });
    return rows.map(eventOf);
  }

  /** The last seq of a meeting's log, 0 for an empty one. */
  async lastSeq(meetingId: MeetingId): Promise<number> {
    return (await this.source.getRepository(MeetingEventRow).maximum('seq', { meetingId })) ?? 0;
  }

  /**
   * Appends all events of one command with one statement: plain SQL, because this is the one hot path of the house and
   * the events are known to be whole. @throws QueryFailedError that `isTaken` knows when somebody was faster
   */
  async append(unit: Unit, meetingId: MeetingId, events: readonly MeetingEvent[]): Promise<void> {
    const values = events.flatMap(({ type, seq, at, by, commandId, ...body }) => [
      meetingId,
      seq,
      at,
      by,
      commandId,
      type,
      JSON.stringify(body),
    ]);
    const mark = this.units.engine === 'postgres' ? (at: number) => `$${at + 1}` : () => '?';
    const rows = events.map(
      (_, row) => `(${COLUMNS.map((__, column) => mark(row * COLUMNS.length + column)).join(',')})`,
    );
    await unit.manager.query(`INSERT INTO meeting_event (${COLUMNS.join(',')}) VALUES ${rows.join(',')}`, values);
  }
}

/** True when another writer has already taken the seq: look again and decide again. */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const code = 'code' in error.driverError ? error.driverError.code : undefined;
  return code === '23505' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE';
}

function eventOf(row: MeetingEventRow): MeetingEvent {
  const head = { seq: row.seq, at: row.at, by: row.byPersonId, commandId: row.commandId, type: row.type };
  // The body was written from a MeetingEvent by `append`; the log is append-only.
  return { ...(JSON.parse(row.body) as object), ...head } as MeetingEvent;
}
