// `npm run bench:sealing`: what the crypto worker costs in Chromium, as it ships, beside the bare primitives in the same
// page and run. Prints milliseconds, ratios and the aims. Exit code 1 when an aim is missed.
// Options: --rounds 100 (small steps) --long 7 (steps that take long)
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from '../workspace/machine.mjs';
import { sealingReport } from './sealing/report.mjs';

const root = join(import.meta.dirname, '../..');
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const plan = {
  rounds: option('rounds', 100),
  longRounds: option('long', 7),
  notes: [125, 250, 500, 1000],
  entries: [50, 200],
};

const folder = mkdtempSync(join(tmpdir(), 'kreds-bench-'));
const [worker, page] = [join(folder, 'crypto-worker.js'), join(folder, 'page.js')];
execFileSync(process.execPath, [join(root, 'tools/build-worker.mjs'), '--outfile', worker], { stdio: 'inherit' });
await build({
  absWorkingDir: root,
  entryPoints: ['tools/bench/sealing/page.ts'],
  outfile: page,
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'sealingBench',
  platform: 'browser',
  target: 'es2022',
  tsconfig: 'tsconfig.base.json',
  logLevel: 'warning',
});

const files = {
  '/': ['text/html', '<!doctype html><title>bench</title><script src="/page.js"></script>'],
  '/page.js': ['text/javascript', readFileSync(page)],
  '/crypto-worker.js': ['text/javascript', readFileSync(worker)],
};
rmSync(folder, { recursive: true });
const server = createServer((request, response) => {
  const [type, body] = files[request.url] ?? ['text/plain', ''];
  // Isolated from other pages, the browser's clock counts microseconds instead of tenths of a millisecond.
  response.writeHead(200, {
    'Content-Type': type,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  });
  response.end(body);
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));

const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
try {
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  const samples = await tab.evaluate((given) => globalThis.sealingBench.measure(given), plan);
  const { lines, missed } = sealingReport(samples, plan);
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  server.close();
}
