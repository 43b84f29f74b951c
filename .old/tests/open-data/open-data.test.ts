/** The exported files of the test municipalities: that they hold everything, that they agree, and what they are not. */
import { beforeAll, describe, expect, test } from 'vitest';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Catalog } from '../../src/domain/catalog.ts';
import { dataAddress } from '../../src/domain/address.ts';
import { withStanding } from '../../src/domain/parties.ts';
import type { DataFile } from '../../src/open-data/files.ts';
import { FOLDERS } from '../fixtures.ts';
import { catalogOf, contentOf, exported, SITE, tablesFromCsv, tablesFromJson } from './exported.ts';
import { readBack } from './read-back.ts';

const ALL = dataAddress({}, '');

describe.each(FOLDERS)('the open data of %s', (folder) => {
  let catalog: Catalog;
  let files: ReadonlyMap<string, DataFile>;
  beforeAll(async () => {
    catalog = await catalogOf(folder);
    files = exported(catalog);
  });

  test('hold everything that the content says of promises: read back, they are the same', () => {
    const read = readBack(tablesFromCsv(files, ALL), SITE);
    expect(read.municipalities).toEqual(
      catalog.municipalities.map(({ accent: _a, crest: _c, statement: _s, ...rest }) => rest),
    );
    expect(sorted(read.agreements)).toEqual(sorted(catalog.agreements));
    expect(sorted(read.promises)).toEqual(sorted(catalog.promises));
    // A municipality goes by its own name.
    expect(read.parties.map(({ name: _name, ...party }) => party)).toEqual(
      withStanding(catalog.parties).map(({ name: _name, ...party }) => party),
    );
  });

  test('say the same in CSV and in JSON, for the site, each municipality and each year', () => {
    const folders = [...files.keys()].filter((address) => address.endsWith('/allt.json'));
    expect(folders.length).toBeGreaterThan(catalog.municipalities.length);
    for (const address of folders) {
      const own = address.replace(/allt\.json$/, '');
      expect(tablesFromCsv(files, own)).toEqual(tablesFromJson(files, own));
    }
  });

  test('are as their JSON Schema says', () => {
    const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(contentOf(files, `${ALL}schema.json`)) as object);
    validate(JSON.parse(contentOf(files, `${ALL}allt.json`)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('the rows of a municipality are those of its years, and those of the site are all of them', () => {
    const { aktiviteter: all } = tablesFromJson(files, ALL);
    const count = (address: string) => tablesFromJson(files, address)['aktiviteter']!.length;
    const sum = (addresses: readonly string[]) =>
      addresses.reduce((total, address) => total + count(address), 0);
    const municipalities = catalog.municipalities.map(({ id }) => dataAddress({ municipality: id }, ''));
    const years = [
      ...new Set(catalog.agreements.map(({ municipality, year }) => dataAddress({ municipality, year }, ''))),
    ];
    expect(sum(municipalities)).toBe(all!.length);
    expect(sum(years)).toBe(all!.length);
  });
});

function sorted<Item extends { readonly municipality: string; readonly year: number }>(
  items: readonly Item[],
) {
  const key = ({ municipality, year, ...rest }: Item) =>
    `${municipality} ${year} ${'id' in rest ? String(rest.id) : 'name' in rest ? String(rest.name) : ''}`;
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
