import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Clock, languageOf } from '@kreds/kernel';
import type { Request } from 'express';
import { CLOCK } from '../context/clock.token';
import type { Actor } from '../context/actor';
import { ActorSources } from '../context/actor-sources';
import { CookieJar } from '../http/cookie-jar';
import { AccountLimits } from '../limits/account-limits';
import { RefusedError } from '../problems/refused-error';
import { ACCESS_METADATA } from './access.decorator';
import type { AccessRow } from './access-policy';

/** The first door: finds out who asks and lets in only whom the route's policy row names. Deny by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sources: ActorSources,
    private readonly jar: CookieJar,
    private readonly limits: AccountLimits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const row = this.reflector.get<AccessRow | undefined>(ACCESS_METADATA, host.getHandler());
    if (!row) return false;
    const request = host.switchToHttp().getRequest<Request>();
    const now = this.clock.now();
    const wanted = row.principals === 'anyone' ? (['account'] as const) : row.principals;
    const found = await this.sources.identify((name) => this.jar.read(request.headers.cookie, name), wanted, now);
    const withheld = found.kind === 'account' && !row.evenWithheld ? found.withheld : undefined;
    // Where anyone may knock, a withheld session counts for nothing.
    const actor: Actor = withheld && row.principals === 'anyone' ? { kind: 'anonymous' } : found;
    if (actor.kind === 'anonymous' && row.principals !== 'anyone') throw new RefusedError('platform.sign-in-needed');
    const asked = languageOf(request.headers['accept-language']);
    request.kredsContext = {
      requestId: request.kredsRequestId ?? '',
      actor,
      language: request.headers['accept-language'] || actor.kind !== 'account' ? asked : actor.language,
      now,
      ip: request.ip ?? '',
    };
    // After the context, so that each refusal is worded in the person's language.
    if (found.kind === 'account') this.limits.take(found.personId, request.method, now);
    if (withheld && actor.kind === 'account') throw new RefusedError(withheld);
    if (row.standing === 'administrator' && !(actor.kind === 'account' && actor.administrator)) {
      throw new RefusedError('platform.not-found');
    }
    return true;
  }
}
