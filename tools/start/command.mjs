// Runs one of the server's commands against the data folder, e.g. `npm run demo:remove`. Builds first when needed.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildWhenChanged } from '../workspace/built.mjs';
import { installWhenLockChanged } from '../workspace/dependencies.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
process.chdir(root);
try {
  installWhenLockChanged(root);
  buildWhenChanged(root);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const { status } = spawnSync('node', ['dist/apps/api/main.mjs', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
