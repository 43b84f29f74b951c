/** Problems of the content as an error that the development server shows in the browser, with the first of its files open. */
import { resolve } from 'node:path';
import { headings } from '../../text/problems.ts';
import { problemList } from '../problems/print.ts';
import type { ShownReading } from './reading.ts';

/** Of a reading that has errors. */
export function contentError({ problems, files }: Pick<ShownReading, 'problems' | 'files'>): Error {
  const first = problems.find(({ severity }) => severity === 'error')!;
  const file = resolve(first.file);
  const error = new Error(problemList(problems, files, 'text'));
  return Object.assign(error, {
    name: headings.title.error,
    title: headings.title.error,
    // Where in the program it was found is of no use to an editor.
    stack: `${file}:${first.line}:${first.column}`,
    loc: { file, line: first.line, column: first.column },
  });
}
