/** The catalogue of datasets, as a portal reads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import jsonld from 'jsonld';
import { Parser, Store, Writer, type Quad } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import ShaclValidator from 'rdf-validate-shacl';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/domain/catalog.ts';
import type { DataFile } from '../../src/open-data/files.ts';
import { FOLDERS, MADE_UP } from '../fixtures.ts';
import { catalogOf, contentOf, exported } from './exported.ts';

const shapes = new Store(
  new Parser().parse(readFileSync(join(import.meta.dirname, 'dcat-ap-se.ttl'), 'utf8')),
);
const DATASET = 'http://www.w3.org/ns/dcat#Dataset';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

async function readXml(xml: string): Promise<Store> {
  const parser = new RdfXmlParser();
  const store = new Store();
  parser.on('data', (quad: Quad) => store.add(quad));
  const done = once(parser, 'end');
  parser.end(xml);
  await done;
  return store;
}

async function problemsOf(store: Store): Promise<readonly string[]> {
  const { results } = await new ShaclValidator(shapes).validate(store);
  return results.map(({ focusNode, path, message }) =>
    [focusNode.value, path.value, ...message.map(({ value }) => value)].join(' '),
  );
}

const nQuads = (store: Store) => new Writer({ format: 'N-Quads' }).quadsToString([...store]);

describe.each(FOLDERS)('the catalogue of %s', (folder) => {
  let catalog: Catalog;
  let files: ReadonlyMap<string, DataFile>;
  beforeAll(async () => {
    catalog = await catalogOf(folder);
    files = exported(catalog);
  });

  test('has what DCAT-AP-SE requires, and a dataset for each municipality with promises', async () => {
    const store = await readXml(contentOf(files, '/data/dcat.rdf'));
    expect(await problemsOf(store)).toEqual([]);
    const owners = new Set(catalog.agreements.map(({ municipality }) => municipality));
    expect(store.countQuads(null, TYPE, DATASET, null)).toBe(owners.size);
  });

  test('has no resource without an address, and only absolute ones', async () => {
    const store = await readXml(contentOf(files, '/data/dcat.rdf'));
    const terms = [...store].flatMap(({ subject, object }) => [subject, object]);
    expect(terms.filter(({ termType }) => termType === 'BlankNode')).toEqual([]);
    const addresses = terms.filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value);
    expect(addresses.filter((address) => !/^(https?:\/\/|mailto:)/.test(address))).toEqual([]);
  });

  test('names only files that there are', () => {
    const named = [...contentOf(files, '/data/dcat.rdf').matchAll(/downloadURL rdf:resource="([^"]+)"/g)];
    expect(named.length).toBeGreaterThan(10);
    expect(
      named.filter(([, address]) => !files.has(address!.replace('https://example.org/loften', ''))),
    ).toEqual([]);
  });

  test('says the same as JSON-LD', async () => {
    const store = await readXml(contentOf(files, '/data/dcat.rdf'));
    const document = JSON.parse(contentOf(files, '/data/dcat.jsonld')) as jsonld.JsonLdDocument;
    const canonized = await jsonld.canonize(document, {
      algorithm: 'URDNA2015',
      format: 'application/n-quads',
    });
    const expected = await jsonld.canonize(nQuads(store) as unknown as jsonld.JsonLdDocument, {
      algorithm: 'URDNA2015',
      inputFormat: 'application/n-quads',
      format: 'application/n-quads',
    });
    expect(canonized).toBe(expected);
  });
});

test('each of several municipalities has a catalogue of its own, which its portal collects', async () => {
  const catalog = await catalogOf(MADE_UP);
  const files = exported(catalog);
  for (const { id, name } of catalog.municipalities.slice(0, 2)) {
    const store = await readXml(contentOf(files, `/data/${id}/dcat.rdf`));
    expect(await problemsOf(store)).toEqual([]);
    expect(store.getObjects(null, 'http://xmlns.com/foaf/0.1/name', null).map(({ value }) => value)).toEqual([
      name,
    ]);
  }
});

test.each([
  ['a publisher without a type', 'http://purl.org/dc/terms/type'],
  ['a distribution without an address', 'http://www.w3.org/ns/dcat#accessURL'],
  ['a dataset without a publisher', 'http://purl.org/dc/terms/publisher'],
])('the shapes find %s', async (_name, property) => {
  const store = await readXml(contentOf(exported(await catalogOf(FOLDERS[0]!)), '/data/dcat.rdf'));
  store.removeQuads(store.getQuads(null, property, null, null));
  expect((await problemsOf(store)).join('\n')).toContain(property);
});
