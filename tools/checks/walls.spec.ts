import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

interface ProjectFile {
  readonly name: string;
  readonly tags?: readonly string[];
}

/** Every project.json of the house, whatever its depth. */
function projects(): { folder: string; project: ProjectFile }[] {
  const found: { folder: string; project: ProjectFile }[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (!entry.isDirectory() || ['node_modules', 'dist', 'src', 'templates'].includes(entry.name)) continue;
      if (entry.name.startsWith('.')) continue;
      const inner = join(folder, entry.name);
      const file = join(root, inner, 'project.json');
      if (existsSync(file))
        found.push({ folder: inner, project: JSON.parse(readFileSync(file, 'utf8')) as ProjectFile });
      visit(inner);
    }
  };
  visit('.');
  return found;
}

interface Probe {
  readonly file: string;
  readonly code: string;
  /** The rule that must object. */
  readonly by?: string;
}

/** What lint says about each line of code if it stood in that file. */
function complaints(probes: readonly Probe[]): string[][] {
  const env = { ...process.env, NX_DAEMON: 'false' };
  // The boundary rule reads Nx's project graph; make sure it is the present one.
  execFileSync('npx', ['nx', 'show', 'projects'], { cwd: root, env });
  const said = execFileSync('node', ['tools/checks/lint-text.mjs'], { cwd: root, env, input: JSON.stringify(probes) });
  return JSON.parse(said.toString()) as string[][];
}

const probe = (file: string, code: string, by?: string): Probe => ({ file: `libs/${file}/src/probe.ts`, code, by });
const imports = (file: string, room: string): Probe => probe(file, `import '${room}';\n`);

const FORBIDDEN_CODE: readonly Probe[] = [
  probe(
    'meetings/model',
    `import { Injectable } from '@nestjs/common';\nexport const probe = Injectable;`,
    'no-restricted-imports',
  ),
  probe('meetings/model', `import { Subject } from 'rxjs';\nexport const probe = Subject;`, 'no-restricted-imports'),
  probe('meetings/api', `import { Server } from 'socket.io';\nexport const probe = Server;`, 'no-restricted-imports'),
  probe('meetings/web', `import { io } from 'socket.io-client';\nexport const probe = io;`, 'no-restricted-imports'),
  probe(
    'programmes/api',
    `import { sha256 } from '@noble/hashes/sha2.js';\nexport const probe = sha256;`,
    'no-restricted-imports',
  ),
  probe(
    'programmes/api',
    `import { createHash } from 'node:crypto';\nexport const probe = createHash;`,
    'no-restricted-imports',
  ),
  probe('meetings/model', `import { z } from 'zod';\nexport const probe = z;`, 'no-restricted-syntax'),
  probe('meetings/web', `export * from './words';`, 'no-restricted-syntax'),
  probe('meetings/web', `export const probe = (e: Element) => e.innerHTML;`, 'no-restricted-syntax'),
  probe(
    'meetings/api',
    `export const probe = (repository: { save(x: object): void }) => repository.save({});`,
    'kreds/writes-stay-in-units',
  ),
  probe(
    'meetings/api',
    `import { PlaceMember } from '@kreds/programmes/api';\nexport const probe = PlaceMember;`,
    'no-restricted-syntax',
  ),
];

const FORBIDDEN_ROOMS: readonly Probe[] = [
  imports('identity/model', '@kreds/programmes/model'),
  imports('programmes/api', '@kreds/meetings/api'),
  imports('meetings/api', '@kreds/sealing'),
  imports('meetings/web', '@kreds/sealing'),
  imports('notes/api', '@kreds/sealing'),
  imports('notes/web', '@kreds/sealing'),
  imports('meetings/api', '@kreds/sealing/log'),
  imports('meetings/api', '@kreds/notes/api'),
  imports('meetings/web', '@kreds/notes/web'),
  imports('meetings/web', '@kreds/platform-api'),
  imports('meetings/api', '@kreds/platform-web'),
  imports('ui', '@kreds/platform-web'),
  imports('kernel', '@kreds/identity/model'),
  imports('sealing', '@kreds/identity/model'),
];

const ALLOWED = [
  probe('meetings/api', `import '@kreds/meetings/model';\nimport '@kreds/kernel';\n`),
  probe('notes/api', `import '@kreds/sealing/log';\n`),
];

describe('walls', () => {
  let said: ReadonlyMap<Probe, string[]>;

  beforeAll(() => {
    const probes = [...FORBIDDEN_CODE, ...FORBIDDEN_ROOMS, ...ALLOWED];
    const answers = complaints(probes);
    said = new Map(probes.map((asked, index) => [asked, answers[index] ?? []]));
  }, 120_000);

  it('tags every project with one scope and one type', () => {
    expect(projects().length).toBeGreaterThan(15);
    for (const { folder, project } of projects()) {
      const tags = project.tags ?? [];
      expect([folder, tags.filter((tag) => tag.startsWith('scope:')).length]).toEqual([folder, 1]);
      expect([folder, tags.filter((tag) => tag.startsWith('type:')).length]).toEqual([folder, 1]);
    }
  });

  it('has no room without a project file', () => {
    for (const scope of readdirSync(join(root, 'libs'))) {
      const rooms = existsSync(join(root, 'libs', scope, 'src')) ? ['.'] : ['model', 'api', 'web'];
      for (const room of rooms) {
        if (!existsSync(join(root, 'libs', scope, room, 'src'))) continue;
        expect([scope, room, existsSync(join(root, 'libs', scope, room, 'project.json'))]).toEqual([scope, room, true]);
      }
    }
  });

  it.each(FORBIDDEN_CODE)('refuses in $file: $code', (asked) => {
    expect(said.get(asked)?.join('\n')).toContain(`${asked.by}: `);
  });

  it.each(FORBIDDEN_ROOMS)('keeps $file from its forbidden room: $code', (asked) => {
    expect(said.get(asked)?.join('\n')).toContain('@nx/enforce-module-boundaries');
  });

  it('lets a room import what the plan allows', () => {
    for (const probe of ALLOWED) expect(said.get(probe)?.filter((line) => line.startsWith('@nx'))).toEqual([]);
  });
});
