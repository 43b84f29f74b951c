/**
 * Takes the pictures of the main pages that the README shows: phone and desktop, light and dark, what a reader sees first,
 * and writes them beside this file. Whole pages, and what comes out of a printer, go into a folder that is not kept; with
 * `--all` those of every other kind of page too, and with `--only=year,search` those pages only. `editor.png` is taken in VS
 * Code by hand: the word for the last status of Eksjö's third tertial changed to one that there is not.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchBrowser } from '../browser/chromium.ts';
import { startDevelopment } from '../browser/development.ts';
import { edit, field, filesNow, fill, openForms, ownFiles, save } from '../browser/forms.ts';
import { inCopy } from '../project.ts';
import { ensureTestSites, serveTestSite, SITES, type SiteName } from '../sites.ts';

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
  { site: 'madeUp', name: 'made-up-start', address: '', isKept: false },
];

/** Widths of the screen, with the height that is kept. */
const SCREENS = [
  { width: 360, height: 780 },
  { width: 1280, height: 960 },
];

const isAll = process.argv.includes('--all');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const kept = import.meta.dirname;
const others = join(import.meta.dirname, '..', '..', '.staging', 'pictures');

await ensureTestSites();
await mkdir(others, { recursive: true });
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
      // Twice: the fonts are optional, and a page may do without them until the browser has them.
      for (const _ of [1, 2]) {
        await page.goto(`${hosts.get(site)!.address}${address}`, { waitUntil: 'networkidle' });
      }
      const picture = `${name}-${width}-${colorScheme}.png`;
      if (isKept) await page.screenshot({ path: join(kept, picture) });
      await page.screenshot({ path: join(others, picture), fullPage: true });
      if (width === 1280 && colorScheme === 'light') {
        await page.pdf({ path: join(others, `${name}.pdf`), preferCSSPageSize: true });
      }
      await page.close();
    }
  }
}
if (only === undefined || only === 'forms') {
  const page = await openedForms(hosts.get('eksjo')!.address);
  await edit(page, 'uppfoljningar/entries/2017-trygghet-i-oster-t3');
  await fill(page, 'redovisat.1.text', 'Genomfört minst fem');
  await fill(page, 'redovisat.1.tal_kontroller', 'minst 5');
  await page.setViewportSize({ width: 1000, height: 860 });
  // What is out of sight is drawn no more, and the rest moves up.
  await page.waitForTimeout(1000);
  await field(page, 'redovisat.1.text').evaluate((box) => box.scrollIntoView({ block: 'center' }));
  await page.screenshot({ path: join(kept, 'forms-follow-up.png') });
  await page.close();
  await takeNewPromise(hosts.get('eksjo')!.address);
  await takeFormsWithError();
}
await browser.close();
await Promise.all([...hosts.values()].map((host) => host.close()));

async function openedForms(address: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'sv-SE', reducedMotion: 'reduce' });
  const { 'content/eksjo/2017/trygghet-i-oster/t3.md': _, ...files } = await ownFiles();
  await openForms(page, address, 'Eksjö kommun', files);
  return page;
}

/** A promise that is new, with its activities pasted in: made up, and saved nowhere. */
async function takeNewPromise(address: string): Promise<void> {
  const page = await openedForms(address);
  await edit(page, 'loften-2018/new');
  await fill(page, 'titel', 'Att göra parken trygg.');
  await fill(
    page,
    'nya_aktiviteter',
    [
      'Polisen fotpatrullerar i parken på kvällarna. | minst 60 kvällar',
      'Kommunen håller möten med de boende. | minst 2 möten per månad',
      'Kommunen byter belysningen längs gångvägarna. | engång',
      'Vuxna nattvandrar oftare. | riktning',
    ].join('\n'),
  );
  await page.setViewportSize({ width: 1000, height: 620 });
  await page.waitForTimeout(1000);
  await field(page, 'nya_aktiviteter').evaluate((box) => box.scrollIntoView({ block: 'center' }));
  await page.screenshot({ path: join(kept, 'forms-promise.png') });
  await page.close();
}

/** What is told after saving, where the site is kept up to date. */
async function takeFormsWithError(): Promise<void> {
  await inCopy(await ownFiles(), async (folder) => {
    const server = await startDevelopment(folder);
    const page = await openedForms(server.address);
    const file = 'content/eksjo/2017/avtal.md';
    await edit(page, 'avtal/entries/2017');
    await fill(page, 'från', '2017-03-01');
    await fill(page, 'till', '2017-02-28');
    await save(page);
    await writeFile(join(folder, file), (await filesNow(page))[file]!);
    await page.setViewportSize({ width: 1000, height: 620 });
    await page.getByRole('alert').waitFor();
    // What else is told has gone by then.
    await page.waitForTimeout(6000);
    await page.screenshot({ path: join(kept, 'forms-error.png') });
    server.close();
  });
}
