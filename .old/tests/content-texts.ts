/** The texts of a content folder, as editors wrote them, each of which a reader must find wherever the content is told. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load as parseYaml } from 'js-yaml';
import { valuesIn, type Layout, type LocatedValue } from '../src/content/formats/layout.ts';
import { kindOf, LAYOUTS } from '../src/content/schema/file-kinds.ts';

/** Fields that are not shown word for word: labels of periods, units and kinds of parties. */
const REWORDED = new Set(['etikett', 'enhet', 'en', 'flera', 'bestämd', 'typ']);

/** Formats that are shown as written. Dates are reformatted, ids replaced by names, and addresses are behind links. */
const SHOWN_AS_WRITTEN = new Set(['e-mail', 'phone', 'municipality-code']);

/** Returns whether a page shows the value word for word. */
function isShown({ path, layout: { format, enum: choices } }: LocatedValue): boolean {
  const name = String(path.findLast((step) => typeof step === 'string'));
  if (choices || REWORDED.has(name)) return false;
  return format === undefined || SHOWN_AS_WRITTEN.has(format);
}

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A text with single spaces. */
export interface WrittenText {
  /** The file, relative to the folder. */
  readonly where: string;
  readonly text: string;
}

export async function textsOf(folder: string): Promise<readonly WrittenText[]> {
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => /\.(md|yaml)$/.test(file) && !/^(README|tillganglighet)\.md$/.test(file),
  );
  const found = await Promise.all(
    files.map(async (file) => {
      const source = (await readFile(join(folder, file), 'utf8')).normalize('NFC');
      const [, front = source, body = ''] = /^---\n([\s\S]*?)\n?---\n?([\s\S]*)$/.exec(source) ?? [];
      const kind = kindOf(file);
      const fields: unknown = parseYaml(front);
      // The site's own pages have no layout: each of their fields is shown.
      const written: readonly unknown[] =
        kind === undefined ? Object.values(fields as object) : shownIn(fields, LAYOUTS[kind]);
      const texts = [
        ...written.filter((value) => typeof value === 'string'),
        ...paragraphsOf(file.endsWith('.md') ? body : ''),
      ];
      return texts.map((text) => ({ where: file, text: collapsed(text) }));
    }),
  );
  return found.flat().filter(({ text }) => text !== '');
}

/** Returns the values that a page shows word for word. */
function shownIn(fields: unknown, layout: Layout): readonly unknown[] {
  return [...valuesIn(fields, layout)].flatMap((found) => (isShown(found) ? [found.value] : []));
}

/** Returns the paragraphs, list items and cells of a body, without Markdown syntax. */
function paragraphsOf(body: string): readonly string[] {
  return body
    .split(/\n{2,}|\n(?=[-*|#>\d])/)
    .flatMap((block) => block.split('|'))
    .map((block) =>
      block
        .replace(/^\s*(?:#+|[-*>]|\d+\.)\s+/gm, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[*_`]|\\(?=[<&])/g, '')
        .replace(/^[\s:-]+$/, ''),
    );
}
