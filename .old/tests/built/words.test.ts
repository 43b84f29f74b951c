/** Every text in the content is shown on a page of the built site. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { textsOf } from '../content-texts.ts';
import { pageText } from './page-text.ts';
import { pageFilesOf, SITES, type SiteName } from '../sites.ts';

describe.each(Object.keys(SITES) as SiteName[])('every text of %s is on a page', async (site) => {
  let shown = '';
  beforeAll(async () => {
    shown = await textOf(site);
  });

  test.each(await textsOf(SITES[site].contentDir))('$where: $text', ({ text }) => {
    expect(shown.includes(text) || shown.toLowerCase().includes(text.toLowerCase().replace(/\.$/, ''))).toBe(
      true,
    );
  });
});

async function textOf(site: SiteName): Promise<string> {
  const pages = await Promise.all(
    (await pageFilesOf(site)).map((file) => readFile(join(SITES[site].folder, file), 'utf8')),
  );
  return pages.map((page) => pageText(page)).join('\n');
}
