import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

interface SectionResult {
  readonly section: string;
  readonly checks: number;
  readonly differences: readonly string[];
}

/** What the bundled script leaves in the page. */
declare const vectorCheck: { checkVectors(file: unknown): Promise<readonly SectionResult[]> };

test('the browser reproduces every vector and refuses every rejection', async ({ page }, info) => {
  const script = info.outputPath('check-vectors.js');
  execFileSync(process.execPath, [join(root, 'tools/sealing/bundle-check.mjs'), script]);
  await page.addScriptTag({ path: script });
  const vectors: { readonly rejections: readonly unknown[] } = JSON.parse(
    readFileSync(join(root, 'libs/sealing/vectors/crypto-vectors.json'), 'utf8'),
  );
  const results = await page.evaluate((given) => vectorCheck.checkVectors(given), vectors);
  expect(results.filter(({ differences }) => differences.length > 0)).toEqual([]);
  const { rejections } = Object.fromEntries(results.map(({ section, checks }) => [section, checks]));
  expect(rejections).toBeGreaterThanOrEqual(vectors.rejections.length);
});
