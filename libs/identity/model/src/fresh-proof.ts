const FRESH_MS = 5 * 60_000;

/** Opening a session proves who somebody is, and so does typing the passphrase again: for five minutes (3.6). */
export function isFresh(provedAt: number | null, now: number): boolean {
  return provedAt !== null && now - provedAt < FRESH_MS;
}
