import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  type ForgetHere,
  forgetHereSchema,
  type ReleaseHalf as ReleaseHalfWish,
  releaseHalfSchema,
  type Safety,
  type ServerHalf,
  type StepUp,
  stepUpSchema,
  type TrustDevice as TrustDeviceWish,
  type TrustedDeviceKeys,
  trustDeviceSchema,
} from '@kreds/identity/model';
import { Access, type AccountContext, Ctx, type RequestContext } from '@kreds/platform-api';
import type { Response } from 'express';
import { IDENTITY_ACCESS } from '../identity-access';
import { ProveAgain } from '../sessions/prove-again';
import { SessionCookie } from '../sessions/session-cookie';
import { ForgetDevice } from './forget-device';
import { ReadSafety } from './read-safety';
import { ReleaseHalf } from './release-half';
import { SignOutAndForget } from './sign-out-and-forget';
import { SignOutEverywhere } from './sign-out-everywhere';
import { TrustDevice } from './trust-device';

/** Trusted devices, and what else keeps an account safe. */
@Controller('api/auth')
export class DevicesController {
  constructor(
    private readonly readSafety: ReadSafety,
    private readonly proveAgain: ProveAgain,
    private readonly trustDevice: TrustDevice,
    private readonly releaseHalf: ReleaseHalf,
    private readonly forgetDevice: ForgetDevice,
    private readonly leaveHere: SignOutAndForget,
    private readonly leaveEverywhere: SignOutEverywhere,
    private readonly cookie: SessionCookie,
  ) {}

  /** When the sheet was made, the trusted devices, and where the second factor stands. */
  @Get('safety')
  @Access(IDENTITY_ACCESS['me.safety'])
  safety(@Ctx() ctx: AccountContext): Promise<Safety> {
    return this.readSafety.run(ctx);
  }

  /** 204, and the session is fresh for five minutes; 403 `identity.wrong-passphrase`, 429 `platform.slow-down`. */
  @Post('step-up')
  @HttpCode(204)
  @Access(IDENTITY_ACCESS['me.step-up'])
  stepUp(@Ctx() ctx: AccountContext, @Body({ schema: stepUpSchema }) body: StepUp): Promise<void> {
    return this.proveAgain.run(ctx, body);
  }

  /** 201 with the server's half; 403 `identity.step-up-needed`. */
  @Post('devices')
  @Access(IDENTITY_ACCESS['me.device'])
  trust(
    @Ctx() ctx: AccountContext,
    @Body({ schema: trustDeviceSchema }) body: TrustDeviceWish,
  ): Promise<TrustedDeviceKeys> {
    return this.trustDevice.run(ctx, body);
  }

  /** 200 with the server's half; 404 for another's, deleted or false device, 403 `identity.step-up-needed`. */
  @Post('devices/:id/half')
  @HttpCode(200)
  @Access(IDENTITY_ACCESS['me.device-half'])
  half(
    @Ctx() ctx: AccountContext,
    @Param('id') id: string,
    @Body({ schema: releaseHalfSchema }) body: ReleaseHalfWish,
  ): Promise<ServerHalf> {
    return this.releaseHalf.run(ctx, id, body);
  }

  /** 204; 404 for another's device too. */
  @Delete('devices/:id')
  @HttpCode(204)
  @Access(IDENTITY_ACCESS['me.device-forget'])
  forget(@Ctx() ctx: AccountContext, @Param('id') id: string): Promise<void> {
    return this.forgetDevice.run(ctx, id);
  }

  /** 204, with or without a session; the browser drops everything the site stored here. */
  @Post('sign-out-and-forget')
  @HttpCode(204)
  @Access(IDENTITY_ACCESS['session.end'])
  async leave(
    @Ctx() ctx: RequestContext,
    @Body({ schema: forgetHereSchema }) body: ForgetHere,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.leaveHere.run(ctx, body);
    this.cookie.take(response);
    response.setHeader('Clear-Site-Data', '"cache", "cookies", "storage"');
  }

  /** 204, with or without a session. */
  @Post('sign-out-everywhere')
  @HttpCode(204)
  @Access(IDENTITY_ACCESS['session.end-all'])
  async leaveAll(@Ctx() ctx: RequestContext, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.leaveEverywhere.run(ctx);
    this.cookie.take(response);
  }
}
