import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
/** What a room's tests are configured by. The aliases then lead into the tree, as far as it goes. */
const SETTINGS = ['jest.node.cjs', 'tsconfig.base.json', '.swcrc'];

/** A copy of one room that may be broken, with a jest configuration of its own. */
export class MutantTree {
  /** Inside the repository, so that node_modules are found; under dist, so that nothing else looks at it. */
  #tree = join(root, 'dist', 'mutants', String(process.pid));
  #room;

  constructor({ room, copied }) {
    this.#room = room;
    this.remove();
    mkdirSync(join(this.#tree, room), { recursive: true });
    for (const file of SETTINGS) cpSync(join(root, file), join(this.#tree, file));
    for (const folder of copied) cpSync(join(root, room, folder), join(this.#tree, room, folder), { recursive: true });
    writeFileSync(join(this.#tree, room, 'jest.config.cjs'), configuration(this.#tree));
  }

  remove() {
    rmSync(this.#tree, { recursive: true, force: true });
  }

  /** Changes the copy; answers with what takes the change back, or with nothing when the patch does not fit exactly. */
  apply(patch) {
    const run = (...more) => {
      const args = ['-p1', '-F0', '--no-backup-if-mismatch', '-r', '-', ...more, '-i', patch];
      return spawnSync('patch', args, { cwd: this.#tree }).status === 0;
    };
    if (!run('--dry-run') || !run()) return undefined;
    return () => {
      if (!run('-R')) throw new Error(`${patch} cannot be taken back`);
    };
  }

  /** The first test that fails, null when none does. Code that does not load proves nothing and is an error. */
  firstFailure(specs, more = []) {
    const outputFile = join(this.#tree, 'result.json');
    rmSync(outputFile, { force: true });
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const config = join(this.#tree, this.#room, 'jest.config.cjs');
    const crowd = specs.length === 1 ? '--runInBand' : '--maxWorkers=2';
    const args = [jest, '-c', config, '--json', '--outputFile', outputFile, '--bail=1', crowd, ...more];
    // A whole file name: `pad` alone would ask `padding.spec.ts`, too.
    const paths = specs.map((spec) => `/${spec.replaceAll('.', '\\.')}$`);
    const { stderr } = spawnSync(process.execPath, [...args, ...paths], { cwd: root, encoding: 'utf8' });
    if (!existsSync(outputFile)) throw new Error(`jest gave no result: ${stderr}`);
    const { numTotalTests, testResults } = JSON.parse(readFileSync(outputFile, 'utf8'));
    for (const { assertionResults, message, status } of testResults) {
      const failed = assertionResults.find((result) => result.status === 'failed');
      if (failed) return failed.fullName;
      if (status === 'failed') throw new Error(message);
    }
    if (numTotalTests === 0) throw new Error(`no test in ${specs.join(', ')}`);
    return null;
  }
}

/** An alias of a room that was not copied leads to the true one. */
function configuration(tree) {
  return `const { existsSync } = require('node:fs');
const project = require(${JSON.stringify(join(tree, 'jest.node.cjs'))}).nodeProject(__dirname);
const { pathAliases } = require(${JSON.stringify(join(root, 'jest.node.cjs'))});
const moduleNameMapper = Object.fromEntries(
  Object.entries(pathAliases()).map(([alias, file]) => {
    const copy = project.moduleNameMapper[alias];
    return [alias, existsSync(copy) ? copy : file];
  }),
);
module.exports = { ...project, moduleNameMapper };
`;
}
