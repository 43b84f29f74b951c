/** Problems in the content, with their positions. */

export type Severity = 'error' | 'warning';

export type { ProblemText } from '../../text/problem-text.ts';

/** Lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

export interface Problem extends Position {
  /** The file's name in messages: `content/bjorkhult/2017/avtal.md`. */
  readonly file: string;
  readonly severity: Severity;
  readonly message: string;
  /** How to correct it. Empty if the message is enough. */
  readonly help: string;
  /** The line with the problem. Absent if the problem is with the entire file. */
  readonly source?: string;
  /** The corrected line, which removes the problem if it is put in place of the line with the problem. */
  readonly corrected?: string;
  /** A line that removes the problem if it is added. */
  readonly added?: AddedLine;
  /** The field, or the place of a missing one, in the file's YAML. Absent if it could not be parsed that far. */
  readonly path?: readonly (string | number)[];
}

export interface AddedLine {
  /** The number of the line to add it below. */
  readonly below: number;
  readonly text: string;
}

/** A problem whose corrected or added line has not been tried yet. */
export interface UntriedProblem extends Problem {
  /** The help to show together with the line. */
  readonly meant?: string;
}

/** Returns the problems sorted by file and position. */
export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Returns true if the site must not be built. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
