/** Something in the content that has to be put right, and where. */

export type Severity = 'error' | 'warning';

export type { ProblemText } from '../../text/problem-text.ts';

/** Lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

export interface Problem extends Position {
  /** As an editor would name it: `content/bjorkhult/2017/avtal.md`. */
  readonly file: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to do about it; empty where the message says it all. */
  readonly help: string;
  /** The line in question, absent where it is about the file as a whole. */
  readonly source?: string;
  /** The line as it should be, or the line to add. */
  readonly corrected?: string;
}

/** In the order in which somebody would read through the files. */
export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** True when the site must not be built. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
