// One script out of the check of the vectors and all of the library below it, for wherever it is to run.
//   node tools/sealing/bundle-check.mjs <outfile>    for a page: leaves `checkVectors` on the global `vectorCheck`
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');

/**
 * Bundles `libs/sealing/testing/check-vectors.ts`.
 * @param {string} outfile
 * @param {'esm' | 'iife'} format `iife` leaves `checkVectors` on the global object `vectorCheck`, as a page needs it
 */
export async function bundleCheck(outfile, format) {
  await build({
    absWorkingDir: root,
    entryPoints: ['libs/sealing/testing/check-vectors.ts'],
    outfile,
    bundle: true,
    format,
    globalName: format === 'iife' ? 'vectorCheck' : undefined,
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
  });
}

const [, started, outfile] = process.argv;
if (outfile && import.meta.url === pathToFileURL(started).href) await bundleCheck(outfile, 'iife');
