import type { SignUp } from '@kreds/identity/model';
import { randomBytes } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';
import type { ApiUnderTest } from './api-under-test';
import { WRITING } from './api-under-test';

export interface Answer<Body> {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Body;
}

/** What every refusal says. */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly requestId: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** One browser: keeps its cookies, sends what our pages send. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  /** The Set-Cookie lines of the latest answer. */
  setCookie: readonly string[] = [];

  /**
   * @param api asked for its address at each request, so that a visitor outlives a restart
   * @param ip where it comes from: any 127.x.x.x address
   */
  constructor(
    private readonly api: Pick<ApiUnderTest, 'base'>,
    private readonly ip = '127.0.0.1',
  ) {}

  /** Another tab of the same browser: starts with the same cookies. */
  copy(): Visitor {
    const other = new Visitor(this.api, this.ip);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  get<Body = ProblemBody>(path: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send('GET', path, undefined, headers);
  }

  post<Body = ProblemBody>(path: string, body: unknown = {}, headers = WRITING as Record<string, string>) {
    return this.send<Body>('POST', path, body, headers);
  }

  patch<Body = ProblemBody>(path: string, body: unknown = {}) {
    return this.send<Body>('PATCH', path, body, WRITING);
  }

  send<Body>(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer<Body>> {
    const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Promise((done, fail) => {
      const sent = request(
        this.api.base + path,
        { method, localAddress: this.ip, headers: { ...headers, ...(cookie ? { cookie } : {}) } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.once('end', () => {
            this.keep(response.headers['set-cookie'] ?? []);
            const received = Buffer.concat(chunks).toString();
            done({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: (received ? JSON.parse(received) : undefined) as Body,
            });
          });
        },
      );
      sent.once('error', fail);
      sent.end(text);
    });
  }

  private keep(lines: readonly string[]): void {
    this.setCookie = lines;
    for (const line of lines) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

export const random = (bytes: number): string => randomBytes(bytes).toString('base64url');

/** Keys as a browser would have prepared them; the server cannot tell them from real ones. */
export function someSignUp(changes: Partial<SignUp> = {}): SignUp {
  return {
    serverSalt: random(16),
    kdf: '{"alg":"argon2id","m":65536,"t":3,"p":1}',
    auth: random(32),
    wrapPw: random(72),
    edPk: random(32),
    xPk: random(32),
    ...changes,
  };
}
