/** The documents of the built sites say what their pages say, in the same order, and every text of the content. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_ENDINGS, type DocumentFormat } from '../../src/domain/address.ts';
import { MAX_PERIOD_COLUMNS } from '../../src/documents/contents/parts.ts';
import { ON_PAGE } from '../../src/text/glossary.ts';
import { lettersOf, readPdf, readWord } from '../documents/read.ts';
import { pagesOf, SITES, type SiteName } from '../sites.ts';
import { pageText } from './page-text.ts';
import { textsOf } from '../content-texts.ts';

/** All of them with `npm run test:all`. */
const isAll = process.env['DOCUMENTS'] === 'all';

const names = Object.keys(SITES) as SiteName[];

const pages = await Promise.all(
  names.map(async (site) => {
    const documented: string[] = [];
    for (const page of await pagesOf(site)) if (await has(site, page)) documented.push(page);
    return { site, pages: documented };
  }),
);

const followUps = pages.flatMap(({ site, pages }) =>
  pages.filter((page) => page.split('/').length === 4).map((page) => ({ site, page })),
);
const years = pages.flatMap(({ site, pages }) =>
  pages.filter((page) => page.split('/').length === 3).map((page) => ({ site, page })),
);

test('there is a document of every follow-up and every year', () => {
  expect(followUps.length).toBeGreaterThan(40);
  expect(years.length).toBeGreaterThan(15);
});

describe.each(sampled(followUps))('the follow-up $page of $site', ({ site, page }) => {
  test.each(['pdf', 'word'] as const)('is in the same order as %s', async (format) => {
    const shown = blocksOf(await readFile(join(SITES[site].folder, page, 'index.html'), 'utf8'));
    expect(missingIn(await lettersIn(site, page, format), shown)).toEqual([]);
  });

  test('links to its documents with their sizes', async () => {
    const html = await readFile(join(SITES[site].folder, page, 'index.html'), 'utf8');
    const own = `${SITES[site].base}${page}`.replace(/\/$/, '.');
    const links = DomUtils.getElementsByTagName('a', parseDocument(html).children).filter(({ attribs }) =>
      attribs['href']?.startsWith(own),
    );
    expect(links).toHaveLength(3);
    for (const link of links) {
      const { length } = await readFile(
        join(SITES[site].folder, link.attribs['href']!.slice(SITES[site].base.length)),
      );
      expect(DomUtils.textContent(link)).toMatch(new RegExp(`, ${Math.round(length / 1000)} kB\\s*$`));
    }
  });
});

describe.each(sampled(years))('the year $page of $site', async ({ site, page }) => {
  const [municipality, year] = page.split('/') as [string, string];
  const texts = (await textsOf(SITES[site].contentDir)).filter(({ where }) =>
    where.startsWith(join(municipality, year, '/')),
  );

  test.each(['pdf', 'word'] as const)('has every text of its content as %s', async (format) => {
    const sheets = (await lettersIn(site, page, format)).map((letters) => letters.toLowerCase());
    const isMissing = (text: string) =>
      sheets.every((_, index) => missingIn(sheets.slice(index), [text.toLowerCase()]).length > 0);
    expect(texts.filter(({ text }) => isMissing(text))).toEqual([]);
  });
});

function sampled<Item extends { readonly page: string }>(items: readonly Item[]): readonly Item[] {
  return isAll
    ? items
    : items.filter(({ page }, index) => index % 8 === 0 || page.startsWith('eksjo/2017/t3'));
}

async function has(site: SiteName, page: string): Promise<boolean> {
  return readFile(documentOf(site, page, 'pdf')).then(
    () => true,
    () => false,
  );
}

function documentOf(site: SiteName, page: string, format: DocumentFormat): string {
  return join(SITES[site].folder, page.replace(/\/$/, DOCUMENT_ENDINGS[format]));
}

/** Returns the letters of each page of a document; Word divides a text into pages only when it is shown. */
async function lettersIn(site: SiteName, page: string, format: 'pdf' | 'word'): Promise<readonly string[]> {
  const file = await readFile(documentOf(site, page, format));
  if (format === 'word') return [lettersOf(pageText(await readWord(file)))];
  return (await readPdf(file)).tags.map(({ text }) => lettersOf(text));
}

/**
 * Returns the blocks that the pages of a document do not have after the one before. What goes on on the next page does so beside
 * what stands beside it, so there each page is read from where it was left.
 */
function missingIn(sheets: readonly string[], blocks: readonly string[]): readonly string[] {
  const reached = sheets.map(() => 0);
  let current = 0;
  const read = (letters: string, sheet: number) => {
    const at = (sheets[sheet] ?? '').indexOf(letters, reached[sheet]);
    return at === -1 ? undefined : at + letters.length;
  };
  return blocks.filter((block) => {
    const letters = lettersOf(block);
    const first = Math.max(0, current - 1);
    for (let sheet = first; sheet < sheets.length; sheet++) {
      const end = read(letters, sheet);
      if (end === undefined) continue;
      reached[sheet] = end;
      current = Math.max(current, sheet);
      return false;
    }
    for (const sheet of [first, current]) {
      for (let length = letters.length - 1; length > 0; length--) {
        const [end, after] = [read(letters.slice(0, length), sheet), read(letters.slice(length), sheet + 1)];
        if (end === undefined || after === undefined) continue;
        reached[sheet] = end;
        reached[sheet + 1] = after;
        current = Math.max(current, sheet);
        return false;
      }
    }
    return true;
  });
}

type Node = ReturnType<typeof parseDocument>['children'][number];

const INLINE = new Set(['a', 'b', 'strong', 'em', 'del', 'code', 'span', 'svg']);

function columnsOf(table: Node): number {
  return DomUtils.getElementsByTagName('th', DomUtils.getElementsByTagName('thead', table)).length;
}

/** Returns the texts of a page, block by block, without its menus and without what only its screen shows. */
function blocksOf(html: string): readonly string[] {
  const main = DomUtils.getElementsByTagName('main', parseDocument(html).children)[0]!;
  const blocks: string[] = [];
  let loose = '';
  const finish = () => {
    if (lettersOf(loose) !== '' && loose.trim() !== ON_PAGE) blocks.push(loose.replace(/\s+/g, ' ').trim());
    loose = '';
  };
  const walk = (nodes: readonly Node[], isLong = false) => {
    for (const node of nodes) {
      if (node.type === 'text') loose += node.data;
      if (!('attribs' in node) || node.name === 'nav' || node.name === 'script') continue;
      if (/\b(paper|screen)-only\b/.test(node.attribs['class'] ?? '')) continue;
      const isBlock = !INLINE.has(node.name);
      if (isBlock) finish();
      const isLongTable = node.name === 'table' && columnsOf(node) > MAX_PERIOD_COLUMNS + 2;
      // The heads of its columns stand in each of its rows.
      if (isLong && node.name === 'td') loose = node.attribs['data-label'] ?? '';
      if (isBlock) finish();
      if (!(isLong && node.name === 'thead')) walk(node.children, isLong || isLongTable);
      if (isBlock) finish();
    }
  };
  walk(main.children);
  finish();
  return blocks;
}
