import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './setup/browser';

/** The built site in a real browser; `tests/run.ts` builds it first. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: 'http://localhost:4199',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS },
    trace: 'off',
    // Tests of the worker allow it; the others are of the page.
    serviceWorkers: 'block',
  },
  webServer: {
    command: 'npx tsx src/build/start.ts',
    cwd: '..',
    env: { PORT: '4199' },
    url: 'http://localhost:4199/',
    reuseExistingServer: false,
  },
});
