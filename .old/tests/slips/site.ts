/** Content in memory, which tests change file by file. */
import { checkContent, findProblems, type Checked } from '../../src/content/check/check.ts';
import type { ContentFiles } from '../../src/content/check/content-files.ts';
import { satteri } from '../../src/content/markdown/satteri.ts';
import type { ParsedBefore } from '../../src/content/parse/files.ts';
import type { Problem } from '../../src/content/problems/problem.ts';
import { readFolder } from '../../src/content/read/folder.ts';
import { publicFolderIn, readPublicFolder } from '../../src/content/read/public-folder.ts';
import { contentFolder, type ContentFolder, type Entry } from '../../src/content/source/content-folder.ts';
import { matchPath } from '../../src/content/source/file-tree.ts';

export interface TestSite extends ContentFiles {
  readonly today: string;
  /** Problems of the public folder. */
  readonly found: readonly Problem[];
}

/** Reads a site from disk. */
export async function readSite(contentDir: string, ownDir: string, today: string): Promise<TestSite> {
  const content = await readFolder(contentDir);
  const own = ownDir === contentDir ? content : await readFolder(ownDir);
  const { problems, ...published } = await readPublicFolder(publicFolderIn(contentDir));
  return { content, own, published, today, found: problems };
}

/** Files are the same objects until they are changed, so each is parsed once for all tests. */
const parsed: ParsedBefore = new WeakMap();

export function checkSite({ today, found, ...files }: TestSite): Checked {
  return checkContent(files, { today, base: '/' }, satteri, found, parsed);
}

/** Returns the problems alone, without trying the lines that they propose. */
export function problemsOf({ today, found, ...files }: TestSite): readonly Problem[] {
  return [...found, ...findProblems(files, { today, base: '/' }, satteri, parsed).problems];
}

/** Returns a site with another file at a path, or without it. */
export function withFile(site: TestSite, path: string, contents: string | Uint8Array | undefined): TestSite {
  const content = changed(site.content, path, contents);
  return { ...site, content, own: site.own === site.content ? content : site.own };
}

function changed(folder: ContentFolder, path: string, contents: string | Uint8Array | undefined) {
  const entries = new Map<string, Entry>(folder.entries);
  entries.delete(path);
  if (contents !== undefined) {
    // Files that belong to nothing are not read.
    const [entry] = contentFolder([[path, contents]], '').entries.values();
    entries.set(path, matchPath(path) ? entry! : { kind: 'file' });
  }
  return { ...folder, entries };
}

/** Returns the text of the file with this name in messages, and its path. */
export function fileNamed(
  { content, own }: ContentFiles,
  name: string,
): { readonly path: string; readonly text: string; readonly isOwn: boolean } | undefined {
  for (const folder of [content, own]) {
    const path = name.slice(folder.prefix.length);
    const entry = name.startsWith(folder.prefix) ? folder.entries.get(path) : undefined;
    if (entry?.kind === 'file' && entry.text)
      return { path, text: entry.text.text, isOwn: folder !== content };
  }
  return undefined;
}
