/** Every file of open data, with its address. A file is made when it is asked for; what several have in common is made once. */
import {
  DATA,
  DATA_CATALOGUE,
  DATA_CATALOGUE_JSON,
  dataAddress,
  municipalityCatalogueAddress,
  type DataScope,
} from '../domain/address.ts';
import type { Catalog } from '../domain/catalog.ts';
import { siteOf, type MunicipalityYears } from '../views/site.ts';
import { contextOf, type Cell, type Context, type Table } from './column.ts';
import { BYTE_ORDER_MARK, headerLine, rowLine } from './csv.ts';
import { csvwMetadata } from './csvw.ts';
import { catalogueOf, separateCatalogues } from './dcat.ts';
import { jsonDocument, jsonSchema, rowJson } from './json.ts';
import { csvName, CSVW_NAME, JSON_NAME, SCHEMA_ADDRESS, WORKBOOK_NAME } from './names.ts';
import { jsonLd, rdfXml } from './rdf.ts';
import type { MunicipalitySource, YearSource } from './source.ts';
import { TABLES } from './tables.ts';
import { workbook } from './xlsx.ts';

export interface DataFile {
  /** From the site's root. */
  readonly address: string;
  readonly content: () => string | Uint8Array<ArrayBuffer>;
}

/** The rows of one table for one municipality or year. */
interface Part {
  readonly csv: string;
  readonly json: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type PartsOf = (table: Table) => readonly Part[];

/** Returns the files of the site. `absolute` returns the absolute address of one that is from the site's root. */
export function dataFiles(catalog: Catalog, absolute: Context['absolute']): readonly DataFile[] {
  const site = siteOf(catalog);
  const context = contextOf(catalog, absolute);
  const owners = site.municipalities.map((owner) => partsOfOwner(owner, catalog, context));
  return [
    ...owners.flatMap(({ scopes }) => scopes.flatMap(({ scope, parts }) => folder(scope, parts, context))),
    ...folder({}, (table) => owners.flatMap(({ all }) => all(table)), context),
    { address: SCHEMA_ADDRESS, content: () => jsonSchema(TABLES, context) },
    { address: DATA_CATALOGUE, content: () => rdfXml(catalogueOf(site, context)) },
    { address: DATA_CATALOGUE_JSON, content: () => jsonLd(catalogueOf(site, context)) },
    ...separateCatalogues(site).map((owner) => ({
      address: municipalityCatalogueAddress(owner.municipality.id),
      content: () => rdfXml(catalogueOf(site, context, owner)),
    })),
  ];
}

/** Returns the part of an address after that of all open data. */
export function pathWithin(address: string): string {
  return address.slice(DATA.length);
}

function partsOfOwner(owner: MunicipalityYears, { parties, today }: Catalog, context: Context) {
  const { municipality, years } = owner;
  const source: MunicipalitySource = { owner, parties, today };
  const ofOwner = once((table: Table) =>
    table.scope === 'municipality' ? [partOf(table, table.cellsOf(source, context))] : [],
  );
  const ofYears = years.map((year) => {
    const ownSource: YearSource = { ...source, year };
    const parts = once((table: Table) =>
      table.scope === 'year' ? [partOf(table, table.cellsOf(ownSource, context))] : [],
    );
    return { scope: { municipality: municipality.id, year: year.key.year }, parts };
  });
  const all: PartsOf = (table) => [...ofOwner(table), ...ofYears.flatMap(({ parts }) => parts(table))];
  return {
    all,
    scopes: [
      { scope: { municipality: municipality.id }, parts: all },
      ...ofYears.map(({ scope, parts }) => ({
        scope,
        parts: (table: Table) => [...ofOwner(table), ...parts(table)],
      })),
    ],
  };
}

function partOf({ columns }: Table, rows: readonly (readonly Cell[])[]): Part {
  return {
    csv: rows.map((cells) => rowLine(cells, columns)).join(''),
    json: rows.map((cells) => rowJson(cells, columns)),
    rows,
  };
}

function folder(scope: DataScope, parts: PartsOf, context: Context): readonly DataFile[] {
  return [
    ...TABLES.map((table) => ({
      address: dataAddress(scope, csvName(table.name)),
      content: () =>
        BYTE_ORDER_MARK +
        headerLine(table.columns) +
        parts(table)
          .map(({ csv }) => csv)
          .join(''),
    })),
    { address: dataAddress(scope, CSVW_NAME), content: () => csvwMetadata(TABLES, context) },
    {
      address: dataAddress(scope, JSON_NAME),
      content: () => jsonDocument(TABLES, (table) => parts(table).flatMap(({ json }) => json), context),
    },
    // A year is a filter away in the workbook of its municipality.
    ...(scope.year === undefined
      ? [{ address: dataAddress(scope, WORKBOOK_NAME), content: () => workbookOf(parts) }]
      : []),
  ];
}

function workbookOf(parts: PartsOf): Uint8Array<ArrayBuffer> {
  return workbook(TABLES.map((table) => ({ table, rows: parts(table).flatMap(({ rows }) => rows) })));
}

function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
