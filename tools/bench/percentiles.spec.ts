import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs the module as the bench does, natively. */
function evaluate(expression: string): unknown {
  const file = join(__dirname, 'percentiles.mjs');
  const code = `import * as m from ${JSON.stringify(file)}; process.stdout.write(JSON.stringify(${expression}))`;
  return JSON.parse(execFileSync('node', ['--input-type=module', '-e', code]).toString());
}

describe('percentiles of the bench', () => {
  it('takes the nearest rank', () => {
    expect(evaluate('m.summary([5, 1, 4, 2, 3])')).toEqual({ p50: 3, p95: 5, p99: 5 });
    expect(evaluate('m.median([1, 2, 3, 4])')).toBe(2);
  });

  it('says that it has no number when there is none', () => {
    expect(evaluate('m.median([])')).toBeNull();
  });
});
