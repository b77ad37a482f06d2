import * as z from 'zod';

/**
 * One reminder at a time, at a moment the leader picked (K3). The mail says that they asked for it and nothing of why; a
 * link in it moves or stops it without signing in.
 */
export const setReminderSchema = z.strictObject({
  /** Epoch ms, in the future, at most a year ahead. */
  at: z.int().positive(),
});
export type SetReminder = z.infer<typeof setReminderSchema>;

/** `GET`, `PUT`, `DELETE /api/me/reminder`. */
export interface MyReminder {
  readonly at: number | null;
}

/** `POST /api/reminders/exchange`, `/move`, `/stop`: by the token of the mail, in the fragment of its link. */
export const reminderTokenSchema = z.strictObject({ token: z.string().min(20).max(100) });
export const moveReminderSchema = reminderTokenSchema.extend({ at: z.int().positive() });
