/** Every text of the content is in the tables, in CSV and in JSON. */
import { describe, expect, test } from 'vitest';
import { dataAddress } from '../../src/domain/address.ts';
import { pageText } from '../built/page-text.ts';
import { textsOf } from '../content-texts.ts';
import { FOLDERS } from '../fixtures.ts';
import { catalogOf, cellsOf, contentOf, exported, tablesFromJson } from './exported.ts';
import { unguarded } from '../../src/open-data/csv.ts';
import { TABLES } from '../../src/open-data/tables.ts';

const ALL = dataAddress({}, '');

/** Files that tell nothing of promises: the glossary, what holds for the site, its own pages, and how accessible it is. */
const NOT_EXPORTED = /^(ordlista|webbplats)\.yaml$|^sidor\/|tillganglighet\.md$/;

describe.each(FOLDERS)('every text of %s', (folder) => {
  test('is in the tables, word for word', async () => {
    const files = exported(await catalogOf(folder));
    const csv = TABLES.flatMap(({ name }) =>
      cellsOf(contentOf(files, `${ALL}${name}.csv`))
        .flat()
        .map(unguarded),
    );
    const json = Object.values(tablesFromJson(files, ALL)).flatMap((rows) =>
      rows.flatMap((row) => Object.values(row).flat()),
    );
    const texts = (await textsOf(folder)).filter(({ where }) => !NOT_EXPORTED.test(where));
    expect(texts.length).toBeGreaterThan(20);
    for (const cells of [csv, json.map(String)]) {
      // Running text is HTML.
      const told = cells
        .map((cell) => (cell.startsWith('<') ? pageText(cell) : cell.replace(/\s+/g, ' ')))
        .join('\n');
      expect(texts.filter(({ text }) => !told.includes(text))).toEqual([]);
    }
  });
});
