const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** When a session ends, all in epoch milliseconds. */
export interface SessionLife {
  readonly lastUsedAt: number;
  /** Ends here unless it is used before. */
  readonly endsAt: number;
  /** Ends here however much it is used, except in the middle of something (see {@link isAlive}). */
  readonly endsForGoodAt: number;
}

/** Noting a use writes a row, so it happens at most this often. */
export const TOUCH_EVERY_MS = MINUTE_MS;

const LIVES = {
  /** Administrators, programme leads, evaluators, facilitators: 12 hours. */
  staff: { slidingMs: 12 * HOUR_MS, absoluteMs: 12 * HOUR_MS },
  /** Everybody else: 30 days without use, 90 days in all. */
  other: { slidingMs: 30 * DAY_MS, absoluteMs: 90 * DAY_MS },
} as const;

// A meeting outlives the limit: sockets and screens show a use at least every five minutes while it runs.
const IN_USE_MS = 15 * MINUTE_MS;
const GRACE_MS = 4 * HOUR_MS;

export function openedLife(staff: boolean, now: number): SessionLife {
  const { slidingMs, absoluteMs } = staff ? LIVES.staff : LIVES.other;
  return { lastUsedAt: now, endsAt: now + slidingMs, endsForGoodAt: now + absoluteMs };
}

/** The life after a use at `now`. */
export function usedLife(life: SessionLife, staff: boolean, now: number): SessionLife {
  const { slidingMs } = staff ? LIVES.staff : LIVES.other;
  return { ...life, lastUsedAt: now, endsAt: Math.min(now + slidingMs, life.endsForGoodAt) };
}

/**
 * Alive until it was silent for too long or its time is up. While it is in use without a pause of 15 minutes it lasts
 * up to four hours more, so that nobody is thrown out in the middle of a meeting (confidentiality.md 3.6).
 */
export function isAlive(life: SessionLife, now: number): boolean {
  if (now < life.endsAt) return true;
  return now - life.lastUsedAt < IN_USE_MS && now < life.endsForGoodAt + GRACE_MS;
}

/** May the server's half of a trusted device leave? Of staff only within 12 hours of signing in (confidentiality.md 4.3). */
export function halfIsDue(openedAt: number, staff: boolean, now: number): boolean {
  return !staff || now - openedAt < LIVES.staff.absoluteMs;
}

/** How long the browser keeps the cookie, in milliseconds; the server decides earlier. */
export function cookieLifetime(life: SessionLife, now: number): number {
  return life.endsForGoodAt + GRACE_MS - now;
}
