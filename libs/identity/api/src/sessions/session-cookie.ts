import { Injectable } from '@nestjs/common';
import type { SignedIn } from '@kreds/identity/model';
import { CookieJar } from '@kreds/platform-api';
import type { Response } from 'express';
import type { SessionCookieValue } from './session-keeper';
import { SESSION_COOKIE } from './session-source';

/** An answer and the session that comes with it. */
export interface Admission {
  readonly answer: SignedIn;
  readonly session: SessionCookieValue;
}

/** Puts the session into the browser and takes it out again. */
@Injectable()
export class SessionCookie {
  constructor(private readonly jar: CookieJar) {}

  hand(response: Response, admission: Admission): SignedIn {
    this.jar.set(response, SESSION_COOKIE, admission.session.secret, admission.session.lifetimeMs);
    return admission.answer;
  }

  take(response: Response): void {
    this.jar.clear(response, SESSION_COOKIE);
  }
}
