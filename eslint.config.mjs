import nx from '@nx/eslint-plugin';
import angular from '@angular-eslint/eslint-plugin';
import angularTemplate from '@angular-eslint/eslint-plugin-template';
import templateParser from '@angular-eslint/template-parser';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import { WALLS, BANNED_IN_MODEL, PROMISES } from './tools/checks/walls.mjs';
import writesStayInUnits from './tools/checks/writes-stay-in-units.rule.mjs';

const forbidImports = (patterns) => ['error', { patterns }];
const one = (group, message) => ({ group, message });

const SOCKET_SERVER = one(
  ['socket.io', 'socket.io/*', '@socket.io/*'],
  'socket.io lives in platform-api: facts leave through LiveChannel.',
);
const SOCKET_CLIENT = one(['socket.io-client'], 'socket.io-client lives in platform-web and e2e.');
const CRYPTO = one(['@noble/*', 'hash-wasm', '@hpke/*'], 'All cryptography lives in @kreds/sealing.');
const NODE_CRYPTO = one(
  ['node:crypto', 'crypto', '@node-rs/argon2'],
  'node:crypto lives in identity/api and platform-api.',
);

const SYNTAX = [
  { selector: "MemberExpression[property.name='innerHTML']", message: 'Raw HTML is never rendered.' },
  { selector: 'Identifier[name=/^bypassSecurityTrust/]', message: 'Nothing bypasses the sanitizer.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Randomness comes from crypto.',
  },
  { selector: 'ExportAllDeclaration', message: 'A door has names on it: export by name.' },
  {
    selector: "Decorator[expression.callee.name='SubscribeMessage']",
    message: 'Commands go over HTTP; the gateway takes none.',
  },
  {
    selector:
      "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier[imported.name='z'], ImportDefaultSpecifier)",
    message: "Use `import * as z from 'zod'`: the other form bundles every locale.",
  },
  {
    selector: 'TSEnumDeclaration',
    message: 'A closed set is a const array or object with a type of the same name.',
  },
];

export default [
  { ignores: ['dist', 'node_modules', '.nx', '.angular', 'coverage', 'data', 'tools/generators/**/templates'] },
  { plugins: { '@nx': nx, kreds: { rules: { 'writes-stay-in-units': writesStayInUnits } } } },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          // A page that borrows one component of a lazily loaded room is lazy itself; the first-load budgets tell.
          checkDynamicDependenciesExceptions: ['.*'],
          // The vectors are data that both rooms of sealing are held to.
          allow: ['../../jest.*.cjs', '/vectors/crypto-vectors.json$'],
          depConstraints: [...WALLS, ...PROMISES],
        },
      ],
      'no-restricted-imports': ['error', { patterns: [SOCKET_SERVER, SOCKET_CLIENT, CRYPTO, NODE_CRYPTO] }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...SYNTAX],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  // Nest reads constructor types at run time, so there an import used only as a type must stay a real import.
  {
    files: ['apps/api/**/*.ts', 'libs/*/api/**/*.ts', 'libs/platform-api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off', 'kreds/writes-stay-in-units': 'error' },
  },
  {
    files: ['libs/*/api/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...SYNTAX,
        {
          selector:
            'ImportDeclaration[source.value=/^@kreds.+\\/api$/] > ImportSpecifier:not([imported.name=/(Reader|Module)$/])',
          message:
            'Of an upstream domain only its Readers, and the module that brings them, may be used on the server.',
        },
      ],
    },
  },
  {
    files: ['libs/*/model/**/*.ts', 'libs/kernel/**/*.ts'],
    rules: { 'no-restricted-imports': forbidImports([BANNED_IN_MODEL, CRYPTO, NODE_CRYPTO]) },
  },
  {
    files: ['libs/platform-api/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [SOCKET_CLIENT, CRYPTO] }] },
  },
  {
    files: ['libs/identity/api/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [SOCKET_SERVER, SOCKET_CLIENT, CRYPTO] }] },
  },
  {
    files: ['libs/platform-web/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [SOCKET_SERVER, CRYPTO, NODE_CRYPTO] }] },
  },
  {
    files: ['libs/sealing/**/*.ts'],
    rules: { 'no-restricted-imports': forbidImports([SOCKET_SERVER, SOCKET_CLIENT, NODE_CRYPTO]) },
  },
  {
    files: ['e2e/**/*.ts', 'tools/**/*.ts', 'apps/api/test/**/*.ts', '**/*.spec.ts'],
    rules: { 'no-restricted-imports': 'off', 'kreds/writes-stay-in-units': 'off' },
  },
  {
    files: ['apps/web/**/*.ts', 'libs/*/web/**/*.ts', 'libs/ui/**/*.ts', 'libs/platform-web/**/*.ts'],
    plugins: { '@angular-eslint': angular },
    processor: angularTemplate.processors['extract-inline-html'],
    rules: {
      ...angular.configs.recommended.rules,
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-standalone': 'error',
      '@angular-eslint/use-lifecycle-interface': 'error',
      '@angular-eslint/no-output-native': 'error',
    },
  },
  {
    files: [
      'apps/web/**/*.html',
      'libs/*/web/**/*.html',
      'libs/ui/**/*.html',
      'libs/platform-web/**/*.html',
      '**/*.ts/*.html',
    ],
    languageOptions: { parser: templateParser },
    plugins: { '@angular-eslint/template': angularTemplate },
    rules: {
      ...angularTemplate.configs.recommended.rules,
      ...angularTemplate.configs.accessibility.rules,
      '@angular-eslint/template/no-any': 'error',
      '@angular-eslint/template/prefer-control-flow': 'error',
      '@angular-eslint/template/i18n': 'off',
    },
  },
  prettier,
];
