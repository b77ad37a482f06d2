import { Injectable } from '@nestjs/common';
import type { SignedIn } from '@kreds/identity/model';
import { CookieJar, RefusedError } from '@kreds/platform-api';
import type { Request, Response } from 'express';
import type { CookieValue } from './session-keeper';
import { SESSION_COOKIE } from './session-source';

/** Holds the ticket between passphrase and second factor, so that no script and no error text ever sees it. */
const SECOND_COOKIE = 'second';

/** An answer and the session that comes with it, or a ticket for the second factor. */
export type Admission = { readonly answer: SignedIn; readonly session: CookieValue } | { readonly second: CookieValue };

/** Puts the session into the browser and takes it out again. */
@Injectable()
export class SessionCookie {
  constructor(private readonly jar: CookieJar) {}

  /** @throws RefusedError `identity.second-factor-needed`, with the ticket as a cookie */
  hand(response: Response, admission: Admission): SignedIn {
    if ('second' in admission) {
      this.jar.set(response, SECOND_COOKIE, admission.second.secret, admission.second.lifetimeMs);
      throw new RefusedError('identity.second-factor-needed');
    }
    this.jar.set(response, SESSION_COOKIE, admission.session.secret, admission.session.lifetimeMs);
    return admission.answer;
  }

  take(response: Response): void {
    this.jar.clear(response, SESSION_COOKIE);
  }

  secondTicket(request: Request): string | undefined {
    return this.jar.read(request.headers.cookie, SECOND_COOKIE);
  }

  takeSecond(response: Response): void {
    this.jar.clear(response, SECOND_COOKIE);
  }
}
