const FIRST_MS = 4_000;
const MOST_MS = 60_000;

/**
 * Asks again after a while for what did not reach the server, each time later. News of the vault may never come: nobody
 * else has to write only because a line is back.
 */
export class LineRetry {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_MS;
  private ended = false;

  constructor(private readonly again: () => void) {}

  later(): void {
    clearTimeout(this.timer);
    if (this.ended) return;
    this.timer = setTimeout(this.again, this.wait);
    this.wait = Math.min(MOST_MS, this.wait * 2);
  }

  /** It went through, or there is nothing to send. */
  stop(): void {
    clearTimeout(this.timer);
    this.wait = FIRST_MS;
  }

  end(): void {
    this.stop();
    this.ended = true;
  }
}
