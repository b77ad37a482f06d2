import { Body, Controller, HttpCode, Post, Put, Res } from '@nestjs/common';
import {
  type ExchangeRecovery,
  exchangeRecoverySchema,
  type FinishRecovery as FinishRecoveryWish,
  finishRecoverySchema,
  type Forgot,
  forgotSchema,
  type OpenedSheet,
  type OpenSheet,
  openSheetSchema,
  type RecoverByDevice as RecoverByDeviceWish,
  recoverByDeviceSchema,
  type RecoverySeat,
  type Restart,
  restartSchema,
  type ServerHalf,
  type SheetKeys,
  sheetKeysSchema,
  type SignedIn,
} from '@kreds/identity/model';
import { Access, type AccountContext, Ctx, type RequestContext } from '@kreds/platform-api';
import type { Response } from 'express';
import { IDENTITY_ACCESS } from '../identity-access';
import { SessionCookie } from '../sessions/session-cookie';
import { FinishRecovery } from './finish-recovery';
import { KeepRecoverySheet } from './keep-recovery-sheet';
import { LookAtRecovery } from './look-at-recovery';
import { MailRecoveryLink } from './mail-recovery-link';
import { OpenBySheet } from './open-by-sheet';
import { RecoverByDevice } from './recover-by-device';
import { RestartAccount } from './restart-account';

/** The ways back in when the passphrase is forgotten (confidentiality.md 4.4). Tokens come in bodies alone. */
@Controller('api/auth')
export class RecoveryController {
  constructor(
    private readonly keep: KeepRecoverySheet,
    private readonly openBySheet: OpenBySheet,
    private readonly link: MailRecoveryLink,
    private readonly look: LookAtRecovery,
    private readonly byDevice: RecoverByDevice,
    private readonly finishIt: FinishRecovery,
    private readonly restartIt: RestartAccount,
    private readonly cookie: SessionCookie,
  ) {}

  /** 200 with `{ madeAt }`; 403 `identity.step-up-needed`. */
  @Put('recovery-sheet')
  @Access(IDENTITY_ACCESS['me.recovery-sheet'])
  keepSheet(
    @Ctx() ctx: AccountContext,
    @Body({ schema: sheetKeysSchema }) body: SheetKeys,
  ): Promise<{ readonly madeAt: number }> {
    return this.keep.run(ctx, body);
  }

  /** 202 whatever the address; 429 `platform.slow-down` after ten in an hour. */
  @Post('forgot')
  @HttpCode(202)
  @Access(IDENTITY_ACCESS['recovery.ask'])
  forgot(@Ctx() ctx: RequestContext, @Body({ schema: forgotSchema }) body: Forgot): void {
    this.link.run(ctx, body);
  }

  /** 200 with what the code opens; 403 `identity.recovery-failed` for every pair that does not fit. */
  @Post('recovery/sheet')
  @HttpCode(200)
  @Access(IDENTITY_ACCESS['recovery.use'])
  sheet(@Ctx() ctx: RequestContext, @Body({ schema: openSheetSchema }) body: OpenSheet): Promise<OpenedSheet> {
    return this.openBySheet.run(ctx, body);
  }

  /** 200 with whom the link is for; 410 `identity.recovery-over`. */
  @Post('recovery/exchange')
  @HttpCode(200)
  @Access(IDENTITY_ACCESS['recovery.use'])
  exchange(
    @Ctx() ctx: RequestContext,
    @Body({ schema: exchangeRecoverySchema }) body: ExchangeRecovery,
  ): Promise<RecoverySeat> {
    return this.look.run(ctx, body);
  }

  /** 200 with the server's half; 410 `identity.recovery-over`, 404 for another's, deleted or false device. */
  @Post('recovery/device')
  @HttpCode(200)
  @Access(IDENTITY_ACCESS['recovery.use'])
  device(
    @Ctx() ctx: RequestContext,
    @Body({ schema: recoverByDeviceSchema }) body: RecoverByDeviceWish,
  ): Promise<ServerHalf> {
    return this.byDevice.run(ctx, body);
  }

  /** `SignedIn` and a new cookie; 410 `identity.recovery-over`, 409 `identity.new-sheet-needed`. */
  @Post('recovery/finish')
  @HttpCode(200)
  @Access(IDENTITY_ACCESS['recovery.use'])
  async finish(
    @Ctx() ctx: RequestContext,
    @Body({ schema: finishRecoverySchema }) body: FinishRecoveryWish,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    return this.cookie.hand(response, await this.finishIt.run(ctx, body));
  }

  /** `SignedIn` with new keys and a new cookie; 410 `identity.recovery-over`. */
  @Post('recovery/restart')
  @HttpCode(200)
  @Access(IDENTITY_ACCESS['recovery.use'])
  async restart(
    @Ctx() ctx: RequestContext,
    @Body({ schema: restartSchema }) body: Restart,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    return this.cookie.hand(response, await this.restartIt.run(ctx, body));
  }
}
