// How large the cryptography of the crypto worker is, gzip -9, from the sources: no build is needed.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '../..');
const WORKER = 'apps/web/src/crypto-worker/worker.ts';
/** A path of a chunk's input that belongs to the cryptography from outside. */
export const FOREIGN_CRYPTO = /^node_modules\/(@noble|hash-wasm)\//;
const IMPORT = /^import \{([^}]+)\} from '((?:@noble\/|hash-wasm)[^']*)';$/gm;

/** The passphrases' words are data of their own: they are counted out. */
const withoutWords = {
  name: 'without-words',
  setup: ({ onLoad }) =>
    onLoad({ filter: /passphrase\/(danish|english)-words\.ts$/ }, ({ path }) => ({
      contents: `export const ${/(danish|english)-words/.exec(path)[1]}Words = [];`,
      loader: 'ts',
    })),
};

async function bundled(options) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    tsconfig: 'tsconfig.base.json',
    metafile: true,
    logLevel: 'warning',
    ...options,
  });
  return { bytes: gzipSync(outputFiles[0].contents, { level: 9 }).length, inputs: Object.keys(metafile.inputs) };
}

/** Bytes of the libraries underneath, of those exports that are used, and of the whole worker without its word lists. */
export async function cryptoCode() {
  const worker = await bundled({ entryPoints: [WORKER], plugins: [withoutWords] });
  const used = new Set();
  for (const file of worker.inputs.filter((input) => input.startsWith('libs/sealing/')))
    for (const [, names, from] of readFileSync(join(root, file), 'utf8').matchAll(IMPORT))
      for (const name of names.split(',')) used.add(`export { ${name.trim()} } from '${from}';`);
  const lines = [...used].map((line, index) => line.replace(/(\w+) }/, `$1 as export${index} }`));
  const libraries = await bundled({ stdin: { contents: lines.join('\n'), resolveDir: root } });
  if (lines.length === 0 || !libraries.inputs.some((input) => FOREIGN_CRYPTO.test(input)))
    throw new Error('the libraries of the worker were not found');
  return { libraries: libraries.bytes, worker: worker.bytes };
}
