import { Injectable } from '@nestjs/common';
import type { MeetingLife, MeetingState } from '@kreds/meetings/model';
import { randomBelow, RefusedError, type Unit } from '@kreds/platform-api';
import { Attendance } from '../entities/attendance.entity';
import { Meeting } from '../entities/meeting.entity';
import { firstSpeaker } from './first-speaker';
import { MeetingLog } from './meeting-log';
import type { RunningMeeting } from './running-meeting';

const OPEN: readonly MeetingLife[] = ['lobby', 'running', 'held', 'closing'];

/** True while people may be let in by the room code and a borrowed phone shows anything. */
export function isOpen(life: string): boolean {
  return (OPEN as readonly string[]).includes(life);
}

/** The fields of a meeting's row that its events change. */
export type RowChange = Partial<Pick<Meeting, 'life' | 'roomCode' | 'cast' | 'starterId'>>;

/**
 * Keeps what lists need of a running meeting in rows, in the unit of work that appends the events. Most commands change
 * neither life nor attendance and then nothing is written beside the log.
 */
@Injectable()
export class SideRows {
  constructor(private readonly log: MeetingLog) {}

  /** @returns the row's new fields, or undefined when it stays as it is */
  async write(unit: Unit, meeting: RunningMeeting, next: MeetingState): Promise<RowChange | undefined> {
    const { row } = meeting;
    await this.attendance(unit, row.cast ? meeting.state : undefined, next);
    if (next.life === row.life) return undefined;
    const change: RowChange = {
      life: next.life,
      roomCode: isOpen(next.life) ? (row.roomCode ?? (await freeRoomCode(unit))) : null,
      ...(row.cast ? {} : { cast: meeting.cast }),
      ...(next.life === 'ended' ? { starterId: firstSpeaker(await this.log.read(meeting.id, unit)) } : {}),
    };
    // Opening the lobby fixes plan and people: both must still be those that were folded.
    const seen = row.cast ? { id: row.id } : { id: row.id, planVersion: row.planVersion, version: row.version };
    const done = await unit.manager.update(Meeting, seen, change);
    if (done.affected !== 1) throw new RefusedError('meetings.changed-meanwhile');
    return change;
  }

  /** Rows follow the state, so that an undone confirmation is gone from the lists as well. */
  private async attendance(unit: Unit, before: MeetingState | undefined, next: MeetingState): Promise<void> {
    for (const [at, { personId, attendance }] of next.people.entries()) {
      if ((before?.people[at]?.attendance ?? null) === attendance) continue;
      const key = { meetingId: next.id, personId };
      if (attendance === null) await unit.manager.delete(Attendance, key);
      else {
        await unit.manager.upsert(Attendance, { ...key, code: attendance, at: next.lastAt }, ['meetingId', 'personId']);
      }
    }
  }
}

/** Six digits that are read aloud and typed; guessing is limited, and a facilitator confirms each person anyway. */
async function freeRoomCode(unit: Unit): Promise<string> {
  for (;;) {
    const code = String(randomBelow(1_000_000)).padStart(6, '0');
    if (!(await unit.manager.existsBy(Meeting, { roomCode: code }))) return code;
  }
}
