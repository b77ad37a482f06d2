// Jest for every Angular room, zoneless as the app is.
const { join, relative } = require('node:path');
const { createCjsPreset } = require('jest-preset-angular/presets');
const { pathAliases } = require('./jest.node.cjs');

const root = __dirname;

/** @param {string} projectRoot the folder of the room, `__dirname` of its jest.config.cjs */
function webProject(projectRoot) {
  return {
    ...createCjsPreset({ tsconfig: join(root, 'tsconfig.web.spec.json') }),
    displayName: relative(root, projectRoot),
    rootDir: projectRoot,
    testMatch: ['<rootDir>/**/*.spec.ts'],
    setupFilesAfterEnv: [join(root, 'jest.web.setup.ts')],
    moduleNameMapper: pathAliases(),
    testTimeout: 30_000,
  };
}

module.exports = { webProject };
