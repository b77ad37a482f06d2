import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { languageOf } from '@kreds/kernel';
import type { Request, Response } from 'express';
import { KredsLogger } from '../logging/kreds-logger';
import { ErrorCatalogues } from './error-catalogues';
import { RefusedError } from './refused-error';

/** What an error looks like on the wire (RFC 9457, `application/problem+json`). */
export interface Problem {
  readonly type: 'about:blank';
  readonly status: number;
  readonly code: string;
  /** The sentence for a person, in the request's language. */
  readonly title: string;
  readonly requestId: string;
  readonly details?: RefusedError['details'];
}

const BODY_PARSER_CODES: Readonly<Record<string, string>> = {
  'entity.too.large': 'platform.too-large',
  'entity.parse.failed': 'platform.unreadable-body',
  'encoding.unsupported': 'platform.wrong-content-type',
  'charset.unsupported': 'platform.wrong-content-type',
  'request.aborted': 'platform.unreadable-body',
};

const STATUS_CODES: Readonly<Record<number, string>> = {
  // Our own checks refuse with a code of theirs; a bare 400 is a body that could not be parsed.
  400: 'platform.unreadable-body',
  401: 'platform.sign-in-needed',
  403: 'platform.not-found',
  404: 'platform.not-found',
  413: 'platform.too-large',
  415: 'platform.wrong-content-type',
  429: 'platform.slow-down',
};

function codeOf(error: unknown): string {
  if (error instanceof RefusedError) return error.code;
  const type = typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : '';
  if (BODY_PARSER_CODES[type]) return BODY_PARSER_CODES[type];
  if (error instanceof HttpException) return STATUS_CODES[error.getStatus()] ?? 'platform.failed';
  if (error instanceof URIError) return 'platform.not-found';
  return 'platform.failed';
}

/** The one place where refusals and surprises are put into words. Surprises are logged by class and place, never by text. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly catalogues: ErrorCatalogues,
    private readonly logger: KredsLogger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    this.answer(error, request, response);
  }

  /** Also used by plain middleware, which Nest's filters do not reach. */
  answer(error: unknown, request: Request, response: Response): void {
    const { code, entry } = this.catalogues.entryOf(codeOf(error));
    if (code === 'platform.failed') this.logger.surprise(error, request.kredsRequestId);
    if (response.headersSent) return void response.end();
    const language = request.kredsContext?.language ?? languageOf(request.headers['accept-language']);
    const problem: Problem = {
      type: 'about:blank',
      status: entry.status,
      code,
      title: entry[language],
      requestId: request.kredsRequestId ?? '',
      ...(error instanceof RefusedError && error.details ? { details: error.details } : {}),
    };
    if (error instanceof RefusedError && error.retryAfterSeconds) {
      response.setHeader('Retry-After', String(error.retryAfterSeconds));
    }
    response.status(entry.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
