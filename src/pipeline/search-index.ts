/** The search index of a finished site, made by Pagefind from the records that the pages' own data gives. */
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { close, createIndex, type CustomRecord } from 'pagefind';

/** What the site gives to be indexed: a file that is only for this step, and no part of the finished site. */
const RECORDS_FILE = 'sokregister.json';

/** The site's words, commonest first: loaded when a search finds nothing. */
const WORDS_FILE = 'words.json';

/** Search interfaces that Pagefind writes beside every index; the site has its own. */
const UNUSED_INTERFACES = ['pagefind-*ui*', 'pagefind-highlight*'];

interface Records {
  readonly records: readonly (Pick<CustomRecord, 'url' | 'filters'> & {
    readonly content?: string;
    readonly meta: Record<string, string>;
  })[];
  readonly words: readonly string[];
}

/** Indexes the site in `folder`, writes the index into its `pagefind/`, and gives the number of records that can be found. */
export async function writeSearchIndex(folder: string): Promise<number> {
  const file = join(folder, RECORDS_FILE);
  const { records, words } = JSON.parse(await readFile(file, 'utf8')) as Records;
  try {
    const { index } = succeeded(await createIndex());
    if (index === undefined) throw new Error('Pagefind gave no index');
    for (const { content, ...record } of records) {
      const text = content ?? mainText(await readFile(join(folder, record.url, 'index.html'), 'utf8'));
      succeeded(await index.addCustomRecord({ ...record, content: text, language: 'sv' }));
    }
    const { outputPath } = succeeded(await index.writeFiles({ outputPath: join(folder, 'pagefind') }));
    await writeFile(join(outputPath, WORDS_FILE), JSON.stringify(words));
    for await (const unused of glob(UNUSED_INTERFACES, { cwd: outputPath }))
      await rm(join(outputPath, unused));
    await rm(file);
    return records.length;
  } finally {
    await close();
  }
}

const WORD_BREAKING = /^(h[1-6]|p|li|dt|dd|td|th|caption|div|section|br|summary)$/;

/** The words of a page without its frame and its heading. */
function mainText(html: string): string {
  let text = '';
  let depth = 0;
  let isHeading = false;
  const parser = new Parser({
    onopentag(name) {
      if (name === 'main') depth++;
      if (name === 'h1') isHeading = true;
      if (WORD_BREAKING.test(name)) text += ' ';
    },
    ontext(part) {
      if (depth > 0 && !isHeading) text += part;
    },
    onclosetag(name) {
      if (name === 'main') depth--;
      if (name === 'h1') isHeading = false;
    },
  });
  parser.end(html);
  return text.replace(/\s+/g, ' ').trim();
}

/** Pagefind reports what went wrong in its answers and never throws. */
function succeeded<Answer extends { readonly errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
