import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** As the server sends it with the real worker (libs/platform-api, security-headers). */
const WORKER_POLICY = `default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'`;

/**
 * Runs in front of the worker's own code in these trials alone: remembers every random byte that it draws, and hands
 * them to the trial, which then searches everything that the worker has said for them. The clock can be moved.
 */
const WATCHED = `
  const drawn = [];
  const draw = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (bytes) => { draw(bytes); drawn.push([...bytes]); return bytes; };
  let ahead = 0;
  const now = Date.now.bind(Date);
  Date.now = () => now() + ahead;
  addEventListener('message', (event) => {
    if (event.data.trial === undefined) return;
    event.stopImmediatePropagation();
    ahead += event.data.trial;
    postMessage({ trial: drawn });
  });
`;

/** What a page inside a worker could try to reach somebody with; each must be refused by the worker's own policy. */
const PROBE = `
  const tried = {};
  const attempt = async (name, act) => { try { await act(); tried[name] = 'done'; } catch (error) { tried[name] = error.name; } };
  (async () => {
    await attempt('fetch', () => fetch('/'));
    await attempt('eval', () => eval('1'));
    await attempt('Function', () => new Function('return 1')());
    await attempt('importScripts', () => importScripts('/crypto-worker.js'));
    await attempt('import', () => import('/crypto-worker.js'));
    await attempt('WebSocket', () => new Promise((resolve, reject) => {
      const socket = new WebSocket('ws://' + location.host + '/');
      socket.onopen = resolve;
      socket.onerror = () => reject(new DOMException('refused', 'SecurityError'));
    }));
    await attempt('XMLHttpRequest', () => new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.onload = resolve;
      request.onerror = () => reject(new DOMException('refused', 'SecurityError'));
      request.open('GET', '/');
      request.send();
    }));
    await attempt('EventSource', () => new Promise((resolve, reject) => {
      const events = new EventSource('/');
      events.onopen = resolve;
      events.onerror = () => reject(new DOMException('refused', 'SecurityError'));
    }));
    postMessage(tried);
  })();
`;

/** Takes every script into its cache and answers from there, as the app's own service worker does. */
const CACHING = `
  addEventListener('install', (event) => event.waitUntil(
    caches.open('trial').then((cache) => cache.addAll(['/probe-worker.js', '/crypto-worker.js'])).then(() => skipWaiting()),
  ));
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((found) => found ?? fetch(event.request))));
`;

/** Serves the bundled worker as the app does, and an empty page. `reached` names what was asked for. */
export async function startKeyServer() {
  const folder = mkdtempSync(join(tmpdir(), 'kreds-keys-'));
  const bundle = join(folder, 'crypto-worker.js');
  execFileSync(process.execPath, [join(root, 'tools/build-worker.mjs'), '--outfile', bundle]);
  const code = readFileSync(bundle, 'utf8');
  const scripts: Readonly<Record<string, string>> = {
    '/crypto-worker.js': code,
    '/watched-worker.js': WATCHED + code,
    '/probe-worker.js': PROBE,
  };
  const reached: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    reached.push(url);
    const script = scripts[url] ?? (url === '/caching-worker.js' ? CACHING : undefined);
    response.setHeader('Content-Type', script === undefined ? 'text/html' : 'text/javascript');
    if (url in scripts) response.setHeader('Content-Security-Policy', WORKER_POLICY);
    response.end(script ?? '<!doctype html><title>-</title><link rel="icon" href="data:,">');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    reached,
    stop: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

interface Said {
  readonly ok: boolean;
  readonly answer?: unknown;
  readonly code?: string;
}

/** One person's browser: a page with its own storage and the worker in it. */
export class KeyDevice {
  /** Everything that the worker has answered, for the search. */
  readonly said: { readonly type: string; readonly answer: Said }[] = [];

  private constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {}

  static async open(page: Page, origin: string): Promise<KeyDevice> {
    const device = new KeyDevice(page, origin);
    await device.reload();
    return device;
  }

  /** A new page in the same storage: a worker without keys. */
  async reload(): Promise<void> {
    await this.page.goto(`${this.origin}/`);
    await this.page.evaluate(() => {
      const worker = new Worker('/watched-worker.js');
      const waiting = new Map<number, (said: unknown) => void>();
      let trial: (drawn: unknown) => void = () => undefined;
      worker.onmessage = ({ data }) => (data.trial ? trial(data.trial) : waiting.get(data.id)?.(data));
      let id = 0;
      Object.assign(globalThis, {
        askWorker: (type: string, question: unknown) =>
          new Promise((resolve) => {
            waiting.set(++id, resolve);
            worker.postMessage({ id, type, question });
          }),
        trialOfWorker: (ahead: number) =>
          new Promise((resolve) => {
            trial = resolve;
            worker.postMessage({ trial: ahead });
          }),
      });
    });
  }

  async answerTo(type: string, question: unknown = {}): Promise<Said> {
    const answer = await this.page.evaluate(
      ([name, asked]) =>
        (globalThis as unknown as { askWorker: (...of: unknown[]) => Promise<Said> }).askWorker(name, asked),
      [type, question] as const,
    );
    this.said.push({ type, answer });
    return answer;
  }

  /** Throws with the code when the worker refuses. */
  async ask<Answer>(type: string, question: unknown = {}): Promise<Answer> {
    const { ok, answer, code } = await this.answerTo(type, question);
    if (!ok) throw new Error(`${type}: ${code}`);
    return answer as Answer;
  }

  /** The code that the worker refuses with. */
  async refusal(type: string, question: unknown = {}): Promise<string | undefined> {
    return (await this.answerTo(type, question)).code;
  }

  /** Every random byte string that this worker has drawn since it started; moves its clock on (ms). */
  trial(ahead = 0): Promise<readonly (readonly number[])[]> {
    return this.page.evaluate(
      (by) => (globalThis as unknown as { trialOfWorker: (by: number) => Promise<number[][]> }).trialOfWorker(by),
      ahead,
    );
  }
}
