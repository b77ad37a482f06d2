import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MyReminder as View } from '@kreds/notes/model';
import { AuditTrail, RateLimiter, type RequestContext, tokenHash, UnitOfWork } from '@kreds/platform-api';
import type { DataSource } from 'typeorm';
import { Reminder } from '../entities/reminder.entity';
import { notFound } from '../refusals';
import { checkTime, viewOf } from './reminder-time';

/** Links are followed by one person; this slows down somebody who guesses. */
const LIMIT = { name: 'reminder-link', most: 30, windowMs: 10 * 60_000 } as const;

/** Moving or stopping a reminder by the link of its mail, without a sign-in. It shows a time and nothing else. */
@Injectable()
export class ReminderByLink {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly limiter: RateLimiter,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws RefusedError 404 alike for links that never were and for those that are over */
  async read(ctx: RequestContext, token: string): Promise<View> {
    return viewOf(await this.find(ctx, token));
  }

  /** @throws RefusedError 404, or `notes.reminder-time` */
  async move(ctx: RequestContext, token: string, dueAt: number): Promise<View> {
    const { personId } = await this.find(ctx, token);
    checkTime(dueAt, ctx.now);
    await this.units.run(async (unit) => {
      const mine = { personId, tokenHash: tokenHash(token) };
      const moved = await unit.manager.update(Reminder, mine, { dueAt, sentAt: null });
      if (moved.affected !== 1) throw notFound();
      await this.audit.record(unit, ctx, { action: 'notes.reminder-moved', subject: `person:${personId}` });
    });
    return { at: dueAt };
  }

  /** The row goes, and the link with it. */
  async stop(ctx: RequestContext, token: string): Promise<void> {
    const { personId } = await this.find(ctx, token);
    await this.units.run(async (unit) => {
      await unit.manager.delete(Reminder, { personId, tokenHash: tokenHash(token) });
      await this.audit.record(unit, ctx, { action: 'notes.reminder-stopped', subject: `person:${personId}` });
    });
  }

  private async find(ctx: RequestContext, token: string): Promise<Reminder> {
    this.limiter.take(LIMIT, ctx.ip, ctx.now);
    const row = await this.source.getRepository(Reminder).findOneBy({ tokenHash: tokenHash(token) });
    if (!row) throw notFound();
    return row;
  }
}
