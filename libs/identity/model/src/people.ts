import type { Language } from '@kreds/kernel';
import * as z from 'zod';
import { displayNameSchema, emailSchema, languageSchema, phoneSchema } from './fields';
import type { PersonId } from './ids';

/** How far a person is with signing in: nothing sent or the link is over, a living invitation, an account. */
export const SIGN_IN_STATES = ['none', 'invited', 'signed_up'] as const;
export type SignInState = (typeof SIGN_IN_STATES)[number];

/** A person in the lists of administrators and of those who may invite. */
export interface PersonSummary {
  readonly id: PersonId;
  readonly displayName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language;
  readonly signIn: SignInState;
  /** Epoch milliseconds; only while `signIn` is `invited`. */
  readonly invitedUntil: number | null;
  /** Has the right, or will have it when the invitation is accepted. */
  readonly administrator: boolean;
}

/** `POST /api/people`: adds a person and mails an invitation. Answers 201 with {@link PersonSummary}. */
export const addPersonSchema = z.object({
  displayName: displayNameSchema,
  email: emailSchema,
  phone: phoneSchema.optional(),
  language: languageSchema,
  /** Only an administrator may make another one. */
  administrator: z.boolean().optional(),
});
export type AddPerson = z.infer<typeof addPersonSchema>;

/** `GET /api/people?search=&offset=&limit=`: by name, in Danish order. */
export const listPeopleSchema = z.object({
  search: z.string().max(120).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListPeople = z.infer<typeof listPeopleSchema>;

export interface PeoplePage {
  readonly people: readonly PersonSummary[];
  /** How many the search found in all. */
  readonly total: number;
}

/**
 * `PATCH /api/people/:id`: what is missing stays as it is. Answers with {@link PersonSummary}. A new address ends the
 * open invitation; it is refused once there is an account, because the passphrase was stretched with the old one.
 */
export const changePersonSchema = z.object({
  displayName: displayNameSchema.optional(),
  email: emailSchema.optional(),
  phone: phoneSchema.optional(),
  language: languageSchema.optional(),
  /** Only an administrator may give or take the right. */
  administrator: z.boolean().optional(),
});
export type ChangePerson = z.infer<typeof changePersonSchema>;
