/**
 * Loads the tables as a researcher does, with pandas and no setting at all. Needs Python with pandas (`apt-get install
 * python3-pandas`); without it the test is skipped, and says so.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataAddress } from '../../src/domain/address.ts';
import { TABLES } from '../../src/open-data/tables.ts';
import { SECOND } from '../fixtures.ts';
import { catalogOf, contentOf, exported, tablesFromJson } from '../open-data/exported.ts';

const PYTHONS = ['python3', '/usr/bin/python3'];
const python = PYTHONS.find((name) => {
  try {
    execFileSync(name, ['-c', 'import pandas'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** Prints, for each table, how many rows it has, its columns, and the sum of each column of numbers. */
const PROGRAM = `
import json, pandas, sys
told = {}
for name in sys.argv[2:]:
    table = pandas.read_csv(f"{sys.argv[1]}/{name}.csv")
    told[name] = {"rows": len(table), "columns": list(table.columns),
                  "sums": {c: float(table[c].sum()) for c in table.columns if table[c].dtype.kind in "if"}}
print(json.dumps(told))
`;

interface Told {
  readonly rows: number;
  readonly columns: readonly string[];
  readonly sums: Readonly<Record<string, number>>;
}

describe.skipIf(python === undefined)('pandas, without a setting,', () => {
  test('loads every table with its rows, columns and numbers', async () => {
    const files = exported(await catalogOf(SECOND));
    const all = dataAddress({}, '');
    const folder = mkdtempSync(join(tmpdir(), 'pandas-'));
    try {
      for (const { name } of TABLES)
        writeFileSync(join(folder, `${name}.csv`), contentOf(files, `${all}${name}.csv`));
      const names = TABLES.map(({ name }) => name);
      const output = execFileSync(python!, ['-c', PROGRAM, folder, ...names], { encoding: 'utf8' });
      const told = JSON.parse(output) as Readonly<Record<string, Told>>;
      const expected = tablesFromJson(files, all);
      for (const { name, columns } of TABLES) {
        const { rows, columns: loaded, sums } = told[name]!;
        expect([name, rows, loaded]).toEqual([
          name,
          expected[name]!.length,
          columns.map((column) => column.name),
        ]);
        for (const column of columns.filter(({ type }) => type === 'integer' || type === 'number')) {
          const sum = expected[name]!.reduce((total, row) => total + Number(row[column.name] ?? 0), 0);
          if (rows > 0)
            expect([name, column.name, sums[column.name] ?? 0]).toEqual([
              name,
              column.name,
              expect.closeTo(sum),
            ]);
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
