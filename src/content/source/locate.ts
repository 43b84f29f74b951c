/** What a check has found, tied to the line that it is about. */
import { relative, sep } from 'node:path';
import type { Place, Mark, Path } from './location.ts';
import { placeOf } from './location.ts';
import type { Position, Problem, Saying } from '../problems/problem.ts';
import { linesOf, type SourceFile } from './source-file.ts';

/** Something wrong with a field: where, and what is said of it, which may depend on how it is written. */
export interface Finding {
  readonly path: Path;
  readonly mark: Mark;
  readonly saying: Saying | ((place: Place) => Saying);
}

/** A problem with a field of a file. */
export function problemAt(file: SourceFile, path: Path, saying: Finding['saying'], mark: Mark = 'value'): Problem {
  const place = placeOf(file, path, mark);
  const said = typeof saying === 'function' ? saying(place) : saying;
  return problemIn(file.name, file.text, place, said, place);
}

/** A problem somewhere in the text of a file. */
export function problemIn(
  name: string,
  text: string,
  position: Position,
  saying: Saying,
  place?: Place,
): Problem {
  const source = position.length === 0 ? undefined : linesOf(text)[position.line - 1];
  const corrected = source === undefined ? saying.addition : correctedLine(source, position, saying, place);
  return {
    file: name,
    line: position.line,
    column: position.column,
    length: position.length,
    severity: saying.severity ?? 'error',
    message: saying.message,
    fix: saying.advice ?? '',
    ...(source !== undefined && { source }),
    ...(corrected !== undefined && { corrected }),
  };
}

function correctedLine(
  source: string,
  { column, length }: Position,
  { replacement, addition }: Saying,
  place: Place | undefined,
): string | undefined {
  if (replacement !== undefined && (place === undefined || place.written !== undefined)) {
    return source.slice(0, column - 1) + replacement + source.slice(column - 1 + length);
  }
  if (addition === undefined || place?.isInline) return addition;
  // A dash before the first key of a list's part counts as indentation for the keys after it.
  return (place?.lead ?? '').replace(/-/g, ' ').replace(/\S.*$/, '') + addition;
}

/** A problem with a file or folder as a whole. */
export function problemOf(name: string, saying: Saying): Problem {
  return problemIn(name, '', { line: 1, column: 1, length: 0 }, saying);
}

/** How a file is named in messages: from the working directory where it lies below it, with forward slashes. */
export function nameOf(path: string): string {
  const below = relative(process.cwd(), path);
  const isBelow = below !== '' && !below.startsWith('..');
  return (isBelow ? below : path).split(sep).join('/');
}
