/** The CSV files, as a reader of CSV on the Web understands them by the description beside them. */
import { once } from 'node:events';
import { Readable } from 'node:stream';
import jsonld from 'jsonld';
import { Parser, Store, type Quad } from 'n3';
import CsvwParser from 'rdf-parser-csvw';
import { validateTerm } from 'rdf-validate-datatype';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataAddress } from '../../src/domain/address.ts';
import { TABLES } from '../../src/open-data/tables.ts';
import { separatorOf } from '../../src/open-data/types.ts';
import { SECOND } from '../fixtures.ts';
import { catalogOf, contentOf, exported, SITE, tablesFromJson } from './exported.ts';

const ALL = dataAddress({}, '');
const CSVW = 'http://www.w3.org/ns/csvw';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** The part of the standard's own context that the descriptions use; it is not fetched. */
const CONTEXT = {
  '@vocab': `${CSVW}#`,
  dc: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  tables: { '@id': 'table' },
  columns: { '@id': 'column', '@container': '@list' as const },
  titles: { '@id': 'title' },
  url: { '@type': '@id' },
  datatype: { '@type': '@vocab' },
  html: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML',
  ...Object.fromEntries(
    ['string', 'integer', 'decimal', 'date', 'boolean', 'anyURI'].map((name) => [name, XSD + name]),
  ),
};

interface Description {
  readonly '@context': readonly unknown[];
  readonly tables: readonly { readonly url: string }[];
}

async function metadataOf(description: Description, url: string): Promise<Store> {
  const table = description.tables.find((one) => one.url === url);
  const nquads = await jsonld.toRDF(
    { '@context': description['@context'], ...table } as unknown as jsonld.JsonLdDocument,
    {
      base: SITE,
      format: 'application/n-quads',
      documentLoader: (address: string) => {
        expect(address).toBe(CSVW);
        return Promise.resolve({ document: { '@context': CONTEXT }, documentUrl: address });
      },
    },
  );
  return new Store(new Parser().parse(nquads as unknown as string));
}

async function quadsOf(csv: string, metadata: Store): Promise<readonly Quad[]> {
  const quads: Quad[] = [];
  const output = new CsvwParser({ metadata, baseIRI: `${SITE}t` }).import(Readable.from([Buffer.from(csv)]));
  output.on('data', (quad: Quad) => quads.push(quad));
  await once(output, 'end');
  return quads;
}

const files = exported(await catalogOf(SECOND));

describe.each(TABLES)('$name.csv', ({ name, columns }) => {
  let quads: readonly Quad[];
  beforeAll(async () => {
    const description = JSON.parse(contentOf(files, `${ALL}csv-metadata.json`)) as Description;
    const metadata = await metadataOf(description, `${name}.csv`);
    quads = await quadsOf(contentOf(files, `${ALL}${name}.csv`), metadata);
  });

  test('is read row by row, with a value for every cell that is not blank', () => {
    const rows = tablesFromJson(files, ALL)[name]!;
    const cells = rows.flatMap((row) =>
      Object.values(row).filter((value) => value !== null && !(Array.isArray(value) && value.length === 0)),
    );
    const values = quads.filter(({ predicate }) => !predicate.value.startsWith(`${CSVW}#`));
    const told = values.filter(({ predicate }) =>
      columns.some((column) => predicate.value.endsWith(`#${column.name}`)),
    );
    expect(told).toHaveLength(cells.length);
  });

  test('has only values of the types that its description says', () => {
    const isList = (predicate: string) =>
      columns.some(
        (column) => predicate.endsWith(`#${column.name}`) && separatorOf(column.type) !== undefined,
      );
    const wrong = quads.filter(
      ({ predicate, object }) =>
        object.termType === 'Literal' && !isList(predicate.value) && !validateTerm(object),
    );
    expect(wrong.map(({ predicate, object }) => `${predicate.value} ${object.value}`)).toEqual([]);
  });
});
