import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { columnSchema } from './json.ts';
import { TABLES } from './tables.ts';
import { csvwType } from './types.ts';

const ajv = addFormats(new Ajv());
const COLUMNS = TABLES.flatMap((table) => table.columns.map((column) => ({ table, column })));

test.each(COLUMNS.map(({ table, column }) => [`${table.name}.${column.name}`, column] as const))(
  'the example of %s is a value that it can have',
  (_name, column) => {
    expect(ajv.validate(columnSchema(column), column.text.example)).toBe(true);
  },
);

test('every row says whose it is, where it is shown, and as of which day it was judged', () => {
  for (const { columns } of TABLES) {
    const names = columns.filter(({ isRequired }) => isRequired).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['kommunkod', 'kommun', 'sida', 'bedomt_per']));
  }
});

test('the same name means the same kind of thing in every table', () => {
  const types = Map.groupBy(COLUMNS, ({ column }) => column.name);
  for (const [name, uses] of types) {
    expect([name, new Set(uses.map(({ column }) => column.type)).size]).toEqual([name, 1]);
  }
});

// Somebody's program reads these names at these addresses: what changes here needs a new version of the addresses.
test('no column that has been published changes or goes', async () => {
  const published = TABLES.map(
    ({ name, columns }) =>
      `${name}\n${columns.map((column) => `  ${column.name} ${JSON.stringify(csvwType(column))}\n`).join('')}`,
  ).join('');
  await expect(published).toMatchFileSnapshot(join(import.meta.dirname, '../../tests/open-data/columns.txt'));
});
