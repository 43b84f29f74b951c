/** What the desk of a large site reads from the forge, over a slow line, before and after a municipality is chosen. */
import type { Browser } from '@playwright/test';
import { countAnswers, serveDesk } from '../../browser/desk.ts';
import { TOKEN } from '../../forge/forge-kind.ts';
import { startForge } from '../../forge/server.ts';
import { generate, type Size } from '../generate.ts';
import { overSlowLine } from './visit.ts';

export interface DeskCost {
  readonly when: string;
  /** Of data, compressed as forges do. */
  readonly bytes: number;
  readonly seconds: number;
}

/** Opens the desk of a site that is served at an address, signed in on a forge with its content. */
export async function measureDesk(
  browser: Browser,
  site: string,
  size: Size,
  municipality: string,
  today: string,
): Promise<readonly DeskCost[]> {
  const files = Object.fromEntries(
    Array.from(generate(size), ({ path, text }) => [`content/${path}`, text] as const),
  );
  const forge = await startForge('github', files);
  const desk = await serveDesk(site, { kind: 'github', forge, today });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await overSlowLine(page);
    const answers = countAnswers(page, forge.address);
    const costs: DeskCost[] = [];
    const timed = async (when: string, action: () => Promise<unknown>) => {
      const before = answers.bytes;
      const start = performance.now();
      await action();
      const seconds = (performance.now() - start) / 1000;
      await page.waitForLoadState('networkidle');
      costs.push({ when, bytes: answers.bytes - before, seconds });
    };
    await page.goto(`${desk.address}admin/`);
    await page.getByLabel('Din personliga nyckel').fill(TOKEN);
    const choice = page.getByRole('link', { name: municipality, exact: true });
    await timed('before a municipality is chosen', async () => {
      await page.getByLabel('Din personliga nyckel').press('Enter');
      await choice.waitFor();
    });
    await timed('after', async () => {
      await choice.click();
      await page.getByRole('heading', { level: 1, name: municipality }).waitFor();
    });
    return costs;
  } finally {
    await context.close();
    desk.close();
    forge.close();
  }
}
