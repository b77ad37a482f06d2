/** How soon what is typed goes where, in ms. */
export interface SavePace {
  /** After the last key, a version goes to the server. */
  readonly idle: number;
  /** While somebody types on and on, at the latest after this. */
  readonly most: number;
}

/** Between meetings, and in a running meeting (confidentiality.md 7). */
export const CALM: SavePace = { idle: 2_000, most: 10_000 };
export const MEETING: SavePace = { idle: 1_000, most: 3_000 };
/** The draft on the device: within a second of any key. */
export const DRAFT: SavePace = { idle: 300, most: 800 };

/** Calls back when nothing more was asked for a while, and at the latest after `most`. */
export class PatientTimer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since = 0;

  constructor(
    private readonly pace: SavePace,
    private readonly due: () => void,
  ) {}

  touch(): void {
    const now = Date.now();
    if (this.timer === undefined) this.since = now;
    clearTimeout(this.timer);
    const left = Math.max(0, Math.min(this.pace.idle, this.since + this.pace.most - now));
    this.timer = setTimeout(() => this.fire(), left);
  }

  /** Now, if something waits. */
  hurry(): void {
    if (this.timer !== undefined) this.fire();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  get waits(): boolean {
    return this.timer !== undefined;
  }

  private fire(): void {
    this.stop();
    this.due();
  }
}
