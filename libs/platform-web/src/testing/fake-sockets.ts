import type { ValueProvider } from '@angular/core';
import { LIVE_SOCKETS, type LiveListener, type LiveSocket, type LiveWish } from '../live/live-socket';

/** A socket that a test opens, feeds and ends by hand. */
export class FakeSocket implements LiveSocket {
  closed = false;
  /** What the server's clock says (epoch ms); a rejected promise stands for no answer. */
  serverNow: () => Promise<number> = () => Promise.resolve(Date.now());

  /** What the page told the server, in order. */
  readonly told: { readonly event: string; readonly payload: object }[] = [];

  constructor(
    readonly wish: LiveWish,
    private readonly listener: LiveListener,
  ) {}

  open(): void {
    this.listener.opened();
  }

  /** The line breaks. */
  end(): void {
    this.listener.closed();
  }

  /** It does not come up; with a code when the server refused the seat. */
  fail(code?: string): void {
    this.listener.failed(code);
  }

  say(event: string, payload: unknown): void {
    this.listener.message(event, payload);
  }

  ping(): Promise<number> {
    return this.serverNow();
  }

  /** From the page to the server; {@link FakeSocket.told} keeps it. */
  tell(event: string, payload: object): void {
    this.told.push({ event, payload });
  }

  close(): void {
    this.closed = true;
  }
}

/** Binds fake sockets; `all` holds every one that was opened, `newest` the one in use. */
export class FakeSockets {
  readonly all: FakeSocket[] = [];
  readonly provider: ValueProvider = {
    provide: LIVE_SOCKETS,
    useValue: (wish: LiveWish, listener: LiveListener): FakeSocket => this.open(wish, listener),
  };

  readonly open = (wish: LiveWish, listener: LiveListener): FakeSocket => {
    const socket = new FakeSocket(wish, listener);
    this.all.push(socket);
    return socket;
  };

  get newest(): FakeSocket {
    const socket = this.all.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  }
}
