import { defineConfig } from '@playwright/test';
import { testBrowser } from '../support/browser';
import { BROWSER_FLAGS } from '../support/browserFlags';

export default defineConfig({
  testDir: '..',
  outputDir: '../../test-results/playwright',
  globalSetup: '../support/globalSetup.ts',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  // One more than the cores that CI has: tests wait for the window about as long as they work.
  workers: 3,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/playwright.json' }]],
  use: {
    viewport: { width: 1280, height: 720 },
    // Recording slows every test; `--trace on` shows how one failed.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: testBrowser(), args: BROWSER_FLAGS },
  },
  projects: [
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts' },
    { name: 'desktop', testMatch: 'desktop/**/*.spec.ts' },
  ],
});
