import { Controller, Get, Query } from '@nestjs/common';
import { type OutboxPage, type ReadOutbox, readOutboxSchema } from '@kreds/notices/model';
import { Access, accessTable } from '@kreds/platform-api';
import { ReadOutboxPage } from './read-outbox';

export const NOTICES_ACCESS = accessTable({
  'outbox.read': {
    principals: ['account'],
    standing: 'administrator',
    relation: 'none beyond the right: mails hold no content of any meeting',
  },
});

/** The mails Kreds has written, as long as nothing sends them on. */
@Controller('api/outbox')
export class OutboxController {
  constructor(private readonly outbox: ReadOutboxPage) {}

  /** Newest first; `next` names the page after. */
  @Get()
  @Access(NOTICES_ACCESS['outbox.read'])
  read(@Query({ schema: readOutboxSchema }) query: ReadOutbox): Promise<OutboxPage> {
    return this.outbox.run(query);
  }
}
