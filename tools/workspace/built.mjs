// Builds server and web app when one of their inputs has changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INPUTS = [
  'apps',
  'libs',
  'tools',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.web.json',
  '.swcrc',
  'nx.json',
];
const STAMP = 'dist/.kreds-built';
const SKIP = new Set(['node_modules', 'dist', 'data']);

function filesBelow(path, found) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) return void found.push(path);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (SKIP.has(entry.name) && !path.includes('tools/demo')) continue;
    filesBelow(join(path, entry.name), found);
  }
}

/** One hash over names and contents of everything a build reads. */
export function fingerprint(root) {
  const files = [];
  for (const input of INPUTS) filesBelow(join(root, input), files);
  const hash = createHash('sha256');
  for (const file of files.sort())
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** @param {string} root @throws Error when the build failed */
export function buildWhenChanged(root) {
  const wanted = fingerprint(root);
  const stamp = join(root, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stdout.write('Building Kreds ...\n');
  const { status } = spawnSync('npx', ['nx', 'run-many', '-t', 'build', '--output-style=stream'], {
    cwd: root,
    stdio: ['ignore', process.env.KREDS_BUILD_LOG ? 'inherit' : 'ignore', 'inherit'],
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  if (status !== 0) throw new Error('The build failed: run `KREDS_BUILD_LOG=1 npm start` to see why.');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, wanted);
}
