/**
 * What every browser test starts from: the addresses of the sites, and a page that is watched. A test fails when the console
 * shows an error, the content policy stops something, or anything is asked of another host, unless it says `isWatched: false`.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { addressVariable } from './global-setup.ts';
import type { SiteName } from '../sites.ts';

export { expect };

/** What a page did while a test ran. */
export interface PageRecord {
  /** Every address that was asked for, in order. */
  readonly requests: string[];
  /** Errors in the console, exceptions, violations of the content policy, requests to other hosts. */
  readonly faults: string[];
}

interface Options {
  readonly isWatched: boolean;
}

interface Fixtures {
  /** Address of the site with the real content, with a slash at the end. */
  readonly eksjo: string;
  /** Address of the site with the made-up municipalities, below a base path. */
  readonly madeUp: string;
  readonly record: PageRecord;
}

export const test = base.extend<Fixtures & Options>({
  isWatched: [true, { option: true }],
  eksjo: ({}, use) => use(addressOf('eksjo')),
  madeUp: ({}, use) => use(addressOf('madeUp')),
  record: [
    async ({ page, isWatched }, use) => {
      const record = await watch(page);
      await use(record);
      if (isWatched) expect(record.faults, 'faults in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

/** The address of a site, with a slash at the end. */
export function addressOf(site: SiteName): string {
  const address = process.env[addressVariable(site)];
  if (address === undefined) throw new Error(`The site ${site} is not served`);
  return address;
}

/** Keeps a record of all that a page does from now on. */
export async function watch(page: Page): Promise<PageRecord> {
  const hosts = (['eksjo', 'madeUp'] as const).map((site) => new URL(addressOf(site)).host);
  const record: PageRecord = { requests: [], faults: [] };
  page.on('request', (request) => {
    const address = request.url();
    record.requests.push(address);
    if (address.startsWith('http') && !hosts.includes(new URL(address).host)) {
      record.faults.push(`request to another host: ${address}`);
    }
  });
  page.on('console', (message) => {
    if (message.type() === 'error') record.faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => record.faults.push(`exception: ${error.message}`));
  await page.exposeFunction('reportViolation', (violation: string) => {
    record.faults.push(`content policy: ${violation}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      (window as unknown as { reportViolation(text: string): void }).reportViolation(
        `${effectiveDirective} stopped ${blockedURI}`,
      );
    });
  });
  return record;
}
