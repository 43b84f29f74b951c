/** Turns the findings of checks into problems with a line and a column. */
import type { Location, Highlight, Path } from './location.ts';
import { locationOf } from './location.ts';
import { exampleText } from '../../text/problems/shared.ts';
import { MAX_PROBLEMS_PER_FILE, MAX_SHARED_PROBLEMS } from '../formats/limits.ts';
import type { AddedLine, Position, Problem, ProblemText, UntriedProblem } from '../problems/problem.ts';
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
): UntriedProblem {
  const found = (problemCounts.get(file) ?? 0) + 1;
  problemCounts.set(file, found);
  const isTried = tried?.file === file.name;
  const isElsewhere = isShared && tried !== undefined && !isTried;
  if (isElsewhere || found > MAX_PROBLEMS_PER_FILE || left-- <= 0) return unshownProblem(file, problem);
  const location = locationOf(file, path, highlight);
  if (isTried && !tried!.lines.includes(location.line)) return unshownProblem(file, problem);
  const text = typeof problem === 'function' ? problem(location) : problem;
  return { ...problemIn(file.name, file.text, location, text, location), path };
}

let problemCounts = new WeakMap<SourceFile, number>();
/** Some lines of a file, of which is asked whether they are right. */
export interface TriedLines {
  readonly file: string;
  readonly lines: readonly number[];
}

let tried: TriedLines | undefined;
let isShared = false;
/** How many more problems are shown. */
let left = Infinity;

/**
 * Counts the problems of each file from zero, since unchanged files are the same in the next check. With `only`, problems on other
 * lines of its file are not shown.
 */
export function countAnew(only?: TriedLines): void {
  problemCounts = new WeakMap();
  tried = only;
  isShared = false;
  left = Infinity;
}

/**
 * Does the same for the problems that several files have together, of which not all may be shown. With `only`, those of other files
 * are not shown either.
 */
export function countShared(only?: TriedLines): void {
  countAnew(only);
  isShared = true;
  left = MAX_SHARED_PROBLEMS;
}

/** Returns a problem that is counted but never shown, so its text is not looked for, and mostly not its position either. */
function unshownProblem({ name }: SourceFile, problem: FieldProblem['problem']): Problem {
  const { severity = 'error' } = typeof problem === 'function' ? {} : problem;
  return { file: name, line: UNSHOWN, column: 1, length: 0, severity, message: '', help: '' };
}

/** Returns problems that several checks found, each up to the limit: no more than one check would have shown. */
export function limited(problems: readonly Problem[]): readonly Problem[] {
  let left = MAX_SHARED_PROBLEMS;
  return problems.map((problem) => {
    const isCounted = isShown(problem) && problem.path !== undefined;
    if (!isCounted || left-- > 0) return problem;
    const { file, severity } = problem;
    return { file, line: UNSHOWN, column: 1, length: 0, severity, message: '', help: '' };
  });
}

/** After all lines. */
const UNSHOWN = Infinity;

/** Returns false for a problem that is only counted. */
export function isShown({ line }: Problem): boolean {
  return line !== UNSHOWN;
}

/** Returns a problem at a position in the text of a file. `added` is a line that may remove it. */
export function problemIn(
  name: string,
  text: string,
  position: Position,
  problem: ProblemText,
  location?: Location,
  added = addedLine(problem, location),
): UntriedProblem {
  const source = position.length === 0 ? undefined : linesOf(text)[position.line - 1];
  const corrected = source === undefined ? undefined : correctedLine(source, position, problem, location);
  const help = [problem.help, problem.example && exampleText(problem.example)];
  return {
    file: name,
    line: position.line,
    column: position.column,
    length: position.length,
    severity: problem.severity ?? 'error',
    message: problem.message,
    help: help.filter((sentence) => sentence !== undefined).join(' '),
    ...(source !== undefined && { source }),
    ...(corrected !== undefined && { corrected }),
    ...(added && { added }),
    ...(problem.meant !== undefined && { meant: problem.meant }),
  };
}

function correctedLine(
  source: string,
  { column, length }: Position,
  { replacement }: ProblemText,
  location: Location | undefined,
): string | undefined {
  // What has several lines cannot be corrected in one.
  if (replacement === undefined || (location && location.written === undefined)) return undefined;
  return source.slice(0, column - 1) + replacement + source.slice(column - 1 + length);
}

function addedLine(
  { addition, nextItem }: ProblemText,
  location: Location | undefined,
): AddedLine | undefined {
  if (!location || location.isInline) return undefined;
  if (nextItem !== undefined) return { below: location.lastLine, text: location.lead + nextItem };
  if (addition === undefined) return undefined;
  // The dash before the first key of a list item counts as indentation for the keys after it.
  const indent = location.lead.replace(/-/g, ' ').replace(/\S[^]*/, '');
  return { below: location.lastLine, text: indent + addition };
}

/** Returns a problem with an entire file or folder. */
export function problemOf(name: string, problem: ProblemText): UntriedProblem {
  return problemIn(name, '', { line: 1, column: 1, length: 0 }, problem);
}
