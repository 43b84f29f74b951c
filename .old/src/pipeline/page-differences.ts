/** What readers will notice of a new build: pages that say something else, are new or are gone. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { diffArrays } from 'diff';
import { Parser } from 'htmlparser2';

/** Lines in one place of a page, and those in their place. */
export interface Change {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export interface ChangedPage {
  readonly address: string;
  readonly changes: readonly Change[];
}

export interface PageDifferences {
  /** How many pages there were. */
  readonly total: number;
  readonly changed: readonly ChangedPage[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** True if a stylesheet is new. */
  readonly isStyleChanged: boolean;
}

/** Compares the pages in two built sites. */
export async function pageDifferences(before: string, after: string): Promise<PageDifferences> {
  const [old, now] = await Promise.all([filesIn(before), filesIn(after)]);
  const pages = [...old].filter(isPage);
  const changed: ChangedPage[] = [];
  for (const page of pages.filter((page) => now.has(page)).sort()) {
    const [was, is] = await Promise.all([before, after].map((root) => readFile(join(root, page), 'utf8')));
    const changes = changesOf(linesOf(was!), linesOf(is!));
    if (changes.length > 0) changed.push({ address: addressOf(page), changes });
  }
  const isNewStyle = [...now].some((path) => path.endsWith('.css') && !old.has(path));
  return {
    total: pages.length,
    changed,
    added: [...now]
      .filter((path) => isPage(path) && !old.has(path))
      .map(addressOf)
      .sort(),
    removed: pages
      .filter((page) => !now.has(page))
      .map(addressOf)
      .sort(),
    isStyleChanged: isNewStyle,
  };
}

const isPage = (path: string) => path.endsWith('.html') && !path.startsWith('admin/');

const addressOf = (page: string) => `/${page.replace(/index\.html$/, '')}`;

async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  const paths = await readdir(folder, { recursive: true });
  return new Set(paths.map((path) => path.split(sep).join('/')));
}

function changesOf(before: readonly string[], after: readonly string[]): readonly Change[] {
  const changes: { removed: readonly string[]; added: readonly string[] }[] = [];
  let current: (typeof changes)[number] | undefined;
  for (const { removed, added, value } of diffArrays([...before], [...after])) {
    if (!removed && !added) {
      current = undefined;
      continue;
    }
    if (!current) changes.push((current = { removed: [], added: [] }));
    current[removed ? 'removed' : 'added'] = value;
  }
  return changes;
}

const HIDDEN = new Set(['script', 'style', 'svg', 'template']);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'dfn',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
]);

/** Returns what a page says, with a line for each of its blocks. */
export function linesOf(html: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let hidden = 0;
  const endLine = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const parser = new Parser({
    onopentagname: (name) => {
      if (HIDDEN.has(name)) hidden++;
      if (!INLINE.has(name)) endLine();
    },
    ontext: (text) => {
      if (hidden === 0) line += text;
    },
    onclosetag: (name) => {
      if (HIDDEN.has(name)) hidden--;
      if (!INLINE.has(name)) endLine();
    },
  });
  parser.end(html);
  endLine();
  return lines;
}
