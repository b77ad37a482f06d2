import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import {
  type AcceptInvitation,
  acceptInvitationSchema,
  type ExchangeInvitation,
  exchangeInvitationSchema,
  type InvitationSeat,
  type SignedIn,
} from '@kreds/identity/model';
import { Access, Ctx, type RequestContext } from '@kreds/platform-api';
import type { Response } from 'express';
import { IDENTITY_ACCESS } from '../identity-access';
import { SessionCookie } from '../sessions/session-cookie';
import { TakeUpInvitation } from './accept-invitation';
import { LookAtInvitation } from './exchange-invitation';

/** The two steps behind the link in the mail. The token comes in the body, so that it stands in no log. */
@Controller('api/invitations')
export class InvitationsController {
  constructor(
    private readonly look: LookAtInvitation,
    private readonly takeUp: TakeUpInvitation,
    private readonly cookie: SessionCookie,
  ) {}

  /** 200 with whom it is for; 410 `identity.invitation-over` for every token that opens nothing. */
  @Post('exchange')
  @HttpCode(200)
  @Access(IDENTITY_ACCESS['invitation.use'])
  exchange(
    @Ctx() ctx: RequestContext,
    @Body({ schema: exchangeInvitationSchema }) body: ExchangeInvitation,
  ): Promise<InvitationSeat> {
    return this.look.run(ctx, body);
  }

  /** 201 with `SignedIn` and the cookie `sid`; the second of two is answered 410 `identity.invitation-over`. */
  @Post('accept')
  @Access(IDENTITY_ACCESS['invitation.use'])
  async accept(
    @Ctx() ctx: RequestContext,
    @Body({ schema: acceptInvitationSchema }) body: AcceptInvitation,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    return this.cookie.hand(response, await this.takeUp.run(ctx, body));
  }
}
