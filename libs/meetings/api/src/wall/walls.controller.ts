import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { Access, CookieJar, Ctx, type RequestContext } from '@kreds/platform-api';
import type { Response } from 'express';
import { idParam } from '@kreds/meetings/model';
import type { WallSnapshot } from '@kreds/meetings/model';
import { type OpenWall as OpenWallBody, openWallSchema, type WallPairing } from '@kreds/meetings/model';
import { MEETINGS_ACCESS } from '../meetings-access';
import { CloseWalls } from './close-walls';
import { InviteWall } from './invite-wall';
import { OpenWall } from './open-wall';
import { ReadWall } from './read-wall';
import { WALL_COOKIE } from './wall-door';

/** The screen in the room: paired by a code, known by a cookie of its own. */
@Controller('api')
export class WallsController {
  constructor(
    private readonly invite: InviteWall,
    private readonly openWall: OpenWall,
    private readonly readWall: ReadWall,
    private readonly closeWalls: CloseWalls,
    private readonly jar: CookieJar,
  ) {}

  /** A pairing code for one screen, valid ten minutes. */
  @Post('meetings/:id/walls')
  @Access(MEETINGS_ACCESS['meeting.walls'])
  make(@Ctx() ctx: RequestContext, @Param('id', { schema: idParam }) id: string): Promise<WallPairing> {
    return this.invite.run(ctx, id);
  }

  /** Ends every wall of the meeting. */
  @Delete('meetings/:id/walls')
  @HttpCode(204)
  @Access(MEETINGS_ACCESS['meeting.walls'])
  close(@Ctx() ctx: RequestContext, @Param('id', { schema: idParam }) id: string): Promise<void> {
    return this.closeWalls.run(ctx, id);
  }

  /** Makes this browser the wall: sets the cookie `wall`, which opens nothing else. */
  @Post('wall/open')
  @HttpCode(204)
  @Access(MEETINGS_ACCESS['wall.open'])
  async open(
    @Ctx() ctx: RequestContext,
    @Body({ schema: openWallSchema }) body: OpenWallBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { token, lifetimeMs } = await this.openWall.run(ctx, body.code);
    this.jar.set(response, WALL_COOKIE, token, lifetimeMs);
  }

  /** What the wall shows now. */
  @Get('wall/live')
  @Access(MEETINGS_ACCESS['wall.live'])
  live(@Ctx() ctx: RequestContext): Promise<WallSnapshot> {
    return this.readWall.run(ctx);
  }
}
