import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentOf, catalogOf, exported, tablesFromCsv } from '../../tests/open-data/exported.ts';
import { SECOND } from '../../tests/fixtures.ts';
import { dataAddress } from '../domain/address.ts';
import type { Cell, ColumnType, Table } from './column.ts';
import type { DataFile } from './files.ts';
import { TABLES } from './tables.ts';
import { separatorOf } from './types.ts';
import { workbook } from './xlsx.ts';

function tableOf(...types: readonly ColumnType[]): Table {
  const columns = types.map((type, index) => ({
    name: `k${index}`,
    type,
    text: { description: '', example: '' },
  }));
  return {
    name: 'x',
    text: { title: '', description: '', columns: {} },
    columns,
    key: [],
    scope: 'year',
    cellsOf: () => [],
  };
}

async function cellsRead(types: readonly ColumnType[], row: readonly Cell[]): Promise<readonly unknown[]> {
  const bytes = workbook([{ table: tableOf(...types), rows: [row] }]);
  const rows = await readSheet(Buffer.from(bytes));
  return rows[1] ?? [];
}

test.each<[string, ColumnType, Cell, unknown]>([
  ['a text that would be a formula is a text', 'text', '=1+1', '=1+1'],
  ['a code keeps its zeros', 'code', '0686', '0686'],
  ['a number is a number', 'number', -7.6, -7.6],
  ['zero is zero', 'integer', 0, 0],
  ['yes is yes', 'boolean', true, true],
  ['a day is a day', 'date', '2017-05-22', new Date('2017-05-22')],
  ['a day that spreadsheets cannot count is told', 'date', '1899-01-01', '1899-01-01'],
  ['a month is no day', 'when', '2017-05', '2017-05'],
  ['signs of XML are signs', 'text', '<b>&"å"</b>', '<b>&"å"</b>'],
  ['what looks like an escape is as written', 'text', 'a_x0041_b', 'a_x0041_b'],
  ['ids are separated', 'ids', ['a', 'b'], 'a b'],
])('%s', async (_name, type, cell, expected) => {
  // A cell after it, since a reader leaves out what is blank at the end.
  expect(await cellsRead([type, 'integer'], [cell, 1])).toEqual([expected, 1]);
});

test('a blank cell is blank', async () => {
  expect(await cellsRead(['number', 'integer'], [undefined, 1])).toEqual([null, 1]);
});

test('a text that is too long for a cell says that it is cut off', async () => {
  const [cell] = await cellsRead(['text', 'integer'], ['x'.repeat(40_000), 1]);
  expect(String(cell)).toHaveLength(32_767);
  expect(String(cell)).toMatch(/hela står i CSV-filen\)$/);
});

describe('the workbook of a site', () => {
  let files: ReadonlyMap<string, DataFile>;
  beforeAll(async () => {
    files = exported(await catalogOf(SECOND));
  });
  const ALL = dataAddress({}, '');
  const bytesOf = () => files.get(`${ALL}allt.xlsx`)!.content() as Uint8Array;

  test.each(['aktiviteter', 'varden', 'redovisat'])('has every row and column of %s', async (name) => {
    const [head, ...rows] = await readSheet(Buffer.from(bytesOf()), name);
    const { columns } = TABLES.find((table) => table.name === name)!;
    expect(head).toEqual(columns.map((column) => column.name));
    const expected = tablesFromCsv(files, ALL)[name]!;
    expect(rows).toHaveLength(expected.length);
    for (const [index, row] of rows.entries()) {
      const told = columns.map(({ name: column, type }) => {
        const value = expected[index]![column] ?? null;
        if (Array.isArray(value)) return value.length === 0 ? null : value.join(separatorOf(type));
        return type === 'date' && value !== null ? new Date(value as string) : value;
      });
      expect(row).toEqual(told);
    }
  });

  test('has the same bytes each time', () => {
    expect(bytesOf()).toEqual(bytesOf());
  });

  test('is there for each municipality, and a year is a filter away', () => {
    const names = [...files.keys()].filter((address) => address.endsWith('.xlsx'));
    expect(names).toContain(dataAddress({ municipality: 'almtorp' }, 'allt.xlsx'));
    expect(names.filter((address) => /\/\d{4}\//.test(address))).toEqual([]);
    expect(contentOf(files, `${ALL}avtal.csv`)).toContain('almtorp');
  });
});
