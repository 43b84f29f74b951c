/**
 * Tries the lines that problems propose. A line is shown only if it helps: with it in place the problem is gone, and the line has
 * no new error.
 */
import { MAX_PROPOSED_LINE, MAX_TRIED, MAX_TRIED_FILE, TRIED_PER_FILE } from '../formats/limits.ts';
import type { Problem, UntriedProblem } from '../problems/problem.ts';
import type { ContentFolder, Entry } from '../source/content-folder.ts';
import { PAGES_FOLDER } from '../source/file-tree.ts';
import type { TriedLines } from '../source/locate.ts';
import { normalized } from '../source/source-file.ts';
import type { ContentFiles } from './content-files.ts';

/**
 * Returns the problems, without the corrected and added lines that do not help. `all` are those of the unchanged files, `check`
 * finds those that one of some other files has.
 */
export function withTriedLines(
  problems: readonly UntriedProblem[],
  all: readonly Problem[],
  files: ContentFiles,
  check: (files: ContentFiles, only: TriedLines) => readonly Problem[],
): readonly Problem[] {
  const before = countsOf(all);
  let work = 0;
  return problems.map(({ meant, ...problem }) => {
    const { corrected: _, added: __, ...plain } = problem;
    const line = problem.corrected ?? problem.added?.text;
    if (line === undefined || line.length > MAX_PROPOSED_LINE) return plain;
    const changed = withLine(problem, files);
    if (!changed) return plain;
    work += changed.work;
    if (work > MAX_TRIED) return plain;
    const tried = { file: problem.file, lines: linesAfter(problem) };
    if (!isMended(problem, tried, check(changed.files, tried), before)) return plain;
    return { ...problem, help: meant ?? problem.help };
  });
}

type Reported = Pick<Problem, 'file' | 'line' | 'message'>;

const keyOf = ({ file, line, message }: Reported) => JSON.stringify([file, line, message]);

/** Returns how many times each line has each message. */
function countsOf(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  return counts;
}

/** Returns where a problem's line is once it is corrected, and the added one. */
function linesAfter({ line, added }: Problem): readonly number[] {
  return added ? [added.below < line ? line + 1 : line, added.below + 1] : [line];
}

/** Returns true if a problem is gone, and its line has no other error instead. */
function isMended(
  { file, line, message }: Problem,
  { lines }: TriedLines,
  after: readonly Problem[],
  before: ReadonlyMap<string, number>,
): boolean {
  const left = after
    .filter((problem) => problem.file === file && lines.includes(problem.line))
    .map((problem) => ({ ...problem, line }));
  const isLeft = left.filter((problem) => problem.message === message).length;
  return (
    isLeft < before.get(keyOf({ file, line, message }))! &&
    left.every((problem) => problem.severity === 'warning' || before.has(keyOf(problem)))
  );
}

/** Returns the files that a problem's file belongs to, with its line corrected or added, and how much work they are to check. */
function withLine(
  problem: Problem,
  { content, own, published, ...others }: ContentFiles,
): { readonly files: ContentFiles; readonly work: number } | undefined {
  const folder = [content, own].find((some) => textAt(some, problem.file) !== undefined);
  const text = folder && textAt(folder, problem.file);
  if (!folder || text === undefined || text.length > MAX_TRIED_FILE) return undefined;
  const path = problem.file.slice(folder.prefix.length);
  const entry: Entry = { kind: 'file', text: normalized(changedText(text, problem)) };
  const changed = withEntry(folder, path, entry);
  return {
    files: {
      content: folder === content ? changed : content,
      own: folder === own ? changed : own,
      published,
      ...others,
      leftOut: leftOut(folder, changed),
    },
    work: PARSES * text.length + [...changed.entries.values()].reduce((sum, other) => sum + workOf(other), 0),
  };
}

/** Returns the names at the top of a folder under which another has less. */
function leftOut({ entries }: ContentFolder, other: ContentFolder): readonly string[] {
  const paths = [...entries.keys()].filter((path) => !other.entries.has(path));
  return [...new Set(paths.map((path) => path.split('/', 1)[0]!))];
}

/** A changed file is parsed for its values, and exactly for the lines of its problems. */
const PARSES = 2;

/** Files that have not changed are not parsed again, only compared with the changed one. */
function workOf(entry: Entry): number {
  return TRIED_PER_FILE + (entry.kind === 'file' ? (entry.text?.text.length ?? 0) / 10 : 0);
}

function textAt({ prefix, entries }: ContentFolder, name: string): string | undefined {
  const entry = name.startsWith(prefix) ? entries.get(name.slice(prefix.length)) : undefined;
  return entry?.kind === 'file' ? entry.text?.text : undefined;
}

function changedText(text: string, { line, corrected, added }: Problem): string {
  const lines = text.split('\n');
  const changed = added ? lines.toSpliced(added.below, 0, added.text) : lines.with(line - 1, corrected!);
  return changed.join('\n');
}

/** Returns a folder with another file at a path. Without the other municipalities, if the file belongs to one. */
function withEntry(folder: ContentFolder, path: string, entry: Entry): ContentFolder {
  const [municipality] = path.split('/') as [string];
  const isShared = municipality === path || municipality === PAGES_FOLDER;
  const isNeeded = (other: string) =>
    isShared || other === municipality || other.startsWith(`${municipality}/`) || !other.includes('/');
  const others = [...folder.entries].filter(([other]) => isNeeded(other));
  return { ...folder, entries: new Map([...others, [path, entry]]) };
}
