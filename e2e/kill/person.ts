import type { Prelogin } from '@kreds/identity/model';
import { stretchForServer, toBase64url } from '@kreds/sealing';
import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { RunningServer, SignIn } from '../support/server';

const WRITING = { 'Content-Type': 'application/json', 'X-Kreds': '1', 'Sec-Fetch-Site': 'same-origin' } as const;

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** A demo person with a session, talking to the built server as the web app does. */
export class Person {
  private constructor(
    private readonly server: RunningServer,
    readonly cookie: string,
  ) {}

  /** Signs in by the passphrase, which stays here: only what is derived from it travels. */
  static async signIn(server: RunningServer, { email, passphrase }: SignIn): Promise<Person> {
    const send = (path: string, body: object): Promise<Response> =>
      fetch(`${server.base}/api/auth/${path}`, { method: 'POST', headers: WRITING, body: JSON.stringify(body) });
    const prelogin = (await (await send('prelogin', { email })).json()) as Prelogin;
    const { auth } = await stretchForServer({ ...prelogin, email, passphrase });
    const answer = await send('sign-in', { email, auth: toBase64url(auth) });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (!answer.ok || !cookie) throw new Error(`no sign-in: ${answer.status}`);
    return new Person(server, cookie);
  }

  async get<T>(path: string): Promise<T> {
    const answer = await fetch(`${this.server.base}/api/${path}`, { headers: { Cookie: this.cookie } });
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status}`);
    return (await answer.json()) as T;
  }

  async send(path: string, body: object): Promise<Reply> {
    const headers = { ...WRITING, Cookie: this.cookie };
    const answer = await fetch(`${this.server.base}/api/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  }

  /** Puts a request on the line and never reads the answer: for a crash between accept and answer. */
  async sendBlind(path: string, body: object): Promise<Socket> {
    const { hostname, port } = new URL(this.server.base);
    const line = connect(Number(port), hostname);
    await new Promise((done, fail) => {
      line.once('connect', done);
      line.once('error', fail);
    });
    line.on('error', () => undefined);
    const text = JSON.stringify(body);
    const headers = {
      ...WRITING,
      Cookie: this.cookie,
      Host: `${hostname}:${port}`,
      'Content-Length': Buffer.byteLength(text),
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    line.write(`POST /api/${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${text}`);
    return line;
  }
}

/** One tap: the command with an id of its own, for as many tries as it takes. */
export function tap(command: object): { readonly commandId: string } & object {
  return { commandId: randomUUID(), ...command };
}
