/**
 * Builds a small site in a moment, for tests of what happens before and after a build: a page for each Markdown file in `content/`,
 * with search indexes of all and of Eksjö, and the files of `public/`. `node build.ts --out FOLDER`. A file with the line `redovisad:` is an error, as
 * in the real check. `content/hang` makes it take forever.
 */
import { cp, glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { close, createIndex } from 'pagefind';
import { run } from '../../../src/cli/command.ts';
import { SEARCH_INDEX, searchIndexAddress } from '../../../src/domain/address.ts';
import { compacted } from '../../../src/pipeline/compact-index.ts';
import { swapIn, type Build } from '../../../src/pipeline/swap.ts';

const project = join(import.meta.dirname, '../../..');
const out = resolve(project, process.argv[process.argv.indexOf('--out') + 1]!);
const content = process.env['CONTENT_DIR'] ?? join(project, 'content');
const address = process.env['SITE_URL']!;
const base = new URL(address).pathname;

const files = await Array.fromAsync(glob('**/*.md', { cwd: content }));
const texts = new Map<string, string>();
for (const file of files.filter((file) => file !== 'README.md').sort()) {
  const text = await readFile(join(content, file), 'utf8');
  if (text.includes('redovisad:')) {
    console.error(`content/${file}:3:1 fel: Fältet ”redovisad” finns inte här.`);
    process.exit(1);
  }
  texts.set(file.replace(/(kommun|avtal|lofte)\.md$|\.md$/, '').replace(/([^/])$/, '$1/'), text);
}
for await (const _ of glob('hang', { cwd: content })) {
  console.log('Bygger …');
  await wait(600_000);
}

const page = (title: string, body: string) =>
  `<!doctype html><html lang="sv"><title>${title}</title><meta name="robots" content="${title === '404' ? 'noindex' : 'all'}"><h1>${title}</h1><main>${body}</main></html>`;

const build: Build = async (_project, folder) => {
  const put = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const records: SmallRecord[] = [];
  const links = [...texts.keys()].map((path) => `<a href="${base}${path}">${path}</a>`).join(' ');
  const pages = new Map([['', links], ...texts]);
  for (const [path, text] of pages) {
    const plain = path === '' ? text : text.replace(/[<>&]/g, ' ');
    await put(`${path}index.html`, page(path || 'Start', plain));
    records.push({ url: `/${path}`, content: `sida ${plain}`, language: 'sv' });
  }
  await put('404.html', page('404', 'Sidan finns inte'));
  await put('_astro/script.js', `export const size = ${texts.size};\n`);
  const locations = [...pages.keys()].map((path) => `<url><loc>${address}${path}</loc></url>`);
  await put('sitemap.xml', `<urlset>\n${locations.join('\n')}\n</urlset>\n`);
  await cp(join(content, 'public'), folder, { recursive: true });
  const putIndex = async (address: string, own: readonly SmallRecord[], isLarge: boolean) => {
    const made = await indexFiles(own);
    const put = async ([path, bytes]: [string, Uint8Array]) => {
      await mkdir(dirname(join(folder, address, path)), { recursive: true });
      await writeFile(join(folder, address, path), bytes);
    };
    await Promise.all([...(isLarge ? compacted(made) : made), ...NO_WORDS].map(put));
  };
  await putIndex(SEARCH_INDEX, records, true);
  const ofEksjo = records.filter(({ url }) => url.startsWith('/eksjo/'));
  if (ofEksjo.length > 0) await putIndex(searchIndexAddress('eksjo'), ofEksjo, false);
  await close();
};

interface SmallRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
}

/** What every index has beside Pagefind's files. */
const NO_WORDS: readonly [string, Uint8Array][] = [
  ['words.json', Buffer.from('[]')],
  ['language.json', Buffer.from('{"everyday":[],"terms":[]}')],
];

async function indexFiles(records: readonly SmallRecord[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index } = await createIndex();
  for (const record of records) await index!.addCustomRecord(record);
  const { files } = await index!.getFiles();
  return new Map(files.map(({ path, content }) => [path, content]));
}

await run(async () => {
  await swapIn({ project, out, onWait: () => console.log('Väntar …'), limitMs: 60_000 }, build);
  console.log('Klart');
  return 0;
});
