/** Turns problems with the content into an error for the development server, which opens the first file. */
import { resolve } from 'node:path';
import { headings } from '../../text/problems.ts';
import { problemList } from '../problems/print.ts';
import type { LatestProblems } from './shown.ts';

/** Returns an error for a reading that has errors. */
export function contentError({ problems, files }: LatestProblems): Error {
  const first = problems.find(({ severity }) => severity === 'error')!;
  const file = resolve(first.file);
  const error = new Error(problemList(problems, files, 'text'));
  return Object.assign(error, {
    name: headings.title.error,
    title: headings.title.error,
    // A stack trace would not help an editor.
    stack: `${file}:${first.line}:${first.column}`,
    loc: { file, line: first.line, column: first.column },
  });
}
