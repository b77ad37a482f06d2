// `npm run test:deep`: the long trials whole: every kill index, long random streams, every size and language.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const env = { ...process.env, KREDS_DEEP: '1' };
const { status } = spawnSync('node', ['tools/test/test.mjs', ...process.argv.slice(2)], { stdio: 'inherit', env });
process.exit(status ?? 1);
