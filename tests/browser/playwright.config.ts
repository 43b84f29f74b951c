/** How the browser tests run: one Chromium, the built sites served as any host would, nothing from the network. */
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
  // A test is about what happens, not about how busy the machine is.
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
        // A container's root user cannot start Chromium's sandbox, and the pages are our own.
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
