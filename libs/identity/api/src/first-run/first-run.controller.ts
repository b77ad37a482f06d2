import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import {
  type ExchangeFirstRun,
  exchangeFirstRunSchema,
  type FirstRun,
  type FirstRunSeat,
  type RegisterFirstRun,
  registerFirstRunSchema,
  type SignedIn,
} from '@kreds/identity/model';
import { Access, Ctx, type RequestContext } from '@kreds/platform-api';
import type { Response } from 'express';
import { IDENTITY_ACCESS } from '../identity-access';
import { SessionCookie } from '../sessions/session-cookie';
import { FirstRunDoors } from './first-run-doors';
import { MakeFirstAdministrator } from './register-first-run';

/** The first administrator of a new installation. */
@Controller('api/first-run')
export class FirstRunController {
  constructor(
    private readonly doors: FirstRunDoors,
    private readonly register: MakeFirstAdministrator,
    private readonly cookie: SessionCookie,
  ) {}

  /** Whether nobody has an account yet. */
  @Get()
  @Access(IDENTITY_ACCESS['first-run.read'])
  async read(): Promise<FirstRun> {
    return { needed: await this.doors.needed() };
  }

  /** The uid that the keys are made for; 403 `identity.first-run-code`, 410 `identity.first-run-over`. */
  @Post('exchange')
  @HttpCode(200)
  @Access(IDENTITY_ACCESS['first-run.use'])
  async exchange(
    @Ctx() ctx: RequestContext,
    @Body({ schema: exchangeFirstRunSchema }) body: ExchangeFirstRun,
  ): Promise<FirstRunSeat> {
    return { uid: (await this.doors.find(ctx, body.code)).uid };
  }

  /** 201 with `SignedIn` and the cookie `sid`; the code works once. */
  @Post('register')
  @Access(IDENTITY_ACCESS['first-run.use'])
  async make(
    @Ctx() ctx: RequestContext,
    @Body({ schema: registerFirstRunSchema }) body: RegisterFirstRun,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    return this.cookie.hand(response, await this.register.run(ctx, body));
  }
}
