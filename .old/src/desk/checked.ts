/** The check of what an editor is working on: the findings at their fields, and the site that it would give. */
import { checkContent, type Checked } from '../content/check/check.ts';
import { isCompared, type EarlierContent } from '../content/check/earlier.ts';
import { hasErrors, type Problem } from '../content/problems/problem.ts';
import type { ParsedBefore } from '../content/parse/files.ts';
import { contentFolder, type ContentFolder, type Entry } from '../content/source/content-folder.ts';
import { pathOf } from '../content/source/file-tree.ts';
import type { MarkdownReader } from '../content/source/markdown.ts';
import type { Path } from '../content/source/location.ts';
import type { Day } from '../domain/day.ts';
import { siteOf, type Site } from '../views/site.ts';
import { documentPaths } from './documents.ts';
import type { Workspace } from './workspace.ts';

export interface DeskCheck extends Checked {
  /** Everything that could be parsed, judged as of today. */
  readonly site: Site;
  /** True if it may be saved. */
  readonly isValid: boolean;
}

export interface DeskCheckSettings {
  readonly today: Day;
  readonly base: string;
  /** The public folder in the repository, for messages. */
  readonly publicFolder: string;
}

/**
 * What files were parsed as by the latest check, so that a check after a keystroke parses only the file that was typed in. For checks
 * with the same settings.
 */
export class CheckMemory {
  readonly parsed: ParsedBefore = new WeakMap();
  private known: ReadonlyMap<string, { readonly text: string; readonly entry: Entry }> = new Map();

  /** Returns a content folder in which files with the same text as before are the same objects. */
  folderOf(files: readonly (readonly [path: string, text: string])[], prefix: string): ContentFolder {
    const changed = files.filter(([path, text]) => this.known.get(path)?.text !== text);
    const fresh = contentFolder(changed, prefix);
    this.known = new Map(
      files.map(([path, text]) => [
        path,
        { text, entry: fresh.entries.get(path) ?? this.known.get(path)!.entry },
      ]),
    );
    return { ...fresh, entries: new Map([...this.known].map(([path, { entry }]) => [path, entry])) };
  }
}

/** Checks a workspace as `npm run check` does. */
export function checkWorkspace(
  workspace: Workspace,
  { today, base, publicFolder }: DeskCheckSettings,
  markdown: MarkdownReader,
  memory = new CheckMemory(),
): DeskCheck {
  const { mine, folder, unread } = workspace;
  // A municipality that has not been read is there all the same, and its page.
  const others = new Map([...unread].map((municipality) => [pathOf('kommun', { municipality }), '']));
  const own = [...mine]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, text]) => [path.slice(folder.length), text] as const);
  const files = [...own, ...others];
  const content = memory.folderOf(files, folder);
  const checked = checkContent(
    {
      content,
      own: content,
      published: {
        folder: publicFolder.replace(/\/$/, ''),
        files: new Set(documentPaths(workspace)),
      },
      // What is saved must not take away addresses that readers may have.
      earlier: earlierIn(workspace),
    },
    { today, base },
    markdown,
    [],
    memory.parsed,
  );
  const problems =
    others.size === 0
      ? checked.problems
      : checked.problems.filter(({ file }) => !others.has(file.slice(folder.length)));
  return {
    ...checked,
    problems,
    site: siteOf({ ...checked.content, today }),
    isValid: !hasErrors(problems),
  };
}

/** Returns what the content was before it was edited, as far as its addresses depend on it. */
function earlierIn({ base, mine, folder }: Workspace): EarlierContent {
  const own = [...base.keys()].filter((file) => file.startsWith(folder));
  const changed = own.flatMap((file) => {
    const [path, text] = [file.slice(folder.length), base.get(file)!];
    return isCompared(path) && mine.get(file) !== text ? [[path, text] as const] : [];
  });
  return { paths: new Set(own.map((file) => file.slice(folder.length))), changed: new Map(changed) };
}

/** Returns the problems of a file, or of one of its fields and everything in it. */
export function problemsAt(problems: readonly Problem[], file: string, at?: Path): readonly Problem[] {
  return problems.filter(
    (problem) => problem.file === file && (at === undefined || isWithin(problem.path ?? [], at)),
  );
}

/**
 * Returns the problems of a group of fields that none of the fields shown in it has: those of the group itself, and of fields that
 * there are none of.
 */
export function ownProblems(
  problems: readonly Problem[],
  file: string,
  at: Path,
  shown: readonly (string | number)[],
): readonly Problem[] {
  return problems.filter(({ file: other, path = [] }) => {
    if (other !== file || !at.every((step, index) => String(path[index]) === String(step))) return false;
    const step = path[at.length];
    return step === undefined || !shown.some((name) => String(name) === String(step));
  });
}

/** Returns the name of the box for a field, which no other box of the desk has. */
export function fieldName(path: string, at: Path): string {
  return [path, ...at].join(':');
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.length > 0 && outer.every((step, index) => String(path[index]) === String(step));
}
