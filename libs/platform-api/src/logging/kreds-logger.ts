import { Injectable } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { PlatformConfig } from '../config/platform-config';

/** The fields that may stand in a log line. No body, no query string, no name, no text that somebody wrote. */
export interface LogFields {
  readonly requestId?: string;
  readonly method?: string;
  /** The route's pattern, never the URL that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly code?: string;
  readonly errorName?: string;
  readonly at?: string;
  readonly port?: number;
  readonly count?: number;
}

/** Structured log on standard error, one JSON object a line, with allow-listed fields only. */
@Injectable()
export class KredsLogger {
  private readonly pino: Logger;

  constructor(config: PlatformConfig) {
    this.pino = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  }

  info(event: string, fields: LogFields = {}): void {
    this.pino.info(fields, event);
  }

  warn(event: string, fields: LogFields = {}): void {
    this.pino.warn(fields, event);
  }

  /** An exception nobody expected: its class and its first place in our code. Its message could hold content and stays out. */
  surprise(error: unknown, requestId?: string): void {
    const name = error instanceof Error ? error.name : typeof error;
    const code =
      typeof error === 'object' && error !== null && 'code' in error ? String((error as { code: unknown }).code) : '';
    const at =
      (error instanceof Error ? error.stack : undefined)
        ?.split('\n')
        .find((line) => /^\s+at /.test(line))
        ?.trim() ?? '';
    this.pino.error({ requestId, errorName: name, code: code.slice(0, 60), at: at.slice(0, 200) }, 'unexpected error');
  }
}
