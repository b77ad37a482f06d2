import { Injectable } from '@nestjs/common';
import type { Language } from '@kreds/kernel';
import { randomUUID } from 'node:crypto';
import type { Unit } from '../database/unit-of-work';
import { OutboxMail } from './outbox-mail.entity';

export interface Mail {
  readonly to: string;
  readonly language: Language;
  /** Neutral: no name, no group, no word about why (behaviours.md P3). */
  readonly subject: string;
  readonly body: string;
}

/** Where domains hand mails over. A mail is a row of the same unit of work, so that it is never sent for a change that failed. */
@Injectable()
export class MailPort {
  async send(unit: Unit, mail: Mail, now: number): Promise<void> {
    await unit.manager.insert(OutboxMail, {
      id: randomUUID(),
      queuedAt: now,
      toAddress: mail.to,
      language: mail.language,
      subject: mail.subject,
      body: mail.body,
      sentAt: null,
    });
  }
}
