import { Injectable } from '@nestjs/common';
import { type AccountContext, AuditTrail, KredsLogger, UnitOfWork } from '@kreds/platform-api';

const DAY_MS = 86_400_000;

/**
 * The audit trail says once a day that somebody fetched their seals of a vault (9.6): each reading would only drown it.
 * A trail that cannot be written keeps nobody from reading.
 */
@Injectable()
export class SealsFetched {
  private readonly noted = new Set<string>();
  private day = -1;

  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly logger: KredsLogger,
  ) {}

  async note(ctx: AccountContext, vaultId: string): Promise<void> {
    const day = Math.floor(ctx.now / DAY_MS);
    if (day !== this.day) this.noted.clear();
    this.day = day;
    const key = `${vaultId} ${ctx.actor.personId}`;
    if (this.noted.has(key)) return;
    this.noted.add(key);
    const entry = { action: 'notes.seals-fetched', subject: `vault:${vaultId}` };
    try {
      await this.units.run((unit) => this.audit.record(unit, ctx, entry));
    } catch (error) {
      this.logger.surprise(error, ctx.requestId);
    }
  }
}
