/** What a check has found, tied to the line that it is about. */
import type { Location, Highlight, Path } from './location.ts';
import { locationOf } from './location.ts';
import type { Position, Problem, ProblemText } from '../problems/problem.ts';
import { linesOf, type SourceFile } from './source-file.ts';

/** Something wrong with a field: where, and what is said of it, which may depend on how it is written. */
export interface FieldProblem {
  readonly path: Path;
  readonly highlight: Highlight;
  readonly problem: ProblemText | ((place: Location) => ProblemText);
}

/** A problem with a field of a file. */
export function problemAt(
  file: SourceFile,
  path: Path,
  problem: FieldProblem['problem'],
  highlight: Highlight = 'value',
): Problem {
  const place = locationOf(file, path, highlight);
  const said = typeof problem === 'function' ? problem(place) : problem;
  return problemIn(file.name, file.text, place, said, place);
}

/** A problem somewhere in the text of a file. */
export function problemIn(
  name: string,
  text: string,
  position: Position,
  problem: ProblemText,
  place?: Location,
): Problem {
  const source = position.length === 0 ? undefined : linesOf(text)[position.line - 1];
  const corrected = source === undefined ? problem.addition : correctedLine(source, position, problem, place);
  return {
    file: name,
    line: position.line,
    column: position.column,
    length: position.length,
    severity: problem.severity ?? 'error',
    message: problem.message,
    help: problem.help ?? '',
    ...(source !== undefined && { source }),
    ...(corrected !== undefined && { corrected }),
  };
}

function correctedLine(
  source: string,
  { column, length }: Position,
  { replacement, addition }: ProblemText,
  place: Location | undefined,
): string | undefined {
  if (replacement !== undefined && (place === undefined || place.written !== undefined)) {
    return source.slice(0, column - 1) + replacement + source.slice(column - 1 + length);
  }
  if (addition === undefined || place?.isInline) return addition;
  // A dash before the first key of a list's part counts as indentation for the keys after it.
  return (place?.lead ?? '').replace(/-/g, ' ').replace(/\S.*$/, '') + addition;
}

/** A problem with a file or folder as a whole. */
export function problemOf(name: string, problem: ProblemText): Problem {
  return problemIn(name, '', { line: 1, column: 1, length: 0 }, problem);
}
