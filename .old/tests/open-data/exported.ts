/** The open data of a content folder, as somebody gets it who collects its files. */
import { parse } from 'csv-parse/sync';
import { readContent } from '../../src/content/read.ts';
import { inOrder, type Catalog } from '../../src/domain/catalog.ts';
import { dataFiles, type DataFile } from '../../src/open-data/files.ts';
import type { ColumnType, DescribedColumn } from '../../src/open-data/column.ts';
import { unguarded } from '../../src/open-data/csv.ts';
import { TABLES } from '../../src/open-data/tables.ts';
import { separatorOf } from '../../src/open-data/types.ts';
import { readOptions } from '../fixtures.ts';
import type { Row, Tables } from './read-back.ts';

export const SITE = 'https://example.org/loften/';
const TODAY = '2026-11-22';

export async function catalogOf(contentDir: string): Promise<Catalog> {
  const { content } = await readContent(readOptions(contentDir, TODAY));
  return inOrder({ ...content, today: TODAY });
}

export function exported(catalog: Catalog): ReadonlyMap<string, DataFile> {
  const absolute = (address: string) => (address.startsWith('/') ? SITE + address.slice(1) : address);
  return new Map(dataFiles(catalog, absolute).map((file) => [file.address, file]));
}

export function contentOf(files: ReadonlyMap<string, DataFile>, address: string): string {
  const file = files.get(address);
  if (!file) throw new Error(`No file at ${address}`);
  const content = file.content();
  if (typeof content !== 'string') throw new Error(`${address} is no text`);
  return content;
}

/** The cells of a CSV file. Throws if it is not as RFC 4180 says: a row with too few cells, a quotation mark in the wrong place. */
export function cellsOf(csv: string): readonly (readonly string[])[] {
  return parse(csv, { bom: true, record_delimiter: '\r\n', relax_column_count: false, relax_quotes: false });
}

/** The tables of a folder of CSV files, with the types that its columns are said to have. */
export function tablesFromCsv(files: ReadonlyMap<string, DataFile>, folder: string): Tables {
  return Object.fromEntries(
    TABLES.map(({ name, columns }) => {
      const [head, ...rows] = cellsOf(contentOf(files, `${folder}${name}.csv`));
      if (head!.join() !== columns.map((column) => column.name).join())
        throw new Error(`${name}: ${head!.join()}`);
      return [name, rows.map((cells) => rowOf(cells, columns))];
    }),
  );
}

export function tablesFromJson(files: ReadonlyMap<string, DataFile>, folder: string): Tables {
  return (JSON.parse(contentOf(files, `${folder}allt.json`)) as { readonly tabeller: Tables }).tabeller;
}

function rowOf(cells: readonly string[], columns: readonly DescribedColumn[]): Row {
  return Object.fromEntries(columns.map(({ name, type }, index) => [name, valueOf(cells[index]!, type)]));
}

function valueOf(cell: string, type: ColumnType): Row[string] {
  const separator = separatorOf(type);
  const text = unguarded(cell);
  if (separator !== undefined) {
    const items = cell === '' ? [] : text.split(separator);
    return type === 'integers' ? items.map(Number) : items;
  }
  if (cell === '') return null;
  switch (type) {
    case 'integer':
    case 'number':
      return Number(cell);
    case 'boolean':
      return cell === 'true';
    default:
      return text;
  }
}
