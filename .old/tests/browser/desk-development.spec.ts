/** The desk of the development server, which saves in the content folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inCopy } from '../project.ts';
import { cell, saveAll } from './desk.ts';
import { startDevelopment } from './development.ts';
import { ownFiles } from './own-files.ts';

const REPORT = 'content/eksjo/2017/trygghet-i-oster/t3.md';
const CONTROLS = /underrättelsebaserade trafikkontroller/;

test('what is saved is in the files, and on the page at once', async ({ page }) => {
  await inCopy(await ownFiles(), async (folder) => {
    const before = await readFile(join(folder, REPORT), 'utf8');
    const server = await startDevelopment(folder);
    try {
      await page.goto(`${server.address}admin/#/eksjo/2017/uppfoljning/t3`);
      const box = cell(page, /^Trafikkontroller$/, CONTROLS);
      // Another server that starts at the same time may bundle the packages anew, and the desk then asks for the page again.
      await expect(async () => {
        const again = page.getByRole('button', { name: 'Ladda om sidan' });
        if (await again.isVisible()) await again.click();
        await expect(box).toBeVisible({ timeout: 10_000 });
      }).toPass();
      await box.fill('minst 6');
      await expect(page.getByRole('row', { name: CONTROLS })).toContainText('minst 19 av minst 10');
      await saveAll(page);
      expect(await readFile(join(folder, REPORT), 'utf8')).toBe(
        before.replace('kontroller: {minst: 5}', 'kontroller: {minst: 6}'),
      );
      await page.goto(`${server.address}eksjo/2017/trygghet-i-oster/`);
      await expect(page.locator('#trafikkontroller')).toContainText('Minst 8 + minst 5 + minst 6');
    } finally {
      server.close();
    }
  });
});
