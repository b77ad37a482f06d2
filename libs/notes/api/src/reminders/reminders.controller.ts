import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import {
  moveReminderSchema,
  type MyReminder as View,
  reminderTokenSchema,
  type SetReminder,
  setReminderSchema,
} from '@kreds/notes/model';
import { Access, type AccountContext, Ctx, type RequestContext } from '@kreds/platform-api';
import * as z from 'zod';
import { NOTES_ACCESS } from '../notes-access';
import { MyReminder } from './my-reminder';
import { ReminderByLink } from './reminder-by-link';

/** One reminder at a time, set by its owner; the link in its mail moves or stops it. */
@Controller('api')
export class RemindersController {
  constructor(
    private readonly mine: MyReminder,
    private readonly byLink: ReminderByLink,
  ) {}

  /** When it is due; null for none, and for one that was sent. */
  @Get('me/reminder')
  @Access(NOTES_ACCESS['me.reminder'])
  read(@Ctx() ctx: AccountContext): Promise<View> {
    return this.mine.read(ctx);
  }

  /** Sets or moves it. */
  @Put('me/reminder')
  @Access(NOTES_ACCESS['me.reminder-set'])
  set(@Ctx() ctx: AccountContext, @Body({ schema: setReminderSchema }) body: SetReminder): Promise<View> {
    return this.mine.set(ctx, body);
  }

  /** Stops it. */
  @Delete('me/reminder')
  @HttpCode(204)
  @Access(NOTES_ACCESS['me.reminder-stop'])
  stop(@Ctx() ctx: AccountContext): Promise<void> {
    return this.mine.stop(ctx);
  }

  /** What the link of a mail is about: a time. */
  @Post('reminders/exchange')
  @HttpCode(200)
  @Access(NOTES_ACCESS['reminders.by-link'])
  exchange(
    @Ctx() ctx: RequestContext,
    @Body({ schema: reminderTokenSchema }) { token }: z.infer<typeof reminderTokenSchema>,
  ): Promise<View> {
    return this.byLink.read(ctx, token);
  }

  /** Moves it by the link. */
  @Post('reminders/move')
  @HttpCode(200)
  @Access(NOTES_ACCESS['reminders.by-link'])
  move(
    @Ctx() ctx: RequestContext,
    @Body({ schema: moveReminderSchema }) { token, at }: z.infer<typeof moveReminderSchema>,
  ): Promise<View> {
    return this.byLink.move(ctx, token, at);
  }

  /** Stops it by the link, which ends with it. */
  @Post('reminders/stop')
  @HttpCode(204)
  @Access(NOTES_ACCESS['reminders.by-link'])
  stopByLink(
    @Ctx() ctx: RequestContext,
    @Body({ schema: reminderTokenSchema }) { token }: z.infer<typeof reminderTokenSchema>,
  ): Promise<void> {
    return this.byLink.stop(ctx, token);
  }
}
