import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@kreds/kernel';
import type { MeetingState } from '@kreds/meetings/model';
import { CLOCK, PlatformConfig } from '@kreds/platform-api';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outage } from '@kreds/meetings/model';

/** How often the process notes that it lives, ms; an outage is known to this precision. */
const NOTE_EVERY_MS = 2_000;
const FILE = 'last-alive';

/**
 * Knows when this process began and when the one before it was last alive, so that a facilitator can be asked "the server
 * was away 0:42, give the speaker that time back?" (live-meeting.md 10). Nothing is given back by itself.
 */
@Injectable()
export class ServerAway implements OnModuleInit, OnModuleDestroy {
  private readonly file: string;
  private outage: Outage | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    config: PlatformConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.file = join(config.dataFolder, FILE);
  }

  onModuleInit(): void {
    const until = this.clock.now();
    const from = this.lastAlive();
    this.outage = from !== undefined && from < until ? { from, until } : undefined;
    this.note();
    this.timer = setInterval(() => this.note(), NOTE_EVERY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** The outage that a running clock of this meeting went through, until the first command after it. */
  outageOf(state: MeetingState): Outage | null {
    if (!this.outage || state.lastAt >= this.outage.until || !clockRuns(state)) return null;
    return { from: Math.max(this.outage.from, state.lastAt), until: this.outage.until };
  }

  private lastAlive(): number | undefined {
    try {
      const noted = Number(readFileSync(this.file, 'utf8'));
      return Number.isSafeInteger(noted) && noted > 0 ? noted : undefined;
    } catch {
      // The first start in this folder: nothing was away.
      return undefined;
    }
  }

  private note(): void {
    try {
      writeFileSync(this.file, String(this.clock.now()), { mode: 0o600 });
    } catch {
      // A full disk shows in the readiness check; an outage is then only known less precisely.
    }
  }
}

function clockRuns(state: MeetingState): boolean {
  const current = state.segments.find((segment) => segment.plan.id === state.currentSegment);
  if (!current) return false;
  const clocks = [current.clock, ...(current.round?.turns.map((turn) => turn.clock) ?? [])];
  return clocks.some((clock) => clock.runningSince !== null);
}
