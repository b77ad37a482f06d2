import { Injectable } from '@nestjs/common';
import { PlatformConfig } from '../config/platform-config';
import { RateLimiter } from './rate-limiter';

const MINUTE_MS = 60_000;
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What one account may ask in a minute, however many browsers it has open (confidentiality.md 3.6). Far above what hands
 * do: who types saves once a second at most, and who runs a meeting presses less often than that.
 */
@Injectable()
export class AccountLimits {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly config: PlatformConfig,
  ) {}

  /** Counts one request. @throws RefusedError 429 `platform.slow-down` with the seconds to wait */
  take(personId: string, method: string, now: number): void {
    const { requestsPerMinute, writesPerMinute } = this.config.limits;
    this.count('account-requests', requestsPerMinute, personId, now);
    if (!READS.has(method)) this.count('account-writes', writesPerMinute, personId, now);
  }

  private count(name: string, most: number, personId: string, now: number): void {
    if (Number.isFinite(most)) this.limiter.take({ name, most, windowMs: MINUTE_MS }, personId, now);
  }
}
