import { Injectable } from '@nestjs/common';
import type { ExchangeInvitation, InvitationSeat } from '@kreds/identity/model';
import { RefusedError, type RequestContext } from '@kreds/platform-api';
import { KnockingLimits } from '../sign-in/knocking-limits';
import { Invitations } from './invitations';

/** Says whom an invitation is for, as often as it is asked while the invitation lives: looking uses nothing up. */
@Injectable()
export class LookAtInvitation {
  constructor(
    private readonly invitations: Invitations,
    private readonly limits: KnockingLimits,
  ) {}

  async run(ctx: RequestContext, { token }: ExchangeInvitation): Promise<InvitationSeat> {
    const wasRight = this.limits.token(ctx.ip, ctx.now);
    const invitation = await this.invitations.find(token, ctx.now);
    if (!invitation) throw new RefusedError('identity.invitation-over');
    wasRight();
    const { id, displayName, email, phone, language } = invitation.person;
    return { uid: id, displayName, email, phone, language };
  }
}
