import { Injectable, computed, signal } from '@angular/core';

/** One measured round trip. `sent` and `received` are on the device's monotonic clock (ms), `server` in epoch ms. */
export interface ClockSample {
  readonly sent: number;
  readonly received: number;
  readonly server: number;
}

const SAMPLES = 5;
/** Larger differences are put right at once, smaller ones bit by bit so that no shown second jumps. */
const STEP_FROM_MS = 300;
/** How much is put right in a second; far below the second itself, so time never runs backwards. */
const SLEW_MS_PER_SECOND = 50;
/** Above this round trip seconds are not known well enough to be shown. */
const COARSE_FROM_MS = 2_000;

/** offset = server − (sent + received) / 2, and how far it can be wrong. */
export function offsetOf({ sent, received, server }: ClockSample): { offset: number; roundTrip: number } {
  return { offset: server - (sent + received) / 2, roundTrip: received - sent };
}

/** The sample with the smallest round trip tells best. */
export function bestOf(samples: readonly ClockSample[]): ClockSample | undefined {
  return [...samples].sort((one, other) => offsetOf(one).roundTrip - offsetOf(other).roundTrip)[0];
}

/**
 * The server's time on this device (live-meeting.md 9). Between measurements it runs on the monotonic clock, so a changed
 * wall clock has no effect. `now` is a signal that moves once a second while somebody follows something live.
 */
@Injectable({ providedIn: 'root' })
export class ServerClock {
  /** Server time minus monotonic time, as shown and as last measured; ms. */
  private shown: number | undefined;
  private target: number | undefined;
  private slewedAt = 0;
  private users = 0;
  private ticking: ReturnType<typeof setInterval> | undefined;
  private readonly moment = signal(this.read());
  private readonly roundTrip = signal(0);

  /** Epoch ms on the server, once a second. */
  readonly now = this.moment.asReadonly();
  /** True when the way to the server is so slow that only minutes should be shown ("about 3 min"). */
  readonly coarse = computed(() => this.roundTrip() > COARSE_FROM_MS);

  /** Epoch ms on the server, exact to this moment; the device's own clock until something was measured. */
  read(): number {
    if (this.shown === undefined) return Date.now();
    this.slew();
    return Math.round(performance.now() + this.shown);
  }

  /** Takes five round trips, one after the other, and keeps the best. Failing ones are left out. */
  async measure(ping: () => Promise<number>): Promise<void> {
    const samples: ClockSample[] = [];
    for (let round = 0; round < SAMPLES; round++) {
      const sent = performance.now();
      const server = await ping().catch(() => undefined);
      if (server !== undefined) samples.push({ sent, received: performance.now(), server });
    }
    const best = bestOf(samples);
    if (best) this.take(best);
  }

  /** One sample alone, such as the `serverNow` of a snapshot where no socket comes up. */
  take(sample: ClockSample): void {
    const { offset, roundTrip } = offsetOf(sample);
    this.roundTrip.set(roundTrip);
    this.slew();
    this.target = offset;
    if (this.shown === undefined || Math.abs(offset - this.shown) >= STEP_FROM_MS) this.shown = offset;
    this.slewedAt = performance.now();
    this.moment.set(this.read());
  }

  /** Starts the ticking of `now`; the answer stops it again. */
  follow(): () => void {
    this.users += 1;
    this.moment.set(this.read());
    this.ticking ??= setInterval(() => this.moment.set(this.read()), 1000);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.users -= 1;
      if (this.users > 0) return;
      clearInterval(this.ticking);
      this.ticking = undefined;
    };
  }

  private slew(): void {
    if (this.shown === undefined || this.target === undefined) return;
    const at = performance.now();
    const most = ((at - this.slewedAt) / 1000) * SLEW_MS_PER_SECOND;
    const wanted = this.target - this.shown;
    this.shown += Math.sign(wanted) * Math.min(Math.abs(wanted), Math.max(0, most));
    this.slewedAt = at;
  }
}
