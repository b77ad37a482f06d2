/** A code is shown for ten minutes, and a proof of it is worth nothing after that (confidentiality.md 5.3). */
export const JOIN_LIFE_MS = 10 * 60_000;
