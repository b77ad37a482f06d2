import type { Language } from '@kreds/kernel';
import * as z from 'zod';
import { signUpSchema } from './account';
import { displayNameSchema, languageSchema, phoneSchema } from './fields';
import type { PersonId } from './ids';

/** Seven days, in milliseconds (confidentiality.md 3.5). */
export const INVITATION_LIFETIME_MS = 7 * 24 * 3_600_000;
/** How often an invitation may be sent again within 24 hours. */
export const RESENDS_PER_DAY = 5;

/** As it stood behind `#i=` in the mail's link. Not judged by form: a mangled link gets the answer of an ended one. */
const tokenSchema = z.string().min(1).max(200);

/** `POST /api/invitations/exchange`: looking does not use it up. Refusal: `identity.invitation-over`. */
export const exchangeInvitationSchema = z.object({ token: tokenSchema });
export type ExchangeInvitation = z.infer<typeof exchangeInvitationSchema>;

export interface InvitationSeat {
  readonly uid: PersonId;
  readonly displayName: string;
  readonly email: string;
  readonly phone: string | null;
  readonly language: Language;
}

/** `POST /api/invitations/accept`: makes the account, once. Answers with `SignedIn`. */
export const acceptInvitationSchema = z.object({
  token: tokenSchema,
  displayName: displayNameSchema,
  phone: phoneSchema.optional(),
  language: languageSchema,
  signUp: signUpSchema,
});
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;
