import { Injectable } from '@nestjs/common';
import { type AccountContext, RateLimiter } from '@kreds/platform-api';

/** Somebody who types saves once a second at most; 120 a minute is twice that (confidentiality.md 3.6). */
const LIMIT = { name: 'notes-write', most: 120, windowMs: 60_000 } as const;

/** Counts what one account writes into vaults, after it has been found to be inside. */
@Injectable()
export class WriteLimit {
  constructor(private readonly limiter: RateLimiter) {}

  /** @throws RefusedError `platform.slow-down` */
  take(ctx: AccountContext): void {
    this.limiter.take(LIMIT, ctx.actor.personId, ctx.now);
  }
}
