import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './setup/browser';

const port = process.env.TEST_PORT ?? '4199';

/** The built site in a real browser; `tests/run.ts` builds it first. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // For every wait: a machine that is busy with other checks is slow at will.
  expect: { timeout: 15_000 },
  // Axe reads a long page five times in one test.
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS },
    trace: 'off',
    // Tests of the worker allow it; the others are of the page.
    serviceWorkers: 'block',
  },
  webServer: {
    command: 'npx tsx src/build/serve-built.ts',
    cwd: '..',
    env: { PORT: port },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
