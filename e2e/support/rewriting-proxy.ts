import { createServer, request as ask, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** One request of the browser and what the honest server said to it. */
export interface Exchange {
  readonly method: string;
  /** Path without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** What the browser sent, read as JSON; undefined when there was none. */
  readonly sent: unknown;
  readonly status: number;
  /** The answer, read as JSON; undefined for none. A rule may change it in place or give another. */
  readonly said: unknown;
}

/** What the browser gets instead. */
export interface OtherAnswer {
  readonly status?: number;
  readonly said?: unknown;
}

/** What a hostile server does to the exchanges it matches. Rules apply in their order, each to what the one before left. */
export interface Rule {
  /** Any by default. */
  readonly method?: string;
  readonly path: RegExp;
  /** Asks the honest server for something else than the browser did: an address with its query. */
  readonly instead?: (path: string, query: URLSearchParams) => string;
  /** Tells the honest server something else than the browser did: a body of JSON. */
  readonly sends?: (sent: unknown) => unknown;
  /** `drop`: the line is cut without an answer. Undefined: the answer stays as it is. */
  readonly answer: (exchange: Exchange) => OtherAnswer | 'drop' | undefined;
}

/** What the browser has sent, byte for byte. */
export interface Request {
  readonly method: string;
  /** As it was asked for, with its query. */
  readonly url: string;
  readonly body: Buffer;
}

const OF_THE_LINE = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding'];

/**
 * A server that lies, between a browser and the honest one: passes everything on, sockets too, keeps what was sent, and
 * changes what is said as its rules want. The honest server sees the proxy's own origin spelled as its own.
 */
export class RewritingProxy {
  /** What the hostile server does just now. */
  rules: readonly Rule[] = [];
  /** Everything that browsers have sent through here. */
  readonly requests: Request[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  /** @param target the honest server, `http://localhost:port` */
  static async start(target: string): Promise<RewritingProxy> {
    const server = createServer();
    const proxy = new RewritingProxy(server, new URL(target));
    server.on('request', (request, response) => {
      void proxy.pass(request).then(
        (answer) => {
          if (answer === 'drop') return response.destroy();
          response.writeHead(answer.status, answer.headers);
          return response.end(answer.body);
        },
        () => response.destroy(),
      );
    });
    server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => proxy.join(request, socket, head));
    server.on('connection', (socket) => proxy.keep(socket));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return proxy;
  }

  /** Where browsers find it. */
  get base(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => this.sockets.delete(socket));
  }

  private async pass(request: IncomingMessage): Promise<Answered | 'drop'> {
    const body = await bytesOf(request);
    const { method = 'GET', url = '/' } = request;
    this.requests.push({ method, url, body });
    const { pathname: path, searchParams: query } = new URL(url, this.target);
    const rules = this.rules.filter((rule) => (rule.method ?? method) === method && rule.path.test(path));
    const instead = rules.find((rule) => rule.instead)?.instead?.(path, query) ?? url;
    const told = rules.find((rule) => rule.sends)?.sends?.(jsonIn(body));
    const onward = told === undefined ? body : Buffer.from(JSON.stringify(told));
    const headers = {
      ...this.asOwn(request.headers),
      ...(told === undefined ? {} : { 'content-length': String(onward.length) }),
    };
    const honest = await this.askHonest({ method, url: instead, headers, body: onward });
    let answer = honest;
    for (const rule of rules) {
      const said = jsonIn(answer.body);
      const other = rule.answer({ method, path, query, sent: jsonIn(body), status: answer.status, said });
      if (other === 'drop') return 'drop';
      if (other) answer = changed(answer, other);
    }
    return answer;
  }

  private askHonest(given: {
    readonly method: string;
    readonly url: string;
    readonly headers: IncomingHttpHeaders;
    readonly body: Buffer;
  }): Promise<Answered> {
    const { method, url: path, headers, body } = given;
    const { hostname, port } = this.target;
    return new Promise((done, fail) => {
      const outgoing = ask({ hostname, port, method, path, headers }, (response) => {
        const { statusCode: status = 502, headers: said } = response;
        bytesOf(response).then((bytes) => done({ status, headers: onlyEnds(said), body: bytes }), fail);
      });
      outgoing.once('error', fail);
      outgoing.end(body);
    });
  }

  /** Sockets are passed on as they are: everything they say is a hint to ask again, and the asking is rewritten. */
  private join(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const { hostname, port } = this.target;
    const onward = connect(Number(port), hostname, () => {
      const headers = Object.entries(this.asOwn(request.headers, true)).map(([name, value]) => `${name}: ${value}`);
      onward.write([`GET ${request.url ?? '/'} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
      onward.write(head);
      onward.pipe(socket);
      socket.pipe(onward);
    });
    this.keep(onward);
    onward.once('close', () => socket.destroy());
    socket.once('close', () => onward.destroy());
  }

  private asOwn(headers: IncomingHttpHeaders, upgrade = false): IncomingHttpHeaders {
    const { host, origin } = this.target;
    const kept = upgrade ? headers : withoutLine(headers);
    // A body must come as it is, and whole: neither packed nor "as before".
    const { 'accept-encoding': packed, 'if-none-match': known, 'if-modified-since': dated, ...rest } = kept;
    void [packed, known, dated];
    return { ...rest, host, ...(headers.origin === undefined ? {} : { origin }) };
  }
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function changed(answer: Answered, { status = answer.status, said }: OtherAnswer): Answered {
  const body = said === undefined ? answer.body : Buffer.from(JSON.stringify(said));
  const headers = said === undefined ? answer.headers : { ...answer.headers, 'content-type': 'application/json' };
  return { status, headers, body };
}

function withoutLine(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name === 'content-length' || !OF_THE_LINE.includes(name)),
  );
}

/** What belongs to the whole way and not to one of its two lines. */
function onlyEnds(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_LINE.includes(name)));
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function jsonIn(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
