import { Body, Controller, Delete, HttpCode, Param, Post, Res } from '@nestjs/common';
import { Access, CookieJar, Ctx, type RequestContext } from '@kreds/platform-api';
import type { Response } from 'express';
import { MEETINGS_ACCESS } from '../meetings-access';
import {
  type AnswerDoor,
  answerDoorSchema,
  type Enter,
  type EnterAnswer,
  enterSchema,
  type Knock,
  type KnockAnswer,
  knockSchema,
} from '@kreds/meetings/model';
import { idParam } from '@kreds/meetings/model';
import { AnswerDoorRequest } from './answer-door';
import { DOOR_COOKIE } from './door-book';
import { EnterDoor } from './enter-door';
import { KnockAtDoor } from './knock';

/** The way in for a member whose own phone is lost or locked: room code, the facilitator's tap, this one meeting. */
@Controller('api')
export class DoorsController {
  constructor(
    private readonly knockAtDoor: KnockAtDoor,
    private readonly answerDoor: AnswerDoorRequest,
    private readonly enterDoor: EnterDoor,
    private readonly jar: CookieJar,
  ) {}

  /** Asks to be let in. */
  @Post('door')
  @HttpCode(200)
  @Access(MEETINGS_ACCESS['door.knock'])
  knock(@Ctx() ctx: RequestContext, @Body({ schema: knockSchema }) body: Knock): Promise<KnockAnswer> {
    return this.knockAtDoor.run(ctx, body.roomCode);
  }

  /** Polled by the waiting phone; sets the cookie `door` once a facilitator has said who it is. */
  @Post('door/enter')
  @HttpCode(200)
  @Access(MEETINGS_ACCESS['door.enter'])
  async enter(
    @Ctx() ctx: RequestContext,
    @Body({ schema: enterSchema }) body: Enter,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EnterAnswer> {
    const entered = await this.enterDoor.run(ctx, body.ticket);
    if ('state' in entered) return entered;
    this.jar.set(response, DOOR_COOKIE, entered.token);
    return { state: 'open', meetingId: entered.meetingId };
  }

  /** The phone goes back to its owner: takes the cookie `door` out. */
  @Delete('door')
  @HttpCode(204)
  @Access(MEETINGS_ACCESS['door.leave'])
  leave(@Res({ passthrough: true }) response: Response): void {
    this.jar.clear(response, DOOR_COOKIE);
  }

  /** Says who stands at the door, or turns the request away. */
  @Post('meetings/:id/doors/:doorId')
  @HttpCode(204)
  @Access(MEETINGS_ACCESS['door.answer'])
  answer(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: idParam }) id: string,
    @Param('doorId', { schema: idParam }) doorId: string,
    @Body({ schema: answerDoorSchema }) body: AnswerDoor,
  ): Promise<void> {
    return this.answerDoor.run(ctx, id, doorId, body);
  }
}
