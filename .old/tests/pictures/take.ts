/**
 * Takes the screenshots of the main pages for the README, on phone and desktop, light and dark, showing what a reader sees
 * first, and writes them to this folder. Full-page screenshots and printed pages go to `.staging/pictures/`. `--all`
 * includes every other kind of page, and `--only=year,search` only those pages. `--only=desk` takes those of the editors' guide. `editor.png` is taken by hand in VS Code, with
 * the last status of Eksjö's third report changed to an unknown word.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../browser/chromium.ts';
import { takeDesk } from './desk.ts';
import { ensureTestSites, serveTestSite, SITES, type SiteName } from '../sites.ts';
import { waitForTypefaces } from './typefaces.ts';

const PAGES: readonly {
  readonly site: SiteName;
  readonly name: string;
  readonly address: string;
  readonly isKept: boolean;
}[] = [
  { site: 'eksjo', name: 'start', address: '', isKept: true },
  { site: 'eksjo', name: 'year', address: 'eksjo/2017/', isKept: true },
  { site: 'eksjo', name: 'promise', address: 'eksjo/2017/trygghet-i-oster/', isKept: true },
  { site: 'eksjo', name: 'report', address: 'eksjo/2017/t3/', isKept: true },
  { site: 'eksjo', name: 'search', address: 'sok/?q=kontroller', isKept: true },
  { site: 'eksjo', name: 'municipality', address: 'eksjo/', isKept: false },
  { site: 'eksjo', name: 'promise-2', address: 'eksjo/2017/unga-utan-droger/', isKept: false },
  { site: 'eksjo', name: 'activities', address: 'eksjo/2017/aktiviteter/', isKept: false },
  { site: 'eksjo', name: 'rules', address: 'sa-bedomer-vi/', isKept: false },
  { site: 'eksjo', name: 'glossary', address: 'ordlista/', isKept: false },
  { site: 'eksjo', name: 'accessibility', address: 'tillganglighet/', isKept: false },
  { site: 'eksjo', name: 'missing', address: '404.html', isKept: false },
  { site: 'madeUp', name: 'own-look', address: '', isKept: true },
];

const SCREENS = [
  { width: 360, height: 780 },
  { width: 1280, height: 960 },
];

const isAll = process.argv.includes('--all');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const keptFolder = import.meta.dirname;
const otherFolder = join(import.meta.dirname, '..', '..', '.staging', 'pictures');

await ensureTestSites();
await mkdir(otherFolder, { recursive: true });
const browser = await launchBrowser();
const hosts = new Map<SiteName, Awaited<ReturnType<typeof serveTestSite>>>();
for (const name of Object.keys(SITES) as SiteName[]) hosts.set(name, await serveTestSite(name));
for (const { site, name, address, isKept } of PAGES.filter((page) => isAll || page.isKept)) {
  if (only !== undefined && !only.split(',').includes(name)) continue;
  for (const { width, height } of SCREENS) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme,
        reducedMotion: 'reduce',
      });
      await waitForTypefaces(page);
      await page.goto(`${hosts.get(site)!.address}${address}`, { waitUntil: 'networkidle' });
      const picture = `${name}-${width}-${colorScheme}.png`;
      if (isKept) await page.screenshot({ path: join(keptFolder, picture) });
      await page.screenshot({ path: join(otherFolder, picture), fullPage: true });
      if (width === 1280 && colorScheme === 'light') {
        await page.pdf({ path: join(otherFolder, `${name}.pdf`), preferCSSPageSize: true });
      }
      await page.close();
    }
  }
}
if (only === undefined || only === 'desk') await takeDesk(browser, keptFolder);
await browser.close();
await Promise.all([...hosts.values()].map((host) => host.close()));
