import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEALING_CODES } from '@kreds/sealing/log';
import { vectors } from '../testing/vectors';

/** Every spec of both rooms as one text. */
function specs(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

describe('the closed set of codes', () => {
  const tested = specs(join(__dirname, '..'));
  const rejected = new Set(vectors.rejections.map(({ code }) => code));

  it.each(SEALING_CODES)('has a test or a rejection for %s', (code) => {
    expect(rejected.has(code) || new RegExp(`\\b${code}\\b`).test(tested)).toBe(true);
  });
});
