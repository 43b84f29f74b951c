/**
 * Measures the main pages with Lighthouse's mobile profile (a slow phone) and prints a table of the four scores and the
 * timings behind the performance score. The full reports are in `.staging/lighthouse/`. Lighthouse is downloaded from npm
 * for each run, because its many packages are not dependencies of the project.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../browser/chromium.ts';
import { buildTestSite, serveTestSite } from '../sites.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';

const PAGES: Readonly<Record<string, string>> = {
  start: '',
  year: 'eksjo/2017/',
  promise: 'eksjo/2017/trygghet-i-oster/',
  'follow-up': 'eksjo/2017/t3/',
  search: 'sok/?q=kontroller',
};

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const TIMES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const;

interface Report {
  readonly categories: Readonly<Record<(typeof CATEGORIES)[number], { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly displayValue?: string }>>;
}

const folder = join(import.meta.dirname, '..', '..', '.staging', 'lighthouse');
await mkdir(folder, { recursive: true });
await buildTestSite('eksjo');
const { executablePath, env } = await findBrowser();
const host = await serveTestSite('eksjo');

console.log(`| page | ${[...CATEGORIES, ...TIMES].join(' | ').replaceAll('-', ' ')} |`);
console.log(`| --- ${'| --: '.repeat(CATEGORIES.length + TIMES.length)}|`);
for (const [name, address] of Object.entries(PAGES)) {
  const file = join(folder, `${name}.json`);
  await promisify(execFile)(
    'npm',
    [
      ...['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse'],
      `${host.address}${address}`,
      ...['--quiet', '--output=json', `--output-path=${file}`, '--no-enable-error-reporting'],
      `--chrome-flags=--headless=new --no-sandbox --disable-gpu`,
    ],
    { env: { ...env, CHROME_PATH: executablePath }, maxBuffer: 1e8 },
  );
  const { categories, audits } = JSON.parse(await readFile(file, 'utf8')) as Report;
  const scores = CATEGORIES.map((category) => String(Math.round(categories[category].score * 100)));
  const times = TIMES.map((time) => audits[time]?.displayValue ?? '?');
  console.log(`| ${[name, ...scores, ...times].join(' | ')} |`);
}
await host.close();
