/** Measures what documents cost: the processor time of each, and how large they are. Prints a row for each test site. */
import { createServer } from 'vite';
import { EKSJO, MADE_UP, readOptions, SECOND } from '../fixtures.ts';
import { siteIn, surroundingsOf } from './sites.ts';

const ROUNDS = 5;

// The template is imported as text, as Vite does it.
const vite = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  cacheDir: '.astro/vite',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, ws: false },
});
const { filesOf, paperOf } = (await vite.ssrLoadModule(
  '/src/documents/documents.ts',
)) as typeof import('../../src/documents/documents.ts');
const { reportPages, yearPages } = (await vite.ssrLoadModule(
  '/src/views/site.ts',
)) as typeof import('../../src/views/site.ts');

console.log('| site | documents | processor time of each | PDF | PDF/A | Word |');
console.log('| --- | --: | --: | --: | --: | --: |');
for (const [name, folder] of [
  ['Eksjö', EKSJO],
  ['made-up', MADE_UP],
  ['second', SECOND],
] as const) {
  const { today } = readOptions(folder);
  const site = await siteIn(folder, today);
  const around = surroundingsOf(site, folder);
  const subjects = [...reportPages(site), ...yearPages(site).map((year) => ({ year }))];
  const times: number[] = [];
  const sizes: (readonly [pdf: number, archive: number, word: number])[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const subject of subjects) {
      const before = process.cpuUsage();
      const { pdf, archive, word } = await filesOf(paperOf(subject, around), around.publicFile);
      times.push(process.cpuUsage(before).user / 1000);
      sizes.push([pdf.length, archive.length, word.length]);
    }
  }
  const [pdf, archive, word] = [0, 1, 2].map(
    (index) => `${Math.round(median(sizes.map((size) => size[index]!)) / 1000)} kB`,
  );
  console.log(
    `| ${name} | ${subjects.length} | ${Math.round(median(times))} ms | ${pdf} | ${archive} | ${word} |`,
  );
}
await vite.close();

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
