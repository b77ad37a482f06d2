import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OutboxMail } from '@kreds/platform-api';
import { OutboxController } from './outbox.controller';
import { ReadOutboxPage } from './read-outbox';

/** E-mail and reminders: hears facts, decides nothing. So far: the page where administrators read the outbox. */
@Module({
  imports: [TypeOrmModule.forFeature([OutboxMail])],
  controllers: [OutboxController],
  providers: [ReadOutboxPage],
})
export class NoticesModule {}
