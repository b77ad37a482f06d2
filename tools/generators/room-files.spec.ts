import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Runs the generator in a copy of what it reads, so that the house itself is not changed. */
function generate(...words: string[]): { folder: string; output: string; status: number } {
  const folder = mkdtempSync(join(tmpdir(), 'kreds-room-'));
  cpSync(join(root, 'tools/generators'), join(folder, 'tools/generators'), { recursive: true });
  cpSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  try {
    const output = execFileSync('node', ['tools/generators/room.mjs', ...words], { cwd: folder, stdio: 'pipe' });
    return { folder, output: output.toString(), status: 0 };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer };
    return { folder, output: stderr.toString(), status };
  }
}

const read = (folder: string, path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

describe('room generator', () => {
  const made: string[] = [];
  const run = (...words: string[]): ReturnType<typeof generate> => {
    const result = generate(...words);
    made.push(result.folder);
    return result;
  };

  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  it('lays out a room with its tags, tests, door, alias and README', () => {
    const { folder, status } = run('advice', 'model');
    expect(status).toBe(0);
    expect(read(folder, 'libs/advice/model/project.json')).toMatchObject({
      name: 'advice-model',
      tags: ['scope:advice', 'type:model'],
      targets: { lint: {}, test: {} },
    });
    expect(readFileSync(join(folder, 'libs/advice/model/jest.config.cjs'), 'utf8')).toContain('jest.node.cjs');
    expect(existsSync(join(folder, 'libs/advice/README.md'))).toBe(true);
    expect(read(folder, 'tsconfig.base.json')).toMatchObject({
      compilerOptions: { strict: true, paths: { '@kreds/advice/model': ['./libs/advice/model/src/index.ts'] } },
    });
  });

  it('gives a web room the tests of Angular', () => {
    const { folder } = run('advice', 'web');
    expect(readFileSync(join(folder, 'libs/advice/web/jest.config.cjs'), 'utf8')).toContain('jest.web.cjs');
  });

  it.each([
    ['Advice', 'model', 'kebab case'],
    ['advice', 'shared', 'model, api, web'],
    ['', '', 'kebab case'],
  ])('refuses "%s" "%s" with a sentence and writes nothing', (domain, room, reason) => {
    const { folder, status, output } = run(domain, room);
    expect(status).toBe(1);
    expect(output).toContain(reason);
    expect(existsSync(join(folder, 'libs'))).toBe(false);
  });
});
