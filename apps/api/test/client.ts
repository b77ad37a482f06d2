import type { FacilitatorView, LeaderView, PersonId } from '@kreds/meetings/model';
import { randomUUID } from 'node:crypto';
import { WRITING } from './api-under-test';
import { LiveEar } from './live-ear';

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  readonly headers: Headers;
}

/** A command as a test writes it: without an id it gets a new one. Loose on purpose: tests also send what is wrong. */
export type TestCommand = Readonly<Record<string, unknown>>;

/** Somebody at a browser: one cookie, and the requests that the web app sends. */
export class Client {
  constructor(
    readonly base: string,
    readonly cookie: string,
    readonly personId: PersonId,
  ) {}

  /** The same browser with one more cookie, or a stranger's with that cookie alone. */
  withCookie(cookie: string, only = false): Client {
    return new Client(this.base, only ? cookie : `${this.cookie}; ${cookie}`, this.personId);
  }

  /** The same browser at a server that was started anew. */
  at(base: string): Client {
    return new Client(base, this.cookie, this.personId);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('POST', path, body, headers);
  }

  patch(path: string, body: unknown): Promise<Reply> {
    return this.send('PATCH', path, body);
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('PUT', path, body, headers);
  }

  delete(path: string): Promise<Reply> {
    return this.send('DELETE', path);
  }

  /** One command to a meeting. */
  command(meetingId: string, command: TestCommand): Promise<Reply> {
    return this.post(`meetings/${meetingId}/commands`, { commandId: randomUUID(), ...command });
  }

  /** The same, and it must be accepted. */
  async does(meetingId: string, command: TestCommand): Promise<Reply> {
    const reply = await this.command(meetingId, command);
    if (reply.status !== 200) throw new Error(`${String(command['type'])}: ${reply.status} ${reply.text}`);
    return reply;
  }

  async facilitatorView(meetingId: string): Promise<FacilitatorView> {
    const reply = await this.get(`meetings/${meetingId}/live`);
    if (reply.status !== 200) throw new Error(`no snapshot: ${reply.status} ${reply.text}`);
    return (reply.body as { view: FacilitatorView }).view;
  }

  async leaderView(meetingId: string): Promise<LeaderView> {
    const reply = await this.get(`meetings/${meetingId}/live`);
    if (reply.status !== 200) throw new Error(`no snapshot: ${reply.status} ${reply.text}`);
    return (reply.body as { view: LeaderView }).view;
  }

  /** A live line; closed by the ear. */
  listen(
    topic: 'meeting' | 'wall' | 'vaults',
    id: string,
    as: 'account' | 'room-screen' | 'room-guest' = 'account',
  ): LiveEar {
    return new LiveEar(this.base, this.cookie, { topic, id, as });
  }

  private async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const raw = body instanceof Uint8Array || typeof body === 'string';
    const response = await fetch(`${this.base}/api/${path}`, {
      method,
      headers: {
        ...(method === 'GET' ? {} : WRITING),
        Cookie: this.cookie,
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      body: isJson && text !== '' ? (JSON.parse(text) as unknown) : undefined,
      text,
      headers: response.headers,
    };
  }
}

/** The code of a refusal; the status of an answer that is none. */
export function codeOf({ status, body }: Reply): string {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  return typeof code === 'string' ? code : String(status);
}

/** The value of a cookie that an answer sets, as `name=value`. */
export function cookieOf(reply: Reply): string {
  return reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
