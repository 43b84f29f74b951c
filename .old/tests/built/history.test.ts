import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CORRECTED, SITES } from '../sites.ts';
import { pageText } from './page-text.ts';

const { folder } = SITES.madeUp;

test('a number that was corrected after it was published is told, and marked where it stands', async () => {
  const text = pageText(await readFile(join(folder, CORRECTED.page), 'utf8'));
  expect(text).toContain('Rättad 3 juni 2024');
  expect(text).toContain('Tertial 1: antalet pass ändrat från 15 till 16');
});

test('words that were taken back are on no page', async () => {
  const pages = (await readdir(folder, { recursive: true })).filter((file) =>
    /\.(html|json|xml)$/.test(file),
  );
  for (const page of pages) {
    expect(await readFile(join(folder, page), 'utf8'), page).not.toContain(CORRECTED.before.words);
  }
});

test('every page of a municipality says which version of its content it shows', async () => {
  for (const page of ['bjorkhult/index.html', 'bjorkhult/2024/index.html', 'bjorkhult/2024/t1/index.html']) {
    const text = pageText(await readFile(join(folder, page), 'utf8'));
    expect(text, page).toMatch(/Bedömt den 22 november 2026, version [0-9a-f]{10} från den 3 juni 2024/);
    expect(text, page).toContain('Så citerar du');
  }
});
