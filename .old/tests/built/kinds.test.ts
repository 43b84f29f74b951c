/** A page speaks of what its municipality has: never of medborgarlöften, the police or promises where the content does not. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/search/plain-text.ts';
import { AGREEMENT_KINDS } from '../../src/text/agreement-kind.ts';
import { pagesOf, SITES } from '../sites.ts';

const { folder, contentDir } = SITES.second;

/** Words of one kind of agreement, or of one pair of parties. */
const SPECIAL = ['medborgarlöfte', 'polisen och kommun', 'myndighetens ord', 'sajt'];

/** Words of kinds, as stems: `åtgärd`, `vallöft`. */
const KIND_WORDS = [...Object.values(AGREEMENT_KINDS).map(({ one }) => one.replace(/e$/, '')), 'löft'];

/** In every text of a folder of the content. */
async function contentOf(municipality: string): Promise<string> {
  const from = join(contentDir, municipality);
  const files = (await readdir(from, { recursive: true })).filter((file) => file.endsWith('.md'));
  const texts = await Promise.all(files.map((file) => readFile(join(from, file), 'utf8')));
  return texts.join('\n').toLocaleLowerCase('sv');
}

const ids = (await readdir(contentDir, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && entry.name !== 'sidor')
  .map(({ name }) => name);

describe.each(ids)('the pages of %s', async (id) => {
  const content = await contentOf(id);
  const pages = (await pagesOf('second')).filter((page) => page.startsWith(`${id}/`));
  const kinds = await kindsOf(id);
  const has = (word: string) => content.includes(word) || kinds.some((kind) => kind.includes(word));

  test.each(SPECIAL.filter((word) => !has(word)))(
    'never say ”%s”, not in their heads either',
    async (word) => {
      const found = await Promise.all(
        pages.map(async (page) => {
          const html = await readFile(join(folder, page, 'index.html'), 'utf8');
          return html.toLocaleLowerCase('sv').includes(word) ? [page] : [];
        }),
      );
      expect(found.flat()).toEqual([]);
    },
  );

  test.each(KIND_WORDS.filter((word) => !has(word)))('do not call anything ”%s…”', async (word) => {
    const found = await Promise.all(
      pages.map(async (page) => {
        const said = await saidOn(page);
        const at = said.toLocaleLowerCase('sv').search(new RegExp(`(^|[^a-zåäö])${word}`));
        return at === -1 ? [] : [`${page}: ${said.slice(Math.max(0, at - 40), at + 60)}`];
      }),
    );
    expect(found.flat()).toEqual([]);
  });
});

/** What is promised in a municipality, in its own words. */
async function kindsOf(municipality: string): Promise<readonly string[]> {
  const from = join(contentDir, municipality);
  const files = (await readdir(from, { recursive: true })).filter((file) =>
    /avtal(-[a-z]+)?\.md$/.test(file),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(from, file), 'utf8')));
  return texts.map((text) => {
    const [, kind = 'medborgarlöfte'] = /^slag: *(.+)$/m.exec(text) ?? [];
    return kind in AGREEMENT_KINDS ? AGREEMENT_KINDS[kind as keyof typeof AGREEMENT_KINDS].one : kind;
  });
}

/** What a page itself says, without the words that the glossary explains. */
async function saidOn(page: string): Promise<string> {
  const html = await readFile(join(folder, page, 'index.html'), 'utf8');
  return plainText(html.replace(/<section class="terms[\s\S]*?<\/section>/, ''), { within: 'main' });
}
