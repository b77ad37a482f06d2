import { Body, Controller, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import {
  type ChangeMe,
  changeMeSchema,
  type ChangePassphrase,
  changePassphraseSchema,
  type Me,
  type MeAnswer,
  type Prelogin,
  type PreloginRequest,
  preloginSchema,
  type SignedIn,
  type SignInRequest,
  signInSchema,
} from '@kreds/identity/model';
import { Access, type AccountContext, Ctx, type RequestContext } from '@kreds/platform-api';
import type { Response } from 'express';
import { ChangeMyself } from '../accounts/change-me';
import { ReplacePassphrase } from '../accounts/change-passphrase';
import { ReadMe } from '../accounts/read-me';
import { IDENTITY_ACCESS } from '../identity-access';
import { SessionCookie } from '../sessions/session-cookie';
import { AskPrelogin } from './prelogin';
import { SignIn } from './sign-in';
import { SignOut } from './sign-out';

/** Signing in and out, and the own account. */
@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly prelogin: AskPrelogin,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly readMe: ReadMe,
    private readonly changeMyself: ChangeMyself,
    private readonly replacePassphrase: ReplacePassphrase,
    private readonly cookie: SessionCookie,
  ) {}

  /** Always 200 with `{ kdf, serverSalt }`, whether or not the address has an account. */
  @Post('prelogin')
  @HttpCode(200)
  @Access(IDENTITY_ACCESS['session.open'])
  ask(@Ctx() ctx: RequestContext, @Body({ schema: preloginSchema }) body: PreloginRequest): Promise<Prelogin> {
    return this.prelogin.run(ctx, body);
  }

  /** `SignedIn` and the cookie `sid`; 401 `identity.sign-in-failed`, 429 `platform.slow-down` with Retry-After. */
  @Post('sign-in')
  @HttpCode(200)
  @Access(IDENTITY_ACCESS['session.open'])
  async open(
    @Ctx() ctx: RequestContext,
    @Body({ schema: signInSchema }) body: SignInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    return this.cookie.hand(response, await this.signIn.run(ctx, body));
  }

  /** 204, with or without a session. */
  @Post('sign-out')
  @HttpCode(204)
  @Access(IDENTITY_ACCESS['session.end'])
  async close(@Ctx() ctx: RequestContext, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.signOut.run(ctx);
    this.cookie.take(response);
  }

  /** 200 with `{ me: null }` when nobody is signed in. */
  @Get('me')
  @Access(IDENTITY_ACCESS['session.read'])
  read(@Ctx() ctx: RequestContext): Promise<MeAnswer> {
    return this.readMe.run(ctx);
  }

  /** `Me` as it is afterwards. */
  @Patch('me')
  @Access(IDENTITY_ACCESS['me.change'])
  change(@Ctx() ctx: AccountContext, @Body({ schema: changeMeSchema }) body: ChangeMe): Promise<Me> {
    return this.changeMyself.run(ctx, body);
  }

  /** `SignedIn` and a new cookie; every other session is over. 403 `identity.wrong-passphrase`. */
  @Post('passphrase')
  @HttpCode(200)
  @Access(IDENTITY_ACCESS['me.passphrase'])
  async renew(
    @Ctx() ctx: AccountContext,
    @Body({ schema: changePassphraseSchema }) body: ChangePassphrase,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    return this.cookie.hand(response, await this.replacePassphrase.run(ctx, body));
  }
}
