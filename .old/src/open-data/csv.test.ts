import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Cell, ColumnType } from './column.ts';
import { headerLine, rowLine, unguarded } from './csv.ts';

const line = (cell: Cell, type: ColumnType = 'text') => rowLine([cell], [{ type }]).replace(/\r\n$/, '');

test('names of columns stand on the first line, and every line ends as the standard says', () => {
  expect(headerLine([{ name: 'a' }, { name: 'b' }])).toBe('a,b\r\n');
  expect(rowLine([1, 'x'], [{ type: 'integer' }, { type: 'text' }])).toBe('1,x\r\n');
});

test.each<[string, Cell, ColumnType, string]>([
  ['nothing is blank, and never zero', undefined, 'number', ''],
  ['zero is zero', 0, 'number', '0'],
  ['a number has a decimal point', 62.5, 'number', '62.5'],
  ['a negative number is a number', -7.6, 'number', '-7.6'],
  ['yes and no are told as programs tell them', false, 'boolean', 'false'],
  ['a comma is within quotation marks', 'a, b', 'text', '"a, b"'],
  ['a quotation mark is doubled', 'en "sån" sak', 'text', '"en ""sån"" sak"'],
  ['Swedish quotation marks are letters as any', '”ja”', 'text', '”ja”'],
  ['lines are kept', 'a\nb', 'text', '"a\nb"'],
  ['ids have spaces between them', ['a', 'b'], 'ids', 'a b'],
  ['texts have lines of their own', ['a', 'b'], 'lines', '"a\nb"'],
])('%s', (_name, cell, type, expected) => {
  expect(line(cell, type)).toBe(expected);
});

describe('a text that a spreadsheet would run as a formula', () => {
  const FORMULAS = [
    '=1+1',
    '+46 70 123 45 67',
    '-5 procent',
    '@SUM(A1)',
    '\t=1',
    "'=1+1",
    "''@x",
    '=HYPERLINK("https://x.example","klicka")',
  ];

  test.each(FORMULAS)('%j does not begin with such a sign', (text) => {
    expect(cellIn(line(text))).toBe(`'${text}`);
  });

  test.each([...FORMULAS, "'citat'", 'en – två', "'"])(
    '%j is told exactly, without its first apostrophe',
    (text) => {
      expect(unguarded(cellIn(line(text)))).toBe(text);
    },
  );

  function cellIn(csv: string): string {
    return parse(csv, { record_delimiter: '\r\n' }).flat().join();
  }
});
