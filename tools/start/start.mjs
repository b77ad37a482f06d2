// `npm start`: installs when the lock changed, builds what changed, then becomes the server itself, so that
// Ctrl-C and SIGTERM reach it directly.
import { fileURLToPath } from 'node:url';
import { nodeComplaint } from '../workspace/node-version.mjs';

const complaint = nodeComplaint();
if (complaint) {
  process.stderr.write(`${complaint}\n`);
  process.exit(1);
}

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
process.chdir(root);
try {
  const { installWhenLockChanged } = await import('../workspace/dependencies.mjs');
  const { buildWhenChanged } = await import('../workspace/built.mjs');
  installWhenLockChanged(root);
  buildWhenChanged(root);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
await import('../../dist/apps/api/main.mjs');
