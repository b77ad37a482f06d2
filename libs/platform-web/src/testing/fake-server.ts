import type { FactoryProvider } from '@angular/core';
import { FETCH, type FetchInit, type Fetched } from '../http/api';
import type { ProblemDetails } from '../http/problem-error';

export interface SeenRequest {
  readonly method: string;
  /** With its query. */
  readonly url: string;
  readonly body: unknown;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

type Answer = (request: SeenRequest) => Fetched | Promise<Fetched>;

/**
 * Answers the `Api` of a test without a network. Routes are written `'POST /api/things'`, without query; a route nobody
 * named answers 404 as the server would. `requests` holds what was asked, in order.
 *
 * @example
 * const server = new FakeServer();
 * server.on('GET /api/networks', () => [{ id }]);
 * TestBed.configureTestingModule({ providers: [server.provider] });
 */
export class FakeServer {
  readonly requests: SeenRequest[] = [];
  private readonly routes = new Map<string, Answer>();
  private reachable = true;
  private rest: (request: SeenRequest) => { readonly status: number; readonly body?: unknown } | undefined = () =>
    undefined;

  readonly provider: FactoryProvider = {
    provide: FETCH,
    useFactory: () => (url: string, init: FetchInit) => this.take(url, init),
  };

  /** Answers 200 with JSON. */
  on(route: string, body: (request: SeenRequest) => unknown): this {
    return this.answer(route, async (request) => jsonResponse(200, await body(request)));
  }

  refuse(route: string, status: number, code: string, title = code, details?: ProblemDetails): this {
    return this.answer(route, () => jsonResponse(status, { type: 'about:blank', status, code, title, details }));
  }

  answer(route: string, answer: Answer): this {
    this.routes.set(route, answer);
    return this;
  }

  /** Answers what no named route takes, such as addresses with ids in them; undefined leaves it at 404. */
  otherwise(rest: (request: SeenRequest) => { readonly status: number; readonly body?: unknown } | undefined): this {
    this.rest = rest;
    return this;
  }

  /** Never answers that route; only giving up ends the request. */
  hang(route: string): this {
    return this.answer(route, () => new Promise<Fetched>(() => undefined));
  }

  /** From now on nobody is reached; {@link mend} ends it. */
  cut(): void {
    this.reachable = false;
  }

  mend(): void {
    this.reachable = true;
  }

  /** How often a route was asked. */
  countOf(route: string): number {
    return this.requests.filter((seen) => routeOf(seen) === route).length;
  }

  private async take(url: string, init: FetchInit): Promise<Fetched> {
    if (!this.reachable) throw new TypeError('failed to fetch');
    const seen: SeenRequest = {
      method: init.method,
      url,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
      headers: Object.fromEntries(Object.entries(init.headers).map(([name, value]) => [name.toLowerCase(), value])),
    };
    this.requests.push(seen);
    const answer = this.routes.get(routeOf(seen));
    const answered = Promise.resolve(answer ? answer(seen) : this.answerRest(seen));
    return Promise.race([answered, aborted(init.signal)]);
  }

  private answerRest(seen: SeenRequest): Fetched {
    const { status, body } = this.rest(seen) ?? {
      status: 404,
      body: { code: 'platform.not-found', title: 'Findes ikke.' },
    };
    return jsonResponse(status, body);
  }
}

function routeOf(seen: SeenRequest): string {
  return `${seen.method} ${seen.url.split('?')[0] ?? ''}`;
}

function jsonResponse(status: number, body: unknown): Fetched {
  const text = body === undefined ? '' : JSON.stringify(body);
  return { ok: status < 400, status, text: async () => text };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')), { once: true });
  });
}
