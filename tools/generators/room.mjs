// `npm run room -- <domain> <model|api|web>`: lays out a new room of a domain.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { roomFiles } from './room-files.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [domain = '', room = ''] = process.argv.slice(2);
try {
  const tsconfig = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
  const files = roomFiles({ domain, room, tsconfig, exists: (path) => existsSync(join(root, path)) });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    process.stdout.write(`${path}\n`);
  }
  process.stdout.write(`Now place ${domain} in the upstream order: tools/checks/walls.mjs.\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
