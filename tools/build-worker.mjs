// Bundles the crypto worker: one file without imports, at a fixed path, because its response headers are its own.
//   node tools/build-worker.mjs                          -> dist/crypto-worker/crypto-worker.js
//   node tools/build-worker.mjs --outfile <file>         -> anywhere, such as a folder that a dev server serves
// Runs before the web app's build, which takes the file up among its assets: so it is in the service worker's list, and
// keys open without a network, too.
import { build } from 'esbuild';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const named = process.argv.indexOf('--outfile');
const outfile = named > 0 ? process.argv[named + 1] : 'dist/crypto-worker/crypto-worker.js';
if (!outfile) throw new Error('--outfile needs a path');

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['apps/web/src/crypto-worker/worker.ts'],
  outfile,
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  tsconfig: 'tsconfig.base.json',
  metafile: true,
  logLevel: 'warning',
});

// Nothing of the page belongs in here: the worker holds the keys, so what it is made of is listed and checked.
const allowed =
  /^(apps\/web\/src\/crypto-worker\/|libs\/(kernel|sealing|sealing\/log)\/src\/|node_modules\/(@noble\/|hash-wasm\/))/;
const strangers = Object.keys(metafile.inputs).filter((input) => !allowed.test(input));
if (strangers.length > 0) throw new Error(`The crypto worker must not contain: ${strangers.join(', ')}`);
