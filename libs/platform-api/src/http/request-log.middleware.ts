import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { KredsLogger } from '../logging/kreds-logger';

/** Gives each API request an id and logs one line about it: route pattern, status, milliseconds. Nothing else. */
@Injectable()
export class RequestLogMiddleware implements NestMiddleware {
  constructor(private readonly logger: KredsLogger) {}

  use(request: Request, response: Response, next: NextFunction): void {
    const requestId = randomUUID();
    const began = performance.now();
    request.kredsRequestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.once('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
      this.logger.info('request', {
        requestId,
        method: request.method,
        route,
        status: response.statusCode,
        ms: Math.round((performance.now() - began) * 10) / 10,
      });
    });
    next();
  }
}
