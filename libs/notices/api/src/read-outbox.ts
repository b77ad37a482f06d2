import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { languageOf } from '@kreds/kernel';
import type { OutboxEntry, OutboxPage, ReadOutbox } from '@kreds/notices/model';
import { OutboxMail } from '@kreds/platform-api';
import type { Repository } from 'typeorm';

/** Reads the mails that were handed over, newest first. Two of the same millisecond keep the order of their ids. */
@Injectable()
export class ReadOutboxPage {
  constructor(@InjectRepository(OutboxMail) private readonly mails: Repository<OutboxMail>) {}

  async run({ before, limit }: ReadOutbox): Promise<OutboxPage> {
    const query = this.mails
      .createQueryBuilder('mail')
      .orderBy('mail.queuedAt', 'DESC')
      .addOrderBy('mail.id', 'DESC')
      .take(limit + 1);
    const [at, id] = (before ?? '').split('.');
    if (at && id) {
      query.where('mail.queuedAt < :at OR (mail.queuedAt = :at AND mail.id < :id)', { at: Number(at), id });
    }
    const found = await query.getMany();
    const mails = found.slice(0, limit);
    const last = mails.at(-1);
    return {
      mails: mails.map(entryOf),
      next: found.length > limit && last ? `${last.queuedAt}.${last.id}` : null,
    };
  }
}

function entryOf(mail: OutboxMail): OutboxEntry {
  return {
    id: mail.id,
    queuedAt: mail.queuedAt,
    to: mail.toAddress,
    language: languageOf(mail.language),
    subject: mail.subject,
    body: mail.body,
    sentAt: mail.sentAt,
  };
}
