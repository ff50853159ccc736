import { defineConfig } from '@playwright/test';
import { browserFlags } from '../tools/browser-flags.mjs';

const port = process.env['DRIPLINE_E2E_PORT'] ?? '4273';
const chromium = process.env['DRIPLINE_CHROMIUM'];
const report = process.env['DRIPLINE_E2E_REPORT'];
const address = `http://localhost:${port}`;

const nightly = /\.nightly\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  // A machine under load makes a press miss now and then. What passes only the second time is named at the end.
  retries: 1,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  use: {
    baseURL: address,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width: 1440, height: 900 },
    // Recording costs a third of the time of every test: asked for when one has failed.
    trace: process.env['DRIPLINE_E2E_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    // A page under test asks the server itself; what the service worker does has a spec of its own.
    serviceWorkers: 'block',
    launchOptions: {
      args: [...browserFlags],
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
  projects: [
    { name: 'default', testIgnore: nightly },
    { name: 'nightly', testMatch: nightly },
  ],
  webServer: {
    command: 'node tools/start.mjs --strict-port',
    cwd: '..',
    env: { PORT: port },
    url: address,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
