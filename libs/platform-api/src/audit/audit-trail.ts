import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context';
import type { Unit } from '../database/unit-of-work';
import { AuditRow } from './audit-row.entity';

export interface AuditEntry {
  readonly action: string;
  readonly subject: string;
  readonly meta?: string;
}

/** Writes the audit row in the same unit of work as the change itself. */
@Injectable()
export class AuditTrail {
  async record(unit: Unit, ctx: Pick<RequestContext, 'actor' | 'now'>, entry: AuditEntry): Promise<void> {
    const actorId = ctx.actor.kind === 'account' || ctx.actor.kind === 'room-guest' ? ctx.actor.personId : null;
    await unit.manager.insert(AuditRow, {
      at: ctx.now,
      actorId,
      action: entry.action,
      subject: entry.subject,
      meta: entry.meta ?? null,
    });
  }
}
