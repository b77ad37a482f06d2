import type { PersonId } from '../ids';
import * as z from 'zod';

/** Body of `POST /api/door`: the six digits of the room. */
export const knockSchema = z.strictObject({ roomCode: z.string().min(1).max(20) });
export type Knock = z.infer<typeof knockSchema>;

/** Answer of `POST /api/door`: two digits to say aloud, and a ticket that the phone keeps for `POST /api/door/enter`. */
export interface KnockAnswer {
  readonly sign: string;
  readonly ticket: string;
  /** Epoch ms. */
  readonly waitsUntil: number;
}

export const enterSchema = z.strictObject({ ticket: z.string().min(1).max(100) });
export type Enter = z.infer<typeof enterSchema>;

/** Answer of `POST /api/door/enter`: poll again while waiting; when open, the cookie `door` is set. */
export type EnterAnswer = { readonly state: 'waiting' } | { readonly state: 'open'; readonly meetingId: string };

/** Body of `POST /api/meetings/:id/doors/:doorId`: who stands there; null turns the request away. */
export const answerDoorSchema = z.strictObject({
  personId: z
    .uuid()
    .transform((id) => id.toLowerCase() as PersonId)
    .nullable(),
});
export type AnswerDoor = z.infer<typeof answerDoorSchema>;
