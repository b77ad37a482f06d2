#!/usr/bin/env node
// `npm run sealing:vectors -- <file>`: checks a file of known answers for the format against libs/sealing, every section
// and every rejection. One line a section; exit code 1 when anything differs. Without a file it checks our own.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleCheck } from './bundle-check.mjs';

const own = join(import.meta.dirname, '../../libs/sealing/vectors/crypto-vectors.json');
const folder = mkdtempSync(join(tmpdir(), 'kreds-vectors-'));
try {
  const vectors = JSON.parse(
    readFileSync(process.argv[2] ? resolve(process.env.INIT_CWD ?? '.', process.argv[2]) : own, 'utf8'),
  );
  const script = join(folder, 'check-vectors.mjs');
  await bundleCheck(script, 'esm');
  const { checkVectors } = await import(pathToFileURL(script).href);
  const results = await checkVectors(vectors);
  const sections = Math.max(...results.map(({ section }) => section.length));
  for (const { section, checks, differences } of results) {
    const verdict = differences.length === 0 ? 'as written' : `${differences.length} different`;
    process.stdout.write(`${section.padEnd(sections)}  ${String(checks).padStart(4)} checks  ${verdict}\n`);
    for (const difference of differences) process.stdout.write(`    ${difference}\n`);
  }
  if (results.length === 0 || results.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
