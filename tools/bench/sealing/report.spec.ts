import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Report {
  readonly lines: readonly string[];
  readonly missed: readonly string[];
}

/** Runs the module as the bench does, natively. */
function report(samples: Record<string, readonly number[]>): Report {
  const file = JSON.stringify(join(__dirname, 'report.mjs'));
  const given = `${JSON.stringify(samples)}, { notes: [125, 500] }`;
  const code = `import { sealingReport } from ${file}; process.stdout.write(JSON.stringify(sealingReport(${given})))`;
  return JSON.parse(execFileSync('node', ['--input-type=module', '-e', code]).toString());
}

const quick = { seal: [1], open: [1], '125 notes': [100, 900], '500 notes': [400, 1400] };

describe('the report of the bench', () => {
  it('misses no aim when all are held, and reads growth from the quickest rounds', () => {
    const { lines, missed } = report(quick);
    expect(missed).toEqual([]);
    expect(lines.at(-1)).toContain('growth 1.00');
  });

  it('names every aim that is missed', () => {
    expect(report({ ...quick, open: [2, 4, 4] }).missed).toEqual(['open']);
    expect(report({ ...quick, '500 notes': [400, 1600, 1600] }).missed).toEqual(['500 notes']);
    expect(report({ ...quick, '500 notes': [700] }).missed).toEqual(['growth']);
  });

  it('sets a step beside its yardstick', () => {
    const { lines } = report({ ...quick, 'bare seal': [0.5] });
    expect(lines.find((line) => line.startsWith('seal'))).toContain('ratio 2.00');
  });
});
