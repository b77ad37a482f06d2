import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Clock } from '@kreds/kernel';
import express from 'express';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runServer } from '../src/server';

/**
 * The server of the journeys: the shipped one with a clock that a test can move. Built beside it to main.test.mjs and
 * never part of it (`node tools/build-api.mjs --test-entry`). The offset outlives the process, like time does.
 */
class MovableClock implements Clock {
  private offsetMs: number;

  constructor(private readonly folder: string) {
    this.offsetMs = this.stored();
  }

  now(): number {
    return Date.now() + this.offsetMs;
  }

  advance(milliseconds: number): void {
    this.offsetMs += milliseconds;
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.file, String(this.offsetMs));
  }

  private get file(): string {
    return join(this.folder, 'test-clock');
  }

  private stored(): number {
    try {
      return Number(readFileSync(this.file, 'utf8')) || 0;
    } catch {
      return 0;
    }
  }
}

const clock = new MovableClock(process.env['KREDS_DATA'] ?? './data');

/** `POST /api/test/clock {advanceMs}`: answers the server's new time. */
function extend(app: NestExpressApplication): void {
  app.use('/api/test/clock', express.json(), (request: express.Request, response: express.Response) => {
    const { advanceMs } = (request.body ?? {}) as { readonly advanceMs?: unknown };
    if (!Number.isSafeInteger(advanceMs)) return void response.status(400).json({ code: 'test.bad-input' });
    clock.advance(advanceMs as number);
    response.json({ now: clock.now() });
  });
}

void runServer(process.env, { clock, extend });
