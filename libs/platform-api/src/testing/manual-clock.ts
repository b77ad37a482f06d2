import type { Clock } from '@kreds/kernel';

/** A clock that a test moves by hand. */
export class ManualClock implements Clock {
  constructor(private at: number) {}

  now(): number {
    return this.at;
  }

  advance(milliseconds: number): void {
    this.at += milliseconds;
  }

  set(at: number): void {
    this.at = at;
  }
}
