/**
 * Measures the site of a generated country in Chromium over a slow line, 1.6 Mbit/s and 150 ms, from an empty cache.
 *
 *     node tests/scale/slow-line.ts --municipalities 290      builds the site first
 *     node tests/scale/slow-line.ts --municipalities 290 --site DIR      takes one that is built from the same content
 *     node tests/scale/slow-line.ts --write      puts the tables into README.md as well
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { serveFolder } from '../../src/pipeline/preview-server.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { BUILD_DATE, BUILDERS } from './bench/builders.ts';
import { countryOf } from './bench/country.ts';
import { spreadOf, table, written, writtenSpread } from './bench/figures.ts';
import { measure } from './bench/process.ts';
import { generate, type Size } from './generate.ts';
import { writeIntoReadme } from './readme.ts';
import { measureDesk } from './slow-line/desk.ts';
import { sumOf, visit } from './slow-line/visit.ts';

/** What residents search for. */
const QUERIES = ['trygghet', 'trafikkontroll', 'trygghetsvandringar', 'narkotika', 'medborgardialog'];
const KB = 1000;

const { values } = parseArgs({
  options: {
    municipalities: { type: 'string', default: '29' },
    years: { type: 'string', default: '5' },
    promises: { type: 'string', default: '7' },
    seed: { type: 'string', default: '1' },
    site: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const size: Size = {
  municipalities: Number(values.municipalities),
  years: Number(values.years),
  promises: Number(values.promises),
  seed: Number(values.seed),
};

const site = values.site ?? (await built());
const folders: string[] = [];
const promises: string[] = [];
const names = new Map<string, string>();
const texts = new Map<string, string>();
for (const { path, text } of generate(size)) {
  const own = `${path.split('/')[0]}/`;
  texts.set(own, (texts.get(own) ?? '') + text);
  if (path.endsWith('/lofte.md')) promises.push(path.replace(/lofte\.md$/, ''));
  if (!path.endsWith('/kommun.md')) continue;
  folders.push(own);
  names.set(own, /^kortnamn: (.*)$/m.exec(text)![1]!);
}
const chosen = folders[Math.floor(folders.length / 2)]!;
const promise = promises.find((address) => address.startsWith(chosen))!;
const queries = QUERIES.filter((query) => texts.get(chosen)!.toLowerCase().includes(query));

const host = await serveFolder(site, { base: '/', hostname: '127.0.0.1', port: 0, isPortFixed: true });
const address = `http://127.0.0.1:${host.port}/`;
const browser = await launchBrowser();
try {
  const text = [
    `${size.municipalities} municipalities, ${promises.length} promises; 1.6 Mbit/s, 150 ms, empty cache, gzip.`,
    await pageTable(),
    await searchTable(),
    await deskTable(),
  ].join('\n\n');
  console.log(text);
  if (values.write) await writeIntoReadme('slow-line', text);
} finally {
  await browser.close();
  await host.close();
}

async function built(): Promise<string> {
  const build = await BUILDERS.ours.prepare(await countryOf(size));
  await measure(build.command);
  return build.site;
}

/** What a target says about a value in bytes. */
function besideTarget(bytes: number, target: number): readonly string[] {
  return [`≤ ${target / KB}`, bytes > target ? 'missed' : 'met'];
}

/** The HTML of all pages of a kind as it lies on the disk, and one of them as it is sent. */
async function pageTable(): Promise<string> {
  const kinds = [
    { what: 'start page', addresses: [''], target: 60 * KB },
    { what: 'municipality pages', addresses: folders, opened: chosen, target: 40 * KB },
    { what: 'promise pages', addresses: promises, opened: promise, target: 20 * KB },
    { what: 'sok/ without script', addresses: ['sok/'], hasScript: false, target: 100 * KB },
    {
      what: 'sok/ of municipalities without script',
      addresses: folders.map((folder) => `${folder}sok/`),
      opened: `${chosen}sok/`,
      hasScript: false,
      target: 100 * KB,
    },
  ];
  const rows = [];
  for (const { what, addresses, opened = addresses[0]!, hasScript = true, target } of kinds) {
    const raw = await Promise.all(addresses.map((path) => stat(join(site, path, 'index.html'))));
    const spread = spreadOf(raw.map((file) => file.size / KB))!;
    const opening = await visit(browser, address + opened, { hasScript });
    rows.push([
      what,
      String(addresses.length),
      writtenSpread(spread),
      ...besideTarget(spread.max * KB, target),
      written(sumOf(opening) / KB),
      written(opening.seconds),
    ]);
  }
  return table(
    ['pages', 'count', 'kB of HTML, raw', 'target', '', 'kB sent with all it needs', 's until loaded'],
    rows,
  );
}

/** From the address with a query, which is where the form of every page leads. */
async function searchTable(): Promise<string> {
  const rows = [];
  for (const [what, path] of [
    ['the country', 'sok/'],
    [`one municipality`, `${chosen}sok/`],
  ] as const) {
    const page = await visit(browser, address + path);
    const searches = [];
    for (const query of queries) {
      const until = (page: Page) => page.locator('search-panel .hits > li').first().waitFor();
      const search = await visit(browser, `${address}${path}?q=${query}`, { until });
      // What the page itself needs is not the search's, and a hit can be read before its typeface has come.
      const own = sumOf(search, (sent) => !page.sent.has(sent) && !/\?q=|\.woff2$/.test(sent));
      searches.push({ ...search, own, all: sumOf(search) });
    }
    const own = spreadOf(searches.map(({ own }) => own / KB))!;
    rows.push([
      what,
      queries.join(', '),
      writtenSpread(own),
      ...besideTarget(own.max * KB, 120 * KB),
      writtenSpread(spreadOf(searches.map(({ all }) => all / KB))),
      writtenSpread(spreadOf(searches.map(({ seconds }) => seconds))),
    ]);
  }
  return table(
    [
      'search, to the first hit',
      'words',
      'kB of script and index',
      'target',
      '',
      'kB with page and typefaces',
      's',
    ],
    rows,
  );
}

async function deskTable(): Promise<string> {
  const settings = await readFile(join(site, 'admin', 'index.html'), 'utf8');
  if (!settings.includes('municipalities')) return 'The desk reads so small a country whole.';
  const costs = await measureDesk(browser, address, size, names.get(chosen)!, BUILD_DATE);
  const targets = [40 * KB, 100 * KB];
  return table(
    ['the desk', 'reads', 'kB of data', 'target', '', 's'],
    costs.map(({ when, bytes, seconds }, index) => [
      when,
      'from the forge',
      written(bytes / KB),
      ...besideTarget(bytes, targets[index]!),
      written(seconds),
    ]),
  );
}
