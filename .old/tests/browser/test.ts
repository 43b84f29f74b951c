/**
 * Fixtures of the browser tests: the addresses of the sites, and a page that is watched. A test fails on console errors, violations
 * of the content security policy and requests to other hosts, unless it sets `isWatched: false`.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { addressVariable } from './global-setup.ts';
import { SITES, type SiteName } from '../sites.ts';

export { expect };

/** What a page has done. */
export interface PageRecord {
  /** Every requested address, in order. */
  readonly requests: string[];
  /** Console errors, exceptions, violations of the content security policy, and requests to other hosts. */
  readonly errors: string[];
}

interface Options {
  readonly isWatched: boolean;
}

interface Fixtures {
  /** The address of Eksjö's site, with a trailing slash. */
  readonly eksjo: string;
  /** The address of the made-up municipalities' site, which has a base path. */
  readonly madeUp: string;
  /** The address of the site of the other made-up municipalities, whose agreements are of other kinds. */
  readonly second: string;
  readonly record: PageRecord;
}

export const test = base.extend<Fixtures & Options>({
  isWatched: [true, { option: true }],
  eksjo: ({}, use) => use(addressOf('eksjo')),
  madeUp: ({}, use) => use(addressOf('madeUp')),
  second: ({}, use) => use(addressOf('second')),
  record: [
    async ({ page, isWatched }, use) => {
      const record = await watch(page);
      await use(record);
      if (isWatched) expect(record.errors, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

/** Returns the address of a site, with a trailing slash. */
export function addressOf(site: SiteName): string {
  const address = process.env[addressVariable(site)];
  if (address === undefined) throw new Error(`The site ${site} is not served`);
  return address;
}

/** Starts recording what a page does. */
export async function watch(page: Page): Promise<PageRecord> {
  const hosts = (Object.keys(SITES) as SiteName[]).map((site) => new URL(addressOf(site)).host);
  const record: PageRecord = { requests: [], errors: [] };
  page.on('request', (request) => {
    const address = request.url();
    record.requests.push(address);
    if (address.startsWith('http') && !hosts.includes(new URL(address).host)) {
      record.errors.push(`request to another host: ${address}`);
    }
  });
  page.on('console', (message) => {
    if (message.type() === 'error') record.errors.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => record.errors.push(`exception: ${error.message}`));
  await page.exposeFunction('reportViolation', (violation: string) => {
    record.errors.push(`content policy: ${violation}`);
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
