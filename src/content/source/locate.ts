/** Turns the findings of checks into problems with a line and a column. */
import type { Location, Highlight, Path } from './location.ts';
import { locationOf } from './location.ts';
import type { Position, Problem, ProblemText } from '../problems/problem.ts';
import { linesOf, type SourceFile } from './source-file.ts';

/** A problem with the field at a path. Its text may depend on how the field is written in the file. */
export interface FieldProblem {
  readonly path: Path;
  readonly highlight: Highlight;
  readonly problem: ProblemText | ((location: Location) => ProblemText);
}

/** Returns a problem with a field of a file. */
export function problemAt(
  file: SourceFile,
  path: Path,
  problem: FieldProblem['problem'],
  highlight: Highlight = 'value',
): Problem {
  const location = locationOf(file, path, highlight);
  const text = typeof problem === 'function' ? problem(location) : problem;
  return problemIn(file.name, file.text, location, text, location);
}

/** Returns a problem at a position in the text of a file. */
export function problemIn(
  name: string,
  text: string,
  position: Position,
  problem: ProblemText,
  location?: Location,
): Problem {
  const source = position.length === 0 ? undefined : linesOf(text)[position.line - 1];
  const corrected =
    source === undefined ? problem.addition : correctedLine(source, position, problem, location);
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
  location: Location | undefined,
): string | undefined {
  if (replacement !== undefined && (location === undefined || location.written !== undefined)) {
    return source.slice(0, column - 1) + replacement + source.slice(column - 1 + length);
  }
  if (addition === undefined || location?.isInline) return addition;
  // The dash before the first key of a list item counts as indentation for the keys after it.
  return (location?.lead ?? '').replace(/-/g, ' ').replace(/\S.*$/, '') + addition;
}

/** Returns a problem with an entire file or folder. */
export function problemOf(name: string, problem: ProblemText): Problem {
  return problemIn(name, '', { line: 1, column: 1, length: 0 }, problem);
}
