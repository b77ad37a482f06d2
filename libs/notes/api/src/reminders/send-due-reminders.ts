import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { PersonReader } from '@kreds/identity/api';
import type { Clock, Language } from '@kreds/kernel';
import {
  AuditTrail,
  CLOCK,
  KredsLogger,
  MailPort,
  newToken,
  PlatformConfig,
  tokenHash,
  UnitOfWork,
} from '@kreds/platform-api';
import { type DataSource, IsNull, LessThanOrEqual } from 'typeorm';
import { Reminder } from '../entities/reminder.entity';
import { reminderMail } from './reminder-mail';

const LOOK_EVERY_MS = 30_000;
const ROWS_AT_ONCE = 50;

interface Recipient {
  readonly displayName: string;
  readonly email: string | null;
  readonly language: Language;
}

/** Mails reminders when their time has come, each once: whoever marks the row first sends it, and nobody else. */
@Injectable()
export class SendDueReminders implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly people: PersonReader,
    private readonly mail: MailPort,
    private readonly config: PlatformConfig,
    private readonly units: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly logger: KredsLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.run(this.clock.now()).catch((error: unknown) => this.logger.surprise(error));
    }, LOOK_EVERY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** @returns how many were sent */
  async run(now: number): Promise<number> {
    const due = await this.source.getRepository(Reminder).find({
      where: { dueAt: LessThanOrEqual(now), sentAt: IsNull() },
      order: { dueAt: 'ASC' },
      take: ROWS_AT_ONCE,
    });
    const contacts = await this.people.contacts(due.map((row) => row.personId));
    let sent = 0;
    for (const { personId, dueAt } of due) {
      const contact = contacts.get(personId);
      sent += (await this.send({ personId, dueAt }, contact, now)) ? 1 : 0;
    }
    return sent;
  }

  private async send(
    { personId, dueAt }: Pick<Reminder, 'personId' | 'dueAt'>,
    contact: Recipient | undefined,
    now: number,
  ): Promise<boolean> {
    const token = newToken();
    return this.units.run(async (unit) => {
      const mine = { personId, dueAt, sentAt: IsNull() };
      const marked = await unit.manager.update(Reminder, mine, { sentAt: now, tokenHash: tokenHash(token) });
      if (marked.affected !== 1 || !contact?.email) return false;
      const { email: to, displayName, language } = contact;
      const link = `${this.config.origin}/reminder#t=${token}`;
      await this.mail.send(unit, reminderMail({ to, displayName, language, link }), now);
      const entry = { action: 'notes.reminder-sent', subject: `person:${personId}` };
      await this.audit.record(unit, { actor: { kind: 'anonymous' }, now }, entry);
      return true;
    });
  }
}
