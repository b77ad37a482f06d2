import { RefusedError } from '@kreds/platform-api';

/**
 * So many tries in a sliding window for each key, in memory. Unlike the platform's limiter a try can be given back: what
 * turned out well does not count, so that a room full of people behind one address is not locked out.
 */
export class SlidingBudget {
  private readonly spent = new Map<string, number[]>();
  private sweptAt = 0;

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /** @throws RefusedError `platform.slow-down` with the seconds until the oldest try leaves the window */
  take(key: string, now: number): void {
    this.sweep(now);
    const recent = this.recent(key, now);
    const oldest = recent[0];
    if (recent.length >= this.most && oldest !== undefined) {
      throw new RefusedError('platform.slow-down', undefined, Math.ceil((oldest + this.windowMs - now) / 1000));
    }
    this.spent.set(key, [...recent, now]);
  }

  /** Takes the newest try of the key back. */
  giveBack(key: string, now: number): void {
    const left = this.recent(key, now).slice(0, -1);
    if (left.length > 0) this.spent.set(key, left);
    else this.spent.delete(key);
  }

  /** Tries of the key that still count. */
  count(key: string, now: number): number {
    return this.recent(key, now).length;
  }

  forget(key: string): void {
    this.spent.delete(key);
  }

  private recent(key: string, now: number): number[] {
    return (this.spent.get(key) ?? []).filter((at) => at > now - this.windowMs);
  }

  private sweep(now: number): void {
    if (now - this.sweptAt < this.windowMs) return;
    this.sweptAt = now;
    for (const key of this.spent.keys()) if (this.recent(key, now).length === 0) this.spent.delete(key);
  }
}
