/**
 * Every id on the pages of the built sites is either the content's, and part of an address that readers may have, or the page's
 * own, in a form that no id in the content can have. No activity can then have an id that a page uses, today or tomorrow.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read.ts';
import {
  activityAddress,
  GLOSSARY,
  isSiteName,
  reportAddress,
  START,
  termId,
} from '../../src/domain/address.ts';
import { anchor } from '../../src/domain/anchor.ts';
import { isId } from '../../src/content/formats/identifier.ts';
import { readPage } from '../../src/pipeline/built-page.ts';
import { readOptions } from '../fixtures.ts';
import { pageFilesOf, SITES, type SiteName } from '../sites.ts';

test('no id in the content can be one of the pages’ own', () => {
  expect([anchor('kallor'), anchor('ar', 2017), anchor('text', 'a')].filter(isId)).toEqual([]);
});

describe.each(Object.keys(SITES) as SiteName[])('the ids of %s', async (site) => {
  const { folder, contentDir } = SITES[site];
  const known = await addressesOfContent(contentDir);
  const pages = (await pageFilesOf(site)).filter((file) => !isOwnText(file) && !file.startsWith('admin/'));

  test.each(pages)('on %s are the content’s or begin with an underscore', async (file) => {
    const { anchors } = readPage(file, await readFile(join(folder, file), 'utf8'));
    const address = START + file.replace(/index\.html$/, '');
    const others = [...anchors].filter((id) => !id.startsWith('_') && !known.has(`${address}#${id}`));
    expect(others).toEqual([]);
  });
});

/** Returns whether a page is in MDX, whose headings have ids of their own. Such pages show nothing else of the content. */
function isOwnText(file: string): boolean {
  const [name = '', rest] = file.split('/');
  return rest === 'index.html' && isSiteName(name) && START + name + START !== GLOSSARY;
}

/** Returns the addresses within pages that the content gives: activities, glossary terms, and promises in reports. */
async function addressesOfContent(contentDir: string): Promise<ReadonlySet<string>> {
  const { content } = await readContent(readOptions(contentDir));
  return new Set([
    ...content.glossary.map(({ term }) => `${GLOSSARY}#${termId(term)}`),
    ...content.promises.flatMap((promise) => [
      ...promise.activities
        .flatMap(({ id, formerIds = [] }) => [id, ...formerIds])
        .map((id) => activityAddress(promise, id)),
      // Reports of the same days share a page, which has the name of one of them.
      ...content.promises
        .filter(({ municipality, year }) => municipality === promise.municipality && year === promise.year)
        .flatMap(({ reports }) => reports.map(({ period }) => period))
        .filter(({ from, to }) =>
          promise.reports.some(({ period }) => period.from === from && period.to === to),
        )
        .map(({ id }) => `${reportAddress(promise, id)}#${promise.id}`),
    ]),
  ]);
}
