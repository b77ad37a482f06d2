import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One line of what the server prints for a demo person. */
export interface SignIn {
  readonly role: string;
  readonly email: string;
  readonly passphrase: string;
}

/** The built server in a process and data folder of its own; it can be killed and started again on the same port. */
export interface RunningServer {
  readonly base: string;
  readonly dataFolder: string;
  readonly signIns: readonly SignIn[];
  /** Code for the first administrator of a server without the demo; empty otherwise. */
  readonly firstRunCode: string;
  /** Everything that the process has printed since the beginning, its log among it. */
  printed(): string;
  /** `kill -9`, as when a machine dies. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** Moves the server's clock on (test entry only). */
  advance(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

export interface ServerWish {
  readonly demo: boolean;
  /** `main` is what ships; `main.test` has a clock that a journey can move. */
  readonly entry?: 'main' | 'main.test';
  /** How far the server's clock is ahead from the start, ms, so that the demo lies around that moment (test entry only). */
  readonly aheadMs?: number;
  /** `staff`: demanded as in an installation that is no demo. */
  readonly secondFactor?: 'staff' | 'off';
  /** What is logged; errors alone when nothing is said. */
  readonly log?: 'error' | 'info' | 'debug';
}

/** `KREDS_BUILT` names a copy of `dist/apps` to be tried instead, so that a build may go on meanwhile. */
const entries = join(process.env['KREDS_BUILT'] ?? join(__dirname, '../../dist/apps'), 'api');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

interface Launched {
  readonly child: ChildProcess;
  readonly signIns: SignIn[];
  readonly firstRunCode: string;
}

function launch(entry: string, env: NodeJS.ProcessEnv, hear: (chunk: Buffer) => void): Promise<Launched> {
  const child = spawn('node', [join(entries, `${entry}.mjs`)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((done, fail) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (!/^READY .*$/m.test(printed)) return;
      const rows = printed.split('\n').map((line) => line.split('\t'));
      done({
        child,
        firstRunCode: /^FIRST-RUN .* code (\S+)$/m.exec(printed)?.[1] ?? '',
        signIns: rows.flatMap(([role, email, passphrase]) =>
          role && email && passphrase ? [{ role, email, passphrase }] : [],
        ),
      });
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.once('exit', () => fail(new Error(`the server did not start: ${complaint}`)));
  });
}

/** Starts the built server on a free port with a new data folder. @throws Error when it does not start */
export async function startServer(wish: ServerWish): Promise<RunningServer> {
  const port = await freePort();
  const dataFolder = mkdtempSync(join(tmpdir(), 'kreds-e2e-'));
  const entry = wish.entry ?? 'main.test';
  if (wish.aheadMs) writeFileSync(join(dataFolder, 'test-clock'), String(wish.aheadMs));
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    KREDS_DATA: dataFolder,
    KREDS_DEMO: wish.demo ? 'on' : 'off',
    // Journeys of the second factor ask for it themselves.
    KREDS_SECOND_FACTOR: wish.secondFactor ?? 'off',
    // Journeys press faster than hands.
    KREDS_REQUESTS_PER_MINUTE: '1000000',
    KREDS_WRITES_PER_MINUTE: '1000000',
    KREDS_LOG: wish.log ?? 'error',
    DATABASE_URL: '',
  };
  const base = `http://localhost:${port}`;
  let printed = '';
  const hear = (chunk: Buffer): void => void (printed += chunk.toString());
  let running = await launch(entry, env, hear);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await gone;
  };
  return {
    base,
    dataFolder,
    signIns: running.signIns,
    firstRunCode: running.firstRunCode,
    printed: () => printed,
    kill: () => end('SIGKILL'),
    restart: async () => {
      running = await launch(entry, env, hear);
    },
    advance: async (milliseconds) => {
      const answer = await fetch(`${base}/api/test/clock`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Kreds': '1', 'Sec-Fetch-Site': 'same-origin' },
        body: JSON.stringify({ advanceMs: milliseconds }),
      });
      if (!answer.ok) throw new Error(`the clock did not move: ${answer.status}`);
    },
    stop: async () => {
      await end('SIGTERM');
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
