/** Problems of the content as an error that the development server shows in the browser, with the first of its files open. */
import { resolve } from 'node:path';
import type { ContentState } from './loader.ts';

/** The errors of a reading; there is at least one. */
export function contentError({ errors, errorList }: ContentState): Error {
  const [{ file, line, column }] = errors as [ContentState['errors'][number]];
  const error = new Error(errorList);
  return Object.assign(error, {
    name: 'Fel i innehållet',
    title: 'Fel i innehållet',
    // Where in the program it was found is of no use to an editor.
    stack: `${resolve(file)}:${line}:${column}`,
    loc: { file: resolve(file), line, column },
  });
}
