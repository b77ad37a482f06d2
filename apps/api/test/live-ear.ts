import { io, type Socket } from 'socket.io-client';

export interface Heard {
  readonly event: string;
  readonly payload: { readonly seq?: number; readonly view?: unknown } & Readonly<Record<string, unknown>>;
}

/** A socket that keeps all it hears, in order, and every byte of it. */
export class LiveEar {
  readonly heard: Heard[] = [];
  /** Every packet as it came over the line. */
  readonly bytes: string[] = [];
  readonly socket: Socket;
  private waiting: (() => void)[] = [];

  constructor(base: string, cookie: string, auth: object) {
    this.socket = io(base, {
      transports: ['websocket'],
      auth,
      extraHeaders: { Cookie: cookie },
      reconnection: false,
      forceNew: true,
    });
    this.socket.onAny((event: string, payload: Heard['payload']) => {
      this.heard.push({ event, payload });
      this.wake();
    });
    this.socket.on('disconnect', () => this.wake());
    this.socket.io.engine.on('packet', (packet: { data?: unknown }) => {
      if (typeof packet.data === 'string') this.bytes.push(packet.data);
    });
  }

  /** Resolves when the line is open. @throws Error with the server's code when it is refused */
  async open(): Promise<this> {
    if (this.socket.connected) return this;
    await new Promise<void>((done, fail) => {
      this.socket.once('connect', done);
      this.socket.once('connect_error', fail);
    });
    return this;
  }

  /** Resolves as soon as what was heard satisfies the condition; the test's own timeout ends a wait in vain. */
  async until(condition: (heard: readonly Heard[]) => boolean): Promise<void> {
    while (!condition(this.heard)) await new Promise<void>((done) => this.waiting.push(done));
  }

  /** Resolves when the fact with this seq has come. */
  untilSeq(seq: number): Promise<void> {
    return this.until(() => this.seqs().includes(seq));
  }

  /** Everything that the server had sent before this moment has been heard. */
  async settled(): Promise<void> {
    await new Promise<void>((done) => this.socket.emit('clock', () => done()));
  }

  async untilClosed(): Promise<void> {
    while (this.socket.connected) await new Promise<void>((done) => this.waiting.push(done));
  }

  /** The seqs of all facts, in the order in which they came. */
  seqs(): readonly number[] {
    return this.heard.flatMap(({ event, payload }) =>
      event !== 'meeting.refresh.v1' && payload.seq !== undefined ? [payload.seq] : [],
    );
  }

  close(): void {
    this.socket.close();
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const done of waiting) done();
  }
}
