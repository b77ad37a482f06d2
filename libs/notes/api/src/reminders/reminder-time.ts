import type { MyReminder } from '@kreds/notes/model';
import type { Reminder } from '../entities/reminder.entity';
import { refusal } from '../refusals';

const YEAR_MS = 366 * 86_400_000;

/** @throws RefusedError `notes.reminder-time` for a time that has passed or lies more than a year ahead */
export function checkTime(at: number, now: number): void {
  if (at <= now || at > now + YEAR_MS) throw refusal('notes.reminder-time');
}

/** A reminder that was sent is over: its row only serves the link in the mail. */
export function viewOf(row: Reminder | null): MyReminder {
  return { at: row && row.sentAt === null ? row.dueAt : null };
}
