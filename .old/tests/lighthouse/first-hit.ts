/**
 * Measures the search on a slow phone (Chromium throttled to a quarter of the machine's speed, on a phone-sized screen): the
 * time from typing a word to seeing the first hits, once the index has been fetched. Prints a row for each test site.
 */
import type { Browser } from '@playwright/test';
import { launchBrowser } from '../browser/chromium.ts';
import { buildTestSite, serveTestSite, SITES, type SiteName } from '../sites.ts';

const CPU_SLOWDOWN = 4;
const VISITS = 5;
/** Searched for in this order on each visit, so that the first includes any start-up time. */
const WORDS = ['trafik', 'kontroll', 'trygg', 'möte', 'drog'];

const browser = await launchBrowser();
console.log(`| site | ${WORDS.map((word) => `”${word}”`).join(' | ')} |`);
console.log(`| --- ${'| --: '.repeat(WORDS.length)}|`);
for (const name of Object.keys(SITES) as SiteName[]) {
  await buildTestSite(name);
  const host = await serveTestSite(name);
  const visits: (readonly number[])[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    visits.push(await searchTimes(browser, `${host.address}sok/`));
  }
  const medians = WORDS.map((_, word) => median(visits.map((visit) => visit[word]!)));
  console.log(`| ${name} | ${medians.map((time) => `${Math.round(time)} ms`).join(' | ')} |`);
  await host.close();
}
await browser.close();

/** Returns the time that each word takes in a fresh browser, in milliseconds. */
async function searchTimes(browser: Browser, address: string): Promise<readonly number[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(address);
  await page.getByRole('searchbox').focus();
  await page.waitForLoadState('networkidle');
  const times: number[] = [];
  for (const word of WORDS) {
    times.push(
      await page.evaluate(async (word) => {
        const field = document.querySelector<HTMLInputElement>('#_sok-falt')!;
        const status = document.querySelector('search-panel [role=status]')!;
        const start = performance.now();
        field.value = word;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        while (!status.textContent.includes(`”${word}”`)) {
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
        return performance.now() - start;
      }, word),
    );
    // A reader looks at the hits before typing the next word.
    await page.waitForTimeout(500);
  }
  await context.close();
  return times;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
