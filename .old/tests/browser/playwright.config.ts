/** Runs the browser tests in Chromium, with the built sites served locally. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './chromium.ts';

const { executablePath, env } = await findBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  snapshotPathTemplate: '{testDir}/paper/{arg}{ext}',
  globalSetup: './global-setup.ts',
  workers: 2,
  // Generous, because the machine may be busy.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      env: { ...env },
      args: [
        // Chromium's sandbox does not start as root in a container, and the pages are trusted.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
