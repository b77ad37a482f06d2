// Jest for every room without Angular: the same swc transformer as the build, so that tests run the metadata that ships.
const { readFileSync } = require('node:fs');
const { join, relative } = require('node:path');

const root = __dirname;
const swc = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

/** One moduleNameMapper line per path of tsconfig.base.json, so that a new room needs no second list. */
function pathAliases() {
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(compilerOptions.paths).map(([alias, [file]]) => [`^${alias}$`, join(root, file)]),
  );
}

/** @param {string} projectRoot the folder of the room, `__dirname` of its jest.config.cjs */
function nodeProject(projectRoot) {
  return {
    displayName: relative(root, projectRoot),
    rootDir: projectRoot,
    testEnvironment: 'node',
    testMatch: ['<rootDir>/**/*.spec.ts'],
    transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', { ...swc, swcrc: false, module: { type: 'commonjs' } }] },
    // Nest 12, noble 2 and temporal-polyfill are native ESM; Jest here runs CommonJS.
    transformIgnorePatterns: ['/node_modules/(?!.*(@nestjs|@noble|temporal-polyfill|temporal-utils)/)'],
    setupFiles: [require.resolve('reflect-metadata')],
    moduleNameMapper: pathAliases(),
    testTimeout: 30_000,
  };
}

module.exports = { nodeProject, pathAliases };
