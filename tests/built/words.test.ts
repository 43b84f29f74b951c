/** Nothing that an editor wrote is lost: every text of the content stands on a page of the finished site. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load as parseYaml } from 'js-yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { valuesIn, type LocatedValue } from '../../src/content/formats/layout.ts';
import { kindOf, LAYOUTS } from '../../src/content/schema/file-kinds.ts';
import { pageText } from './page-text.ts';
import { pageFilesOf, SITES, type SiteName } from '../sites.ts';

/** Texts that a page does not show word for word: what a period is called, what is counted, and what kind of party it is. */
const SHOWN_OTHERWISE = new Set(['etikett', 'enhet', 'en', 'flera', 'typ']);

/** Formats that are shown as they are; dates, ids and addresses are shown in other words, or led to by other words. */
const SHOWN_AS_WRITTEN = new Set(['e-mail', 'phone', 'municipality-code']);

/** True for a text that stands on a page word for word. */
function isShown({ path, layout: { format, enum: choices } }: LocatedValue): boolean {
  const name = String(path.findLast((step) => typeof step === 'string'));
  if (choices || SHOWN_OTHERWISE.has(name)) return false;
  return format === undefined || SHOWN_AS_WRITTEN.has(format);
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(['eksjo', 'madeUp'] as const)('every text of %s is on a page', async (site) => {
  let shown = '';
  beforeAll(async () => {
    shown = await textOf(site);
  });

  test.each(await textsOf(SITES[site].contentDir))('$where: $text', ({ text }) => {
    expect(shown.includes(text) || shown.toLowerCase().includes(text.toLowerCase().replace(/\.$/, ''))).toBe(
      true,
    );
  });
});

async function textOf(site: SiteName): Promise<string> {
  const pages = await Promise.all(
    (await pageFilesOf(site)).map((file) => readFile(join(SITES[site].folder, file), 'utf8')),
  );
  return pages.map((page) => pageText(page)).join('\n');
}

async function textsOf(
  folder: string,
): Promise<readonly { readonly where: string; readonly text: string }[]> {
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => /\.(md|yaml)$/.test(file) && !/^(README|tillganglighet)\.md$/.test(file),
  );
  const found = await Promise.all(
    files.map(async (file) => {
      const source = (await readFile(join(folder, file), 'utf8')).normalize('NFC');
      const [, front = source, body = ''] = /^---\n([\s\S]*?)\n?---\n?([\s\S]*)$/.exec(source) ?? [];
      const layout = LAYOUTS[kindOf(file)!];
      const texts = [
        ...[...valuesIn(parseYaml(front), layout)].flatMap((found) =>
          typeof found.value === 'string' && isShown(found) ? [found.value] : [],
        ),
        ...paragraphsOf(file.endsWith('.md') ? body : ''),
      ];
      return texts.map((text) => ({ where: file, text: squeeze(text) }));
    }),
  );
  return found.flat().filter(({ text }) => text !== '');
}

/** The words of a body without its Markdown signs, a line at a time. */
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
