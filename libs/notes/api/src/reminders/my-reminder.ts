import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MyReminder as View, SetReminder } from '@kreds/notes/model';
import { type AccountContext, AuditTrail, UnitOfWork } from '@kreds/platform-api';
import type { DataSource } from 'typeorm';
import { Reminder } from '../entities/reminder.entity';
import { checkTime, viewOf } from './reminder-time';

/** One's own reminder: there is one at a time, and setting it anew moves it. */
@Injectable()
export class MyReminder {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async read(ctx: AccountContext): Promise<View> {
    return viewOf(await this.source.getRepository(Reminder).findOneBy({ personId: ctx.actor.personId }));
  }

  /** @throws RefusedError `notes.reminder-time` */
  async set(ctx: AccountContext, { at: dueAt }: SetReminder): Promise<View> {
    checkTime(dueAt, ctx.now);
    const { personId } = ctx.actor;
    await this.units.run(async (unit) => {
      const moved = await unit.manager.update(Reminder, { personId }, { dueAt, sentAt: null });
      if (!moved.affected) {
        const row = { personId, dueAt, sentAt: null, tokenHash: null };
        await unit.manager.createQueryBuilder().insert().into(Reminder).values(row).orIgnore().execute();
      }
      await this.audit.record(unit, ctx, { action: 'notes.reminder-set', subject: `person:${personId}` });
    });
    return { at: dueAt };
  }

  async stop(ctx: AccountContext): Promise<void> {
    const { personId } = ctx.actor;
    await this.units.run(async (unit) => {
      const stopped = await unit.manager.delete(Reminder, { personId });
      if (!stopped.affected) return;
      await this.audit.record(unit, ctx, { action: 'notes.reminder-stopped', subject: `person:${personId}` });
    });
  }
}
