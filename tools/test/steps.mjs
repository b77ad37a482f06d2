// The parts of `npm test`, each runnable alone: `npm test -- lint unit`.
// A step is a list of commands that run one after the other; steps of one stage run side by side.
const nx = { NX_DAEMON: 'false' };

/** @typedef {{ name: string, title: string, commands: string[][], env?: Record<string, string>, report?: 'jest' | 'playwright' }} Step */

/** @type {Step[][]} */
export const STAGES = [
  [
    {
      name: 'types',
      title: 'types',
      commands: [
        ['npx', 'tsc', '-p', 'tsconfig.node.json', '--noEmit'],
        ['npx', 'tsc', '-p', 'e2e/tsconfig.json', '--noEmit'],
        ['npx', 'tsc', '-p', 'e2e/tsconfig.processes.json', '--noEmit'],
        ['npx', 'ngc', '-p', 'tsconfig.web.spec.json', '--noEmit'],
      ],
    },
    {
      name: 'lint',
      title: 'lint and walls',
      commands: [
        ['npx', 'nx', 'show', 'projects'],
        ['npx', 'eslint', '.', '--max-warnings', '0'],
      ],
      env: nx,
    },
  ],
  [
    { name: 'format', title: 'format', commands: [['npx', 'prettier', '--check', '--log-level', 'warn', '.']] },
    {
      name: 'build',
      title: 'build',
      commands: [
        ['npx', 'nx', 'run-many', '-t', 'build', '--output-style=stream'],
        ['node', 'tools/build-api.mjs', '--test-entry'],
        ['node', 'tools/checks/bundle-sizes.mjs'],
      ],
      env: nx,
    },
  ],
  [
    {
      name: 'unit',
      title: 'rules, rooms and server on both databases',
      commands: [['npx', 'jest', '--ci', '--maxWorkers=2']],
      report: 'jest',
    },
  ],
  [
    {
      name: 'journeys',
      title: 'journeys in Chromium',
      commands: [['npx', 'playwright', 'test', '-c', 'e2e/playwright.config.ts']],
      report: 'playwright',
    },
  ],
];
