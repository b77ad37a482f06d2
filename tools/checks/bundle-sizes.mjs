// First loads against their budgets (experience.md): what a browser fetches before a page can be used, gzip -9.
// A page's first load is index.html, the scripts and styles it names, and every chunk its lazy route imports statically.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { cryptoCode, FOREIGN_CRYPTO } from './crypto-code.mjs';

const folder = fileURLToPath(new URL('../../dist/apps/web/browser/', import.meta.url));
const stats = fileURLToPath(new URL('../../dist/apps/web/stats.json', import.meta.url));
const KB = 1000;

/** Budgets in kB gzip; `entry` is the source file whose lazy chunk the page needs besides the shell. */
const PAGES = [
  { page: 'companion', entry: 'libs/meetings/web/src/companion/companion.page.ts', budget: 170 },
  { page: 'room screen', entry: 'libs/meetings/web/src/room-screen/room-screen.page.ts', budget: 130 },
  { page: 'sign-in', entry: 'libs/identity/web/src/sign-in/sign-in.page.ts', budget: 170 },
];
/** Cryptography is loaded by the worker alone, when somebody has a key to open; word lists are not counted. */
const CRYPTO = { libraries: 35, worker: 62 };

if (!existsSync(stats)) {
  process.stderr.write('dist/apps/web/stats.json is missing: build the web app first.\n');
  process.exit(1);
}
const { outputs } = JSON.parse(readFileSync(stats, 'utf8'));
const sizeOf = (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
const scripts = Object.entries(outputs).filter(([file]) => file.endsWith('.js'));
const named = new Set(
  [...readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(
    (m) => m[1],
  ),
);

const isCrypto = (input) => FOREIGN_CRYPTO.test(input) || input.startsWith('libs/sealing/');

/** A chunk and everything it imports statically. */
function withStaticImports(file, found = new Set()) {
  if (found.has(file) || !outputs[file]) return found;
  found.add(file);
  for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement') withStaticImports(path, found);
  return found;
}

const shell = new Set([...named].filter((file) => file.endsWith('.css')));
for (const file of named) for (const chunk of withStaticImports(file)) shell.add(chunk);
let failed = 0;
for (const { page, entry, budget } of PAGES) {
  const chunk =
    scripts.find(([, output]) => output.entryPoint === entry) ?? scripts.find(([, output]) => entry in output.inputs);
  if (!chunk) {
    process.stdout.write(`${page}: no chunk holds ${entry}\n`);
    failed += 1;
    continue;
  }
  const files = new Set([...shell, ...withStaticImports(chunk[0])]);
  const bytes = [...files].reduce((sum, file) => sum + sizeOf(file), sizeOf('index.html'));
  const ok = bytes <= budget * KB;
  if (!ok) failed += 1;
  process.stdout.write(
    `${ok ? 'ok    ' : 'FAILED'} first load of the ${page}: ${(bytes / KB).toFixed(1)} kB gzip (budget ${budget})\n`,
  );
  const crypto = [...files].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {})).filter(isCrypto);
  if (crypto.length > 0) {
    process.stdout.write(`FAILED first load of the ${page} holds cryptography: ${crypto.join(', ')}\n`);
    failed += 1;
  }
}
for (const [part, bytes] of Object.entries(await cryptoCode())) {
  const ok = bytes <= CRYPTO[part] * KB;
  if (!ok) failed += 1;
  process.stdout.write(
    `${ok ? 'ok    ' : 'FAILED'} crypto worker, ${part}: ${(bytes / KB).toFixed(1)} kB gzip (budget ${CRYPTO[part]})\n`,
  );
}
process.exit(failed > 0 ? 1 : 0);
