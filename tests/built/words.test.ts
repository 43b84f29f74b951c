/** Nothing that an editor wrote is lost: every text of the content stands on a page of the finished site. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load as parseYaml } from 'js-yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageText } from './page-text.ts';
import { pageFilesOf, SITES, type SiteName } from '../sites.ts';

/** Values that are shown in other words: ids as names, dates as dates, closed lists as their labels, numbers in sums. */
const SHOWN_OTHERWISE = new Set([
  'id',
  'aktivitet',
  'ansvariga',
  'parter',
  'part',
  'platser',
  'plats',
  'källa',
  'typ',
  'räknas',
  'per',
  'status',
  'bättre',
  'ändring',
  'datum',
  'från',
  'till',
  'publicerad',
  'förnyar',
  'tidigare',
  'ingår_i',
  'uppföljs',
  'etikett',
  'enhet',
  'webbplats',
  'webb',
  'adress',
  'fil',
  'färg',
  'vapen',
  'felanmälan',
]);

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
      const texts = [...stringsIn(parseYaml(front)), ...paragraphsOf(file.endsWith('.md') ? body : '')];
      return texts.map((text) => ({ where: file, text: squeeze(text) }));
    }),
  );
  return found.flat().filter(({ text }) => text !== '');
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, inner]) => (SHOWN_OTHERWISE.has(key) ? [] : stringsIn(inner)));
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
