/** Builds the search index of a site with Pagefind, from the content's search records. */
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { currentReading } from '../content/astro/reading.ts';
import { plainText } from '../search/plain-text.ts';
import { searchRecords, type SearchRecords } from '../search/record.ts';
import type { Settings } from '../settings/environment.ts';
import { PAGES_WRITTEN, searchWritten } from '../text/build.ts';
import { siteOf } from '../views/site.ts';

/** The site's words, most common first. Loaded when a search finds nothing. */
const WORDS_FILE = 'words.json';

/** The folder of the index, in that of the site. */
export const SEARCH_FOLDER = 'pagefind';

/** User interfaces that Pagefind adds to every index; the site has its own. */
const UNUSED_INTERFACES = ['pagefind-*ui*', 'pagefind-highlight*'];

/** An integration that indexes the site once its pages are written. */
export function searchIndex(settings: Settings): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(PAGES_WRITTEN);
        const { content } = await currentReading(settings);
        const all = searchRecords(siteOf({ ...content, today: settings.today }), content.pages);
        await writeSearchIndex(fileURLToPath(dir), all);
        logger.info(searchWritten(all.records.length));
      },
    },
  };
}

/** Writes the index to `pagefind/` in the site's folder. */
export async function writeSearchIndex(folder: string, { records, words }: SearchRecords): Promise<void> {
  try {
    const { index } = succeeded(await createIndex());
    if (index === undefined) throw new Error('Pagefind returned no index');
    for (const { url, content, meta, filters } of records) {
      succeeded(
        await index.addCustomRecord({
          url,
          content: content ?? (await textOfPage(join(folder, url))),
          meta: { ...meta },
          filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
          language: 'sv',
        }),
      );
    }
    const { outputPath } = succeeded(await index.writeFiles({ outputPath: join(folder, SEARCH_FOLDER) }));
    await writeFile(join(outputPath, WORDS_FILE), JSON.stringify(words));
    for await (const unused of glob(UNUSED_INTERFACES, { cwd: outputPath }))
      await rm(join(outputPath, unused));
  } finally {
    await close();
  }
}

/** Returns the text of a page without its frame and heading. */
async function textOfPage(folder: string): Promise<string> {
  return plainText(await readFile(join(folder, 'index.html'), 'utf8'), { within: 'main', without: 'h1' });
}

/** Throws the errors that Pagefind returns in its responses. */
function succeeded<Answer extends { readonly errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
