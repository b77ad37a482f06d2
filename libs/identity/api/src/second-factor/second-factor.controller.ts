import { Body, Controller, Delete, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  type BackupCodes,
  type ConfirmSecondFactor,
  confirmSecondFactorSchema,
  type SecondFactorOffer,
  type SecondSignIn,
  secondSignInSchema,
  type SignedIn,
} from '@kreds/identity/model';
import { Access, type AccountContext, Ctx, type RequestContext } from '@kreds/platform-api';
import type { Request, Response } from 'express';
import { IDENTITY_ACCESS } from '../identity-access';
import { SessionCookie } from '../sessions/session-cookie';
import { SetUpSecondFactor } from './confirm-second-factor';
import { OfferSecondFactor } from './offer-second-factor';
import { ResetSecondFactor } from './reset-second-factor';
import { ShowSecondFactor } from './show-second-factor';

/** The second step of signing in, for staff. */
@Controller('api')
export class SecondFactorController {
  constructor(
    private readonly offer: OfferSecondFactor,
    private readonly setUp: SetUpSecondFactor,
    private readonly show: ShowSecondFactor,
    private readonly reset: ResetSecondFactor,
    private readonly cookie: SessionCookie,
  ) {}

  /** `SignedIn` and the cookie `sid`; 403 `identity.second-factor-wrong`, 410 `identity.second-factor-over`. */
  @Post('auth/sign-in/second')
  @HttpCode(200)
  @Access(IDENTITY_ACCESS['session.open'])
  async signIn(
    @Ctx() ctx: RequestContext,
    @Body({ schema: secondSignInSchema }) body: SecondSignIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    const admission = await this.show.run(ctx, this.cookie.secondTicket(request), body);
    this.cookie.takeSecond(response);
    return this.cookie.hand(response, admission);
  }

  /** 200 with the secret for the app; 404 for who is not asked for one, 409 `identity.second-factor-in-use`. */
  @Post('auth/second-factor')
  @HttpCode(200)
  @Access(IDENTITY_ACCESS['me.second-factor'])
  make(@Ctx() ctx: AccountContext): Promise<SecondFactorOffer> {
    return this.offer.run(ctx);
  }

  /** 200 with eight backup codes, shown once; 403 `identity.second-factor-wrong`. */
  @Post('auth/second-factor/confirm')
  @HttpCode(200)
  @Access(IDENTITY_ACCESS['me.second-factor'])
  confirm(
    @Ctx() ctx: AccountContext,
    @Body({ schema: confirmSecondFactorSchema }) body: ConfirmSecondFactor,
  ): Promise<BackupCodes> {
    return this.setUp.run(ctx, body);
  }

  /** 204; 403 `identity.step-up-needed`, 404 for somebody without one. */
  @Delete('people/:id/second-factor')
  @HttpCode(204)
  @Access(IDENTITY_ACCESS['people.second-factor'])
  takeOff(@Ctx() ctx: AccountContext, @Param('id') id: string): Promise<void> {
    return this.reset.run(ctx, id);
  }
}
