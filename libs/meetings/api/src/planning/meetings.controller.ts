import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import type { Coverage } from '@kreds/meetings/model';
import { Access, Ctx, type RequestContext } from '@kreds/platform-api';
import { MEETINGS_ACCESS } from '../meetings-access';
import { idParam } from '@kreds/meetings/model';
import {
  apologySchema,
  type ChangeMeeting as ChangeMeetingBody,
  changeMeetingSchema,
  type ChangePlan as ChangePlanBody,
  changePlanSchema,
  type CreateMeetings as CreateMeetingsBody,
  createMeetingsSchema,
  type MeetingDetail,
  type MeetingSummary,
  type SendApology as SendApologyBody,
} from '@kreds/meetings/model';
import type { RunSheet } from '@kreds/meetings/model';
import { SendApology } from './apologies';
import { ChangeMeeting } from './change-meeting';
import { ChangePlan } from './change-plan';
import { CreateMeetings } from './create-meetings';
import { ListMeetings } from './list-meetings';
import { ReadCoverage } from './read-coverage';
import { ReadMeeting } from './read-meeting';
import { ReadRunSheet } from './read-run-sheet';

/** Meetings as rows: when, where, by which plan, and who cannot come. How a meeting goes is elsewhere. */
@Controller('api')
export class MeetingsController {
  constructor(
    private readonly createMeetings: CreateMeetings,
    private readonly listMeetings: ListMeetings,
    private readonly readMeeting: ReadMeeting,
    private readonly changeMeeting: ChangeMeeting,
    private readonly changePlan: ChangePlan,
    private readonly sendApology: SendApology,
    private readonly readCoverage: ReadCoverage,
    private readonly readRunSheet: ReadRunSheet,
  ) {}

  /** Puts one meeting or a whole series into the network's calendar, each with the plan of its number. */
  @Post('networks/:networkId/meetings')
  @Access(MEETINGS_ACCESS['meetings.plan'])
  create(
    @Ctx() ctx: RequestContext,
    @Param('networkId', { schema: idParam }) networkId: string,
    @Body({ schema: createMeetingsSchema }) body: CreateMeetingsBody,
  ): Promise<readonly MeetingSummary[]> {
    return this.createMeetings.run(ctx, networkId, body);
  }

  /** The network's meetings by number. */
  @Get('networks/:networkId/meetings')
  @Access(MEETINGS_ACCESS['meetings.list'])
  list(
    @Ctx() ctx: RequestContext,
    @Param('networkId', { schema: idParam }) networkId: string,
  ): Promise<readonly MeetingSummary[]> {
    return this.listMeetings.run(ctx, networkId);
  }

  /** How the three elements are spread over the network's meetings. */
  @Get('networks/:networkId/coverage')
  @Access(MEETINGS_ACCESS['meetings.coverage'])
  coverage(@Ctx() ctx: RequestContext, @Param('networkId', { schema: idParam }) networkId: string): Promise<Coverage> {
    return this.readCoverage.run(ctx, networkId);
  }

  /** One meeting; what is answered depends on the relation. */
  @Get('meetings/:id')
  @Access(MEETINGS_ACCESS['meetings.read'])
  read(@Ctx() ctx: RequestContext, @Param('id', { schema: idParam }) id: string): Promise<MeetingDetail> {
    return this.readMeeting.run(ctx, id);
  }

  /** Changes day, hours, place, host or title. */
  @Patch('meetings/:id')
  @Access(MEETINGS_ACCESS['meetings.plan'])
  change(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: changeMeetingSchema }) body: ChangeMeetingBody,
  ): Promise<MeetingDetail> {
    return this.changeMeeting.run(ctx, id, body);
  }

  /** Replaces the plan before the start. */
  @Put('meetings/:id/plan')
  @Access(MEETINGS_ACCESS['meetings.plan'])
  plan(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: changePlanSchema }) body: ChangePlanBody,
  ): Promise<MeetingDetail> {
    return this.changePlan.run(ctx, id, body);
  }

  /** The asker cannot come: a code, no words. */
  @Post('meetings/:id/apologies')
  @HttpCode(204)
  @Access(MEETINGS_ACCESS['meetings.apologise'])
  apologise(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: apologySchema }) body: SendApologyBody,
  ): Promise<void> {
    return this.sendApology.run(ctx, id, body);
  }

  /** The asker can come after all. */
  @Delete('meetings/:id/apologies')
  @HttpCode(204)
  @Access(MEETINGS_ACCESS['meetings.apologise'])
  comeAfterAll(@Ctx() ctx: RequestContext, @Param('id', { schema: idParam }) id: string): Promise<void> {
    return this.sendApology.run(ctx, id, null);
  }

  /** All that the facilitator's device needs to run the meeting by itself. */
  @Get('meetings/:id/run-sheet')
  @Access(MEETINGS_ACCESS['meetings.run-sheet'])
  runSheet(@Ctx() ctx: RequestContext, @Param('id', { schema: idParam }) id: string): Promise<RunSheet> {
    return this.readRunSheet.run(ctx, id);
  }
}
