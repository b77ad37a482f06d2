// What the tests need of the machine: a Chromium and a PostgreSQL. On Debian, with the right to, they are installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const POSTGRES = '/usr/lib/postgresql';

export const chromiumPath = () =>
  [process.env.KREDS_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
    (path) => path && existsSync(path),
  );

const hasPostgres = () =>
  Boolean(process.env.PG_BIN) ||
  (existsSync(POSTGRES) && readdirSync(POSTGRES).some((version) => existsSync(join(POSTGRES, version, 'bin/initdb'))));

/** @throws Error with a sentence that says what to install by hand */
export function ensureMachine() {
  const missing = [...(chromiumPath() ? [] : ['chromium']), ...(hasPostgres() ? [] : ['postgresql'])];
  if (missing.length === 0) return;
  const byHand = `The tests need ${missing.join(' and ')}: install with \`apt-get install ${missing.join(' ')}\`, or set KREDS_CHROMIUM and PG_BIN.`;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) throw new Error(byHand);
  process.stdout.write(`Installing ${missing.join(' and ')} ...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
  const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  if (status !== 0) throw new Error(byHand);
}
