import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { PlatformConfig } from '../config/platform-config';

/** Cookies as confidentiality.md 3.6 says: `__Host-` and Secure on https, a plain name on http://localhost. */
@Injectable()
export class CookieJar {
  constructor(private readonly config: PlatformConfig) {}

  nameOf(cookie: string): string {
    return this.config.secure ? `__Host-${cookie}` : cookie;
  }

  /** The value of one cookie in a Cookie header. */
  read(header: string | undefined, cookie: string): string | undefined {
    const prefix = `${this.nameOf(cookie)}=`;
    for (const part of (header ?? '').split(';')) {
      const pair = part.trim();
      if (pair.startsWith(prefix)) return pair.slice(prefix.length);
    }
    return undefined;
  }

  /** @param lifetimeMs how long the browser keeps it; a session of the browser when undefined */
  set(response: Response, cookie: string, value: string, lifetimeMs?: number): void {
    response.cookie(this.nameOf(cookie), value, {
      httpOnly: true,
      sameSite: 'strict',
      secure: this.config.secure,
      path: '/',
      ...(lifetimeMs === undefined ? {} : { maxAge: lifetimeMs }),
    });
  }

  clear(response: Response, cookie: string): void {
    response.clearCookie(this.nameOf(cookie), {
      httpOnly: true,
      sameSite: 'strict',
      secure: this.config.secure,
      path: '/',
    });
  }
}
