import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { RewritingProxy } from './rewriting-proxy';

let honest: Server;
let proxy: RewritingProxy;
let lastAsked: IncomingMessage | undefined;
let lastBody = '';

function answer(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Set-Cookie', 'sid=1');
  if (request.url?.startsWith('/text')) return void response.end('plain');
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ url: request.url, name: 'Ola' }));
}

beforeEach(async () => {
  honest = createServer((request, response) => {
    lastAsked = request;
    lastBody = '';
    request.on('data', (part: Buffer) => (lastBody += part.toString()));
    request.once('end', () => answer(request, response));
  });
  honest.on('upgrade', (request: IncomingMessage, socket: Socket) => {
    lastAsked = request;
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    socket.pipe(socket);
  });
  await new Promise<void>((done) => honest.listen(0, '127.0.0.1', done));
  proxy = await RewritingProxy.start(`http://localhost:${(honest.address() as AddressInfo).port}`);
});

afterEach(() => {
  proxy.stop();
  honest.closeAllConnections();
  honest.close();
});

const own = (): string => `localhost:${(honest.address() as AddressInfo).port}`;

it('passes on what no rule is about, and keeps what was sent', async () => {
  const answer = await fetch(`${proxy.base}/api/x?a=1`, {
    method: 'POST',
    body: '{"b":2}',
    headers: { Origin: proxy.base },
  });
  expect(await answer.json()).toEqual({ url: '/api/x?a=1', name: 'Ola' });
  expect(answer.headers.get('set-cookie')).toBe('sid=1');
  expect(lastAsked?.headers).toMatchObject({ host: own(), origin: `http://${own()}` });
  expect(proxy.requests.map(({ method, url, body }) => [method, url, body.toString()])).toEqual([
    ['POST', '/api/x?a=1', '{"b":2}'],
  ]);
  expect(await (await fetch(`${proxy.base}/text`)).text()).toBe('plain');
});

it('says something else, one rule after the other', async () => {
  proxy.rules = [
    { path: /x$/, answer: ({ said }) => ({ said: { ...(said as object), name: 'Alma' } }) },
    { path: /x$/, method: 'GET', answer: ({ said }) => ({ status: 418, said: { first: said } }) },
    { path: /x$/, method: 'POST', answer: () => 'drop' },
  ];
  const answer = await fetch(`${proxy.base}/api/x`);
  expect([answer.status, await answer.json()]).toEqual([418, { first: { url: '/api/x', name: 'Alma' } }]);
  await expect(fetch(`${proxy.base}/api/x`, { method: 'POST' })).rejects.toThrow();
  expect(await (await fetch(`${proxy.base}/api/y`)).json()).toEqual({ url: '/api/y', name: 'Ola' });
});

it('asks for something else than was asked', async () => {
  proxy.rules = [
    { path: /x$/, instead: (path, query) => `${path}?since=0&was=${query.get('since')}`, answer: () => undefined },
  ];
  expect(await (await fetch(`${proxy.base}/x?since=7`)).json()).toMatchObject({ url: '/x?since=0&was=7' });
});

it('tells the server something else than it was told', async () => {
  proxy.rules = [{ path: /x$/, sends: (sent) => ({ ...(sent as object), kid: 'other' }), answer: () => undefined }];
  await fetch(`${proxy.base}/x`, { method: 'POST', body: '{"a":1}' });
  expect(lastBody).toBe('{"a":1,"kid":"other"}');
  expect(proxy.requests[0]?.body.toString()).toBe('{"a":1}');
});

it('passes sockets on', async () => {
  const socket = connect(Number(new URL(proxy.base).port), '127.0.0.1');
  socket.write('GET /s HTTP/1.1\r\nHost: other\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  const first = await new Promise<Buffer>((done) => socket.once('data', done));
  expect(first.toString()).toContain('101');
  socket.write('echo');
  expect((await new Promise<Buffer>((done) => socket.once('data', done))).toString()).toBe('echo');
  expect(lastAsked?.headers).toMatchObject({ host: own(), upgrade: 'websocket' });
  socket.destroy();
});
