/** Every line that the check proposes for the small content folders is put in place, and has to help. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SMALL_CASES } from '../fixtures.ts';
import { badProposals } from './followed.ts';
import { checkSite, readSite } from './site.ts';

const GOLDEN = join(import.meta.dirname, '../content');
const names = readdirSync(GOLDEN).filter((name) => existsSync(join(GOLDEN, name, 'content')));

test('what is proposed for the small inputs helps', async () => {
  const site = await readSite(SMALL_CASES, SMALL_CASES, '2026-11-22');
  expect(badProposals(site, checkSite(site).problems)).toEqual([]);
});

test.each(names)('what is proposed for %s helps', async (name) => {
  const contentDir = join(GOLDEN, name, 'content');
  const site = await readSite(contentDir, contentDir, '2017-06-15');
  expect(badProposals(site, checkSite(site).problems)).toEqual([]);
});
