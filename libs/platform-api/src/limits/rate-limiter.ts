import { Injectable } from '@nestjs/common';
import { RefusedError } from '../problems/refused-error';

export interface Limit {
  /** What is counted, e.g. `prelogin`. */
  readonly name: string;
  readonly most: number;
  /** Length of the sliding window in milliseconds. */
  readonly windowMs: number;
}

/**
 * Counts attempts in memory, per name and key, in a sliding window. It slows people down and never locks anybody out:
 * the next free moment is at most one window away (confidentiality.md 3.6).
 */
@Injectable()
export class RateLimiter {
  private readonly attempts = new Map<string, number[]>();
  private lastSweep = 0;

  /** Counts one attempt. @throws RefusedError `platform.slow-down` with the seconds to wait when the window is full */
  take(limit: Limit, key: string, now: number): void {
    this.sweep(now);
    const id = `${limit.name}|${key}`;
    const recent = (this.attempts.get(id) ?? []).filter((at) => at > now - limit.windowMs);
    const oldest = recent[0];
    if (recent.length >= limit.most && oldest !== undefined) {
      const waitMs = oldest + limit.windowMs - now;
      throw new RefusedError('platform.slow-down', undefined, Math.max(1, Math.ceil(waitMs / 1000)));
    }
    recent.push(now);
    this.attempts.set(id, recent);
  }

  /** Forgets keys that were silent for an hour, so that memory does not grow with strangers. */
  private sweep(now: number): void {
    if (now - this.lastSweep < 60_000) return;
    this.lastSweep = now;
    for (const [id, times] of this.attempts) {
      if ((times.at(-1) ?? 0) < now - 3_600_000) this.attempts.delete(id);
    }
  }
}
