import { defineConfig } from '@playwright/test';

const deep = process.env['KREDS_DEEP'] === '1';

/** Left to `npm run test:deep`, so that a whole run stays under 15 minutes: what they walk through, shorter ones touch. */
const LONG = ['calm-meeting', 'languages', 'screenshots', 'second-programme'].map((name) => `**/${name}.journey.ts`);

/** Journeys in the system's Chromium. Each worker starts a server of its own (support/server.ts). */
export default defineConfig({
  testDir: './journeys',
  testMatch: '**/*.journey.ts',
  testIgnore: deep || process.env['KREDS_WRITE_DOCS'] === '1' ? [] : LONG,
  outputDir: '../dist/e2e-results',
  fullyParallel: false,
  // A journey waits as much as it works: three keep two cores busy.
  workers: 3,
  retries: 0,
  timeout: deep ? 600_000 : 180_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '../dist/e2e-results.json' }],
  ],
  use: {
    launchOptions: {
      executablePath: process.env['KREDS_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    trace: 'off',
  },
});
