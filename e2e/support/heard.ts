import type { BrowserContext, Page } from '@playwright/test';
import type { Piece } from './stored-bytes';

/** Everything that went between the browsers of a journey and the server, from the moment that somebody listens. */
export class Heard {
  /** Addresses, headers and bodies that browsers sent, and what they said on sockets. */
  readonly sent: Piece[] = [];
  /** Headers and bodies of answers, and what sockets told. */
  readonly received: Piece[] = [];
  private readonly pending: Promise<void>[] = [];

  /** Files of the app hold nothing of people and are left out. */
  listen(context: BrowserContext): void {
    context.on('request', (request) => {
      const where = `${request.method()} ${new URL(request.url()).pathname}`;
      const head = JSON.stringify([request.url(), request.headers()]);
      const body = request.postDataBuffer() ?? Buffer.alloc(0);
      this.sent.push({ where, bytes: Buffer.concat([Buffer.from(head), body]) }, ...decoded(where, body));
    });
    context.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.startsWith('/api') && !pathname.startsWith('/socket.io')) return;
      const where = `answer to ${response.request().method()} ${pathname}`;
      const keep = async (): Promise<void> => {
        const head = Buffer.from(JSON.stringify(response.headers()));
        const body = await response.body();
        this.received.push({ where, bytes: Buffer.concat([head, body]) }, ...decoded(where, body));
      };
      // A page that was left has no body any more, and never saw one.
      this.pending.push(keep().catch(() => undefined));
    });
    for (const page of context.pages()) this.listenToSockets(page);
    context.on('page', (page) => this.listenToSockets(page));
  }

  /** Waits until every body is there. */
  async settled(): Promise<void> {
    await Promise.all(this.pending.splice(0));
  }

  private listenToSockets(page: Page): void {
    page.on('websocket', (socket) => {
      const where = `socket ${new URL(socket.url()).pathname}`;
      socket.on('framesent', ({ payload }) => this.sent.push({ where, bytes: Buffer.from(payload) }));
      socket.on('framereceived', ({ payload }) => this.received.push({ where, bytes: Buffer.from(payload) }));
    });
  }
}

/** Every base64 text in JSON, taken apart: sealed bytes travel so. */
export function decoded(where: string, body: Buffer): readonly Piece[] {
  return (body.toString('utf8').match(/[\w+/-]{16,}={0,2}/g) ?? []).map((text) => ({
    where: `${where}, decoded`,
    bytes: Buffer.from(text, 'base64'),
  }));
}
