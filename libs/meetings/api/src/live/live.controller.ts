import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type CommandReply, commandSchema, type MeetingCommand } from '@kreds/meetings/model';
import { Access, Ctx, type RequestContext } from '@kreds/platform-api';
import { MEETINGS_ACCESS } from '../meetings-access';
import type { LiveSnapshot } from '@kreds/meetings/model';
import { idParam } from '@kreds/meetings/model';
import { ReadLive } from './read-live';
import { RunMeetingCommand } from './run-meeting-command';

/** The live meeting over HTTP: commands in, snapshots out. Facts go over the socket. */
@Controller('api/meetings/:id')
export class LiveController {
  constructor(
    private readonly runCommand: RunMeetingCommand,
    private readonly readLive: ReadLive,
  ) {}

  /** One command of live-meeting.md 5. A refusal is problem+json with `details.currentSeq`. */
  @Post('commands')
  @HttpCode(200)
  @Access(MEETINGS_ACCESS['meeting.run'])
  command(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: commandSchema }) body: MeetingCommand,
  ): Promise<CommandReply> {
    return this.runCommand.run(ctx, id, body);
  }

  /** The asker's projection of the meeting as it is now. */
  @Get('live')
  @Access(MEETINGS_ACCESS['meeting.live'])
  live(@Ctx() ctx: RequestContext, @Param('id', { schema: idParam }) id: string): Promise<LiveSnapshot> {
    return this.readLive.run(ctx, id);
  }
}
