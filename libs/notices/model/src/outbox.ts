import type { Language } from '@kreds/kernel';
import * as z from 'zod';

/** One mail as it was handed over, for the administrator's outbox page. */
export interface OutboxEntry {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly queuedAt: number;
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  /** Epoch milliseconds; null as long as nothing has sent it on. */
  readonly sentAt: number | null;
}

/** `GET /api/outbox?before=&limit=`: newest first; `before` is the `next` of the page before. */
export const readOutboxSchema = z.object({
  before: z
    .string()
    .regex(/^\d{1,15}\.[0-9a-f-]{36}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type ReadOutbox = z.infer<typeof readOutboxSchema>;

export interface OutboxPage {
  readonly mails: readonly OutboxEntry[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}
