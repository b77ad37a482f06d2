const MINUTE_MS = 60_000;

/** What a ticket is good for, and how long. A ticket opens nothing by itself; each names one next step. */
export const TICKET_LIVES = {
  /** The link in the mail to who forgot the passphrase: one hour. */
  forgot: 60 * MINUTE_MS,
  /** After the code of the recovery sheet: ten minutes to choose a new passphrase. */
  sheet: 10 * MINUTE_MS,
  /** After the right passphrase: ten minutes to find the second factor. */
  second: 10 * MINUTE_MS,
} as const;
export type TicketKind = keyof typeof TICKET_LIVES;

/** Wrong codes that one ticket bears; then the passphrase is asked for again. */
export const SECOND_FACTOR_TRIES = 5;
