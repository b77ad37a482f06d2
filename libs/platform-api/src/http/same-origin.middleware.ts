import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { PlatformConfig } from '../config/platform-config';
import { ProblemFilter } from '../problems/problem.filter';
import { RefusedError } from '../problems/refused-error';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** CSRF defence without tokens (confidentiality.md 3.6): where the request comes from, what type it has, our own header. */
@Injectable()
export class SameOriginMiddleware implements NestMiddleware {
  constructor(
    private readonly config: PlatformConfig,
    private readonly problems: ProblemFilter,
  ) {}

  use(request: Request, response: Response, next: NextFunction): void {
    const code = READING.has(request.method) ? undefined : this.refusalOf(request);
    if (!code) return next();
    this.problems.answer(new RefusedError(code), request, response);
  }

  private refusalOf(request: Request): string | undefined {
    const site = request.headers['sec-fetch-site'];
    const fromHere = site === undefined ? this.isOwnOrigin(request.headers.origin) : site === 'same-origin';
    if (!fromHere || request.headers['x-kreds'] !== '1') return 'platform.foreign-origin';
    const type = request.headers['content-type']?.split(';')[0]?.trim();
    const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
    if (hasBody && type !== 'application/json' && type !== 'application/octet-stream') {
      return 'platform.wrong-content-type';
    }
    return undefined;
  }

  private isOwnOrigin(origin: string | undefined): boolean {
    return origin !== undefined && ownOrigins(this.config).includes(origin);
  }
}

/** The origins that are Kreds itself: the public one, and on localhost both spellings of it. */
export function ownOrigins(config: Pick<PlatformConfig, 'origin' | 'port' | 'secure'>): readonly string[] {
  if (config.secure) return [config.origin];
  return [config.origin, `http://localhost:${config.port}`, `http://127.0.0.1:${config.port}`];
}
