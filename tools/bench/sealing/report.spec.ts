import { sealingReport } from './report.mjs';

const plan = { notes: [125, 500] };
const quick = { seal: [1], open: [1], '125 notes': [100, 900], '500 notes': [400, 1400] };

describe('the report of the bench', () => {
  it('misses no aim when all are held, and reads growth from the quickest rounds', () => {
    const { lines, missed } = sealingReport(quick, plan);
    expect(missed).toEqual([]);
    expect(lines.at(-1)).toContain('growth 1.00');
  });

  it('names every aim that is missed', () => {
    expect(sealingReport({ ...quick, open: [2, 4, 4] }, plan).missed).toEqual(['open']);
    expect(sealingReport({ ...quick, '500 notes': [400, 1600, 1600] }, plan).missed).toEqual(['500 notes']);
    expect(sealingReport({ ...quick, '500 notes': [700] }, plan).missed).toEqual(['growth']);
  });

  it('sets a step beside its yardstick', () => {
    const { lines } = sealingReport({ ...quick, 'bare seal': [0.5] }, plan);
    expect(lines.find((line) => line.startsWith('seal'))).toContain('ratio 2.00');
  });
});
