import { randomBetween } from '../ids/new-uuid';
import type { LiveListener, LiveSocket, LiveWish, OpenLiveSocket } from './live-socket';

/** Between two tries, in ms; the spread keeps a room full of phones from coming back in one moment. */
const AGAIN_MS = [500, 4_000] as const;
/** After a refusal there is no hurry: rights do not come back within seconds. */
const REFUSED_MS = [15_000, 30_000] as const;
/** A socket younger than this is not thrown away again: several signs of waking come together. */
const TOO_YOUNG_MS = 1_000;

/**
 * Keeps one socket open, without limit on tries. A socket that ends, or that may have slept, is never woken up but replaced
 * by a fresh one; what a replaced one still says is not heard.
 */
export class SocketKeeper {
  private socket: LiveSocket | undefined;
  private generation = 0;
  private bornAt = 0;
  private stopped = false;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly open: OpenLiveSocket,
    private readonly wish: LiveWish,
    private readonly listener: LiveListener,
  ) {}

  /** Opens a fresh socket at once, in place of the one there is. */
  connect(): void {
    if (this.stopped) return;
    clearTimeout(this.again);
    this.drop();
    const mine = this.generation;
    const mineStill = (): boolean => mine === this.generation;
    this.bornAt = Date.now();
    this.socket = this.open(this.wish, {
      opened: () => mineStill() && this.listener.opened(),
      closed: () => mineStill() && this.lose(),
      failed: (code) => mineStill() && this.lose(code),
      message: (event, payload) => mineStill() && this.listener.message(event, payload),
    });
  }

  /** As {@link connect}, unless the socket was opened a moment ago; answers whether it was replaced. */
  renew(): boolean {
    if (this.socket && Math.abs(Date.now() - this.bornAt) < TOO_YOUNG_MS) return false;
    this.connect();
    return true;
  }

  /** The line went away: however young the socket is, the next {@link renew} replaces it. */
  distrust(): void {
    this.bornAt = -Infinity;
  }

  /** The server's clock over the open socket; rejects without one. */
  ping(): Promise<number> {
    return this.socket?.ping() ?? Promise.reject(new Error('no socket'));
  }

  tell(event: string, payload: object): void {
    this.socket?.tell(event, payload);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.again);
    this.drop();
  }

  private drop(): void {
    this.generation += 1;
    this.socket?.close();
    this.socket = undefined;
  }

  private lose(code?: string): void {
    this.drop();
    const [least, most] = code ? REFUSED_MS : AGAIN_MS;
    this.again = setTimeout(() => this.connect(), randomBetween(least, most));
    if (code) this.listener.failed(code);
    else this.listener.closed();
  }
}
