/** The desk of a site that is connected to no repository: a folder is read, and changes are handed over as a file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { HOW_TO } from '../../src/text/desk/handing-over.ts';
import { inContent } from '../project.ts';
import { EKSJO } from '../fixtures.ts';
import { cell } from './desk.ts';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './test.ts';

const REPORT = 'content/eksjo/2017/trygghet-i-oster/t3.md';
const CONTROLS = /underrättelsebaserade trafikkontroller/;

test('a change is handed over as a file, with what to do with it', ({ page, eksjo }) =>
  inContent(EKSJO, async (folder) => {
    await page.goto(`${eksjo}admin/#/eksjo/2017/uppfoljning/t3`);
    await expectAccessible(page);
    await page.getByLabel('Läs in mappen').setInputFiles(folder);
    await cell(page, /^Trafikkontroller$/, CONTROLS).fill('minst 6');
    await page.getByRole('link', { name: 'Granska och spara' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Spara som fil' }).click();
    const zip = unzipSync(new Uint8Array(await readFile(await (await download).path())));
    await expect(page.getByRole('status').filter({ hasText: 'Inget är publicerat än.' })).toBeVisible();
    expect(Object.keys(zip)).toEqual([HOW_TO, REPORT]);
    const before = await readFile(join(folder, REPORT), 'utf8');
    expect(strFromU8(zip[REPORT]!)).toBe(before.replace('kontroller: {minst: 5}', 'kontroller: {minst: 6}'));
    expect(strFromU8(zip[HOW_TO]!)).toContain(REPORT);
  }));
