import { defineConfig } from '@playwright/test';

const phone = '**/*.phone.spec.ts';

/** Tests against a market that already runs: `npm test` builds and starts one, `npm run dev` will do as well. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.market/test-results',
  // One at a time: they share one market, and some of them move its clock.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_REPORT ?? '.market/test-results.json' }]],
  use: {
    baseURL: process.env.MARKET_BASE_URL ?? 'http://localhost:3000',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', testIgnore: phone, use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', testMatch: phone, use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
});
