#!/usr/bin/env node
// Breaks the rules of the live meeting on purpose, one small patch at a time, and asks whether a test notices.
// Usage: node tools/mutants/run.mjs [part of a patch name]. Exit code 1 when a patch survives or no longer applies.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const room = 'libs/meetings/model';
/** Inside the repository, so that node_modules are found; under dist, so that nothing else looks at it. */
const tree = join(root, 'dist', 'mutants', String(process.pid));

const wanted = process.argv[2] ?? '';
const patches = readdirSync(join(here, 'patches'))
  .filter((name) => name.endsWith('.patch') && name.includes(wanted))
  .sort();

/** A fresh copy of the model room with a jest configuration of its own. */
function freshCopy() {
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(join(tree, room), { recursive: true });
  cpSync(join(root, room, 'src'), join(tree, room, 'src'), { recursive: true });
  const preset = JSON.stringify(join(root, 'jest.node.cjs'));
  writeFileSync(join(tree, room, 'jest.config.cjs'), `module.exports = require(${preset}).nodeProject(__dirname);\n`);
}

function applies(patch) {
  const done = spawnSync('patch', ['-p1', '-F0', '--no-backup-if-mismatch', '-i', join(here, 'patches', patch)], {
    cwd: tree,
    encoding: 'utf8',
  });
  return done.status === 0;
}

/** The first test that fails, null when none does; code that does not load proves nothing and is an error. The quick tests are asked first, the random meetings only when those see nothing. */
function firstFailure() {
  return failureAmong(['--testPathIgnorePatterns', 'property|invariants|projections']) ?? failureAmong([]);
}

function failureAmong(more) {
  const outputFile = join(tree, 'result.json');
  rmSync(outputFile, { force: true });
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const config = join(tree, room, 'jest.config.cjs');
  const args = [jest, '-c', config, '--json', '--outputFile', outputFile, '--bail=1', '--maxWorkers=2', ...more];
  spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
  if (!existsSync(outputFile)) throw new Error('jest gave no result');
  const { testResults } = JSON.parse(readFileSync(outputFile, 'utf8'));
  for (const { assertionResults, message, status } of testResults) {
    const failed = assertionResults.find((result) => result.status === 'failed');
    if (failed) return failed.fullName;
    if (status === 'failed') throw new Error(message);
  }
  return null;
}

let faults = 0;
try {
  freshCopy();
  const before = firstFailure();
  if (before) throw new Error(`red without any patch: ${before}`);
  for (const patch of patches) {
    freshCopy();
    const test = applies(patch) ? firstFailure() : undefined;
    if (test === undefined) console.log(`${patch}: no longer applies`);
    else if (test === null) console.log(`${patch}: SURVIVED`);
    else console.log(`${patch}: caught by "${test}"`);
    if (!test) faults += 1;
  }
} finally {
  rmSync(tree, { recursive: true, force: true });
}
console.log(`${patches.length - faults} of ${patches.length} caught`);
process.exitCode = faults === 0 && patches.length > 0 ? 0 : 1;
