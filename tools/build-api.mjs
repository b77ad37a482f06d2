// Bundles the server: swc keeps the decorator metadata that Nest and TypeORM read, esbuild does the rest.
import { transform } from '@swc/core';
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const swc = JSON.parse(await readFile(join(root, '.swcrc'), 'utf8'));

const decorators = {
  name: 'decorator-metadata',
  setup(plugin) {
    plugin.onLoad({ filter: /(apps\/api|libs\/[^/]+\/api|libs\/platform-api)\/src\/.*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        ...swc,
        filename: path,
        swcrc: false,
        configFile: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/** Each entry becomes dist/apps/api/<name>.mjs. */
const entries = {
  main: 'apps/api/src/main.ts',
  ...(process.argv.includes('--test-entry')
    ? { 'main.test': 'apps/api/test/main.test.ts', 'bench-crowd': 'apps/api/test/bench-crowd.ts' }
    : {}),
};

await build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: 'dist/apps/api',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  keepNames: true,
  tsconfig: 'tsconfig.base.json',
  plugins: [decorators],
  logLevel: 'warning',
});
