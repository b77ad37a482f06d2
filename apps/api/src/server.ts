import type { NestExpressApplication } from '@nestjs/platform-express';
import { OpenFirstRun } from '@kreds/identity/api';
import type { Clock } from '@kreds/kernel';
import { NewerDatabaseError } from '@kreds/platform-api';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { COMMAND_NAMES, commandOf } from './command-line';
import { ConfigurationError, readEnvironment } from './config/environment';
import { DataFolderError, prepareDataFolder } from './config/data-folder';
import { createApp } from './create-app';
import { ServerRunningError } from './demo/demand-alone';
import { demoSignInLines, prepareDemo } from './demo/prepare-demo';

/** What went wrong at start, as one line a person can act on; undefined for a real surprise. */
function sentenceOf(error: unknown, port: string | undefined): string | undefined {
  if (error instanceof ConfigurationError)
    return error.problems.map((problem) => `Configuration: ${problem}.`).join('\n');
  if (error instanceof DataFolderError || error instanceof ServerRunningError) return error.message;
  if (error instanceof NewerDatabaseError) {
    return `The database was written by a newer version of Kreds. Start that version, or choose another KREDS_DATA.`;
  }
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port ?? '3000'} is taken. Stop what uses it, or start with PORT=3001.`;
  if (code === 'EACCES') return `Port ${port ?? '3000'} may not be used. Start with a PORT above 1024.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST is not an address of this machine.`;
  return undefined;
}

/** What a test entry adds to the process; the shipped one adds nothing. */
export interface Trial {
  readonly clock: Clock;
  extend(app: NestExpressApplication): void;
}

/** Starts the one process: API and web app. SIGTERM and Ctrl-C close sockets and database before it ends. */
export async function runServer(env: NodeJS.ProcessEnv, trial?: Trial): Promise<void> {
  try {
    const webFolder = join(import.meta.dirname, '../web/browser');
    const config = readEnvironment(env, existsSync(webFolder) ? webFolder : undefined);
    if (trial) Object.assign(config, { clock: trial.clock });
    prepareDataFolder(config.dataFolder);
    const soundFolder = join(import.meta.dirname, '../../../tools/demo/data');
    const app = await createApp(config, (write) => prepareDemo(config, write, soundFolder));
    trial?.extend(app);
    const stop = (): void => {
      void app.close().then(() => process.exit(0));
      // A socket that never closes must not keep the process alive.
      setTimeout(() => process.exit(0), 3_000).unref();
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    await app.listen(config.port, config.host);
    const { port } = app.getHttpServer().address() as AddressInfo;
    config.boundTo(port);
    const code = await app.get(OpenFirstRun).run();
    if (code) process.stdout.write(`FIRST-RUN ${config.origin}/first-run code ${code}\n`);
    for (const line of demoSignInLines(config)) process.stdout.write(`${line}\n`);
    process.stdout.write(`READY http://localhost:${port}\n`);
  } catch (error) {
    complain(error, env);
  }
}

/** Runs one of the server's commands and ends: 0 when it did what was asked, 1 with a sentence otherwise. */
export async function runCommand(name: string, env: NodeJS.ProcessEnv): Promise<void> {
  const command = commandOf(name);
  if (!command) {
    process.stderr.write(`Kreds has no command ${name}. There is: ${COMMAND_NAMES.join(', ')}.\n`);
    process.exit(1);
  }
  try {
    process.stdout.write(`${await command(env)}\n`);
  } catch (error) {
    complain(error, env);
  }
}

function complain(error: unknown, env: NodeJS.ProcessEnv): never {
  const sentence = sentenceOf(error, env['PORT']);
  process.stderr.write(`${sentence ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  process.exit(1);
}
