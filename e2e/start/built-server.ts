import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(__dirname, '../../dist/apps/api/main.mjs');

/** How a process ended and what it said. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly complaint: string;
}

/** The built server with exactly these settings. */
export class BuiltServer {
  private readonly child: ChildProcess;
  private out = '';
  private complaint = '';
  readonly ended: Promise<Ended>;

  constructor(env: Readonly<Record<string, string>>, words: readonly string[] = []) {
    const settings = {
      PATH: process.env['PATH'] ?? '',
      HOST: '127.0.0.1',
      KREDS_DEMO: 'off',
      KREDS_SECOND_FACTOR: 'off',
      KREDS_LOG: 'error',
      ...env,
    };
    this.child = spawn('node', [MAIN, ...words], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.complaint += chunk.toString()));
    this.ended = new Promise((done) =>
      this.child.once('close', (status, signal) => done({ status, signal, out: this.out, complaint: this.complaint })),
    );
  }

  /** The address it prints once it is ready. @throws Error with its complaint when it ends before */
  ready(): Promise<string> {
    return new Promise((done, fail) => {
      const look = (): void => {
        const address = /READY (\S+)/.exec(this.out)?.[1];
        if (address) done(address);
      };
      this.child.stdout?.on('data', look);
      look();
      void this.ended.then(({ complaint }) => fail(new Error(complaint)));
    });
  }

  stop(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }
}
