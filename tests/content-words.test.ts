/**
 * Nothing of the real follow-up may be lost or reworded on its way into `content/`: every sentence and every cell of the
 * source is looked for, word for word, in the agreement that it was entered as, and each cell where its table has it.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'public/kallor/eksjo/uppfoljning-eksjo-2017-t3.txt');
const AGREEMENT = join(ROOT, 'content/eksjo/2017');
/** The source's two tables, in its order. */
const PROMISES = ['trygghet-i-oster', 'unga-utan-droger'];
const REPORTS = ['t1', 't2', 't3'];
/** The head of both tables: in `content/` it is the list `aktiviteter` and the names of the report files. */
const TABLE_HEAD = ['Aktivitet', 'Tertial 1', 'Tertial 2', 'Tertial 3'];

interface Activity {
  readonly id: string;
  readonly text: string;
}

interface Result {
  readonly aktivitet?: string;
  readonly text: string;
}

/** Cells of each line, without the marks of tables and Markdown; a line of running text is one cell. */
const lines = readFileSync(SOURCE, 'utf8')
  .split('\n')
  .map((line) => line.split('\t').map(withoutMarks))
  .filter((cells) => cells.some((cell) => cell !== ''));

const rows = lines.filter((cells) => cells.length > 1 && cells.slice(1).some((cell) => cell !== ''));
const heads = rows.filter(([first]) => first === TABLE_HEAD[0]);
const tables = tablesOf(rows);

describe('the source of Eksjö 2017', () => {
  test('is read as two tables with one head', () => {
    expect(heads).toEqual([TABLE_HEAD, TABLE_HEAD]);
    expect(tables.map((table) => table.length)).toEqual([6, 5]);
  });

  const words = globSync('**/*.md', { cwd: AGREEMENT })
    .map((file) => withoutMarks(readFileSync(join(AGREEMENT, file), 'utf8')))
    .join('\n');
  const passages = lines.flat().filter((cell) => cell !== '' && !TABLE_HEAD.includes(cell));
  test.each(passages)('stands word for word in the content: %s', (passage) => {
    expect(words).toContain(passage);
  });
});

describe.each(PROMISES.map((name, index) => ({ name, rows: tables[index] ?? [] })))(
  'the table of $name',
  ({ name, rows }) => {
    const promise = frontMatter<{ aktiviteter: Activity[]; titel: string }>(name, 'lofte');
    const activities = rows.map(([text]) => text).filter((text) => text !== '');

    test('has the title that the source gives it', () => {
      expect(lines).toContainEqual(expect.arrayContaining([promise.titel]));
    });

    test('has the activities of the source in its order, one entry each', () => {
      expect(promise.aktiviteter.map(({ text }) => text)).toEqual(activities);
    });

    test.each(REPORTS)('has its cells in %s.md, each beside its activity', (report) => {
      const column = REPORTS.indexOf(report) + 1;
      const cells = rows
        .map((row) => ({ activity: row[0], text: row[column] ?? '' }))
        .filter(({ text }) => text !== '');
      const { redovisat } = frontMatter<{ redovisat: Result[] }>(name, report);
      const reported = redovisat.map(({ aktivitet, text }) => ({
        activity: promise.aktiviteter.find(({ id }) => id === aktivitet)?.text ?? '',
        text,
      }));
      expect(reported).toEqual(cells);
    });
  },
);

/** The rows below each head, up to the next. */
function tablesOf(allRows: readonly string[][]): string[][][] {
  const tables: string[][][] = [];
  for (const row of allRows) {
    if (row[0] === TABLE_HEAD[0]) tables.push([]);
    else tables.at(-1)?.push(row);
  }
  return tables;
}

/** Removes cell and list marks, and makes every run of white space one space. */
function withoutMarks(text: string): string {
  return text
    .replace(/<\/?p>|\*\*|➤/g, '')
    .replace(/^\s*- /gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function frontMatter<Shape>(promise: string, file: string): Shape {
  const text = readFileSync(join(AGREEMENT, promise, `${file}.md`), 'utf8');
  return parse(text.split('---\n')[1] ?? '') as Shape;
}
