/** Takes the pictures of the desk for the editors' guide: the third report of Eksjö, as if it was being written. */
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { cell, paste, serveDesk, signIn } from '../browser/desk.ts';
import { ownFiles } from '../browser/own-files.ts';
import { startForge } from '../forge/server.ts';
import { serveTestSite } from '../sites.ts';
import { waitForTypefaces } from './typefaces.ts';

const TODAY = '2018-02-15';
const SHEET = '#/eksjo/2017/uppfoljning/t3';
const CONTROLS = /underrättelsebaserade trafikkontroller/;
const WIDTH = 1200;
const DOCUMENT = 'content/public/kallor/eksjo/uppfoljning-eksjo-2017-t3.txt';

/** A table as Word puts it on the clipboard, with the words of the real report. */
const TABLE = `<table>
  <tr><td><p><b>Aktivitet</b></p></td><td><p><b>Uppföljning T3</b></p></td></tr>
  <tr><td><p>Ökad polisiär närvaro i de östra delarna av kommunen</p></td>
    <td><p>På plats vid minst 10 tillfällen sammanlagt 20 timmar</p></td></tr>
  <tr><td><p>Genomföra minst tio underrättelsebaserade trafikkontroller med inriktning mot hastighet, beteende och
    alkohol/drogpåverkan i östra kommundelen.</p></td><td><p>Genomfört minst fem</p></td></tr>
  <tr><td><p>Kommunen genomför minst två trygghetsvandringar i den östra kommundelen.</p></td>
    <td><p>Planeras till februari 2018</p></td></tr>
</table>`;

export async function takeDesk(browser: Browser, folder: string): Promise<void> {
  const files = Object.entries(await ownFiles()).filter(
    ([path]) => path !== '.git/HEAD' && !path.endsWith('/t3.md'),
  );
  const forge = await startForge('forgejo', { ...Object.fromEntries(files), [DOCUMENT]: 'Uppföljning' });
  const host = await serveTestSite('eksjo');
  const site = await serveDesk(host.address, { kind: 'forgejo', forge, today: TODAY });
  const page = await browser.newPage({
    locale: 'sv-SE',
    reducedMotion: 'reduce',
    viewport: { width: WIDTH, height: 760 },
  });
  const take = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) });
  await waitForTypefaces(page);
  await signIn(page, site.address);
  await page.getByRole('heading', { name: 'Att skriva' }).waitFor();
  await take('desk-start');

  await page.goto(`${site.address}admin/${SHEET}`);
  await page.getByText('Klistra in hela uppföljningen').click();
  await paste(page, { html: TABLE });
  await scrollTo(page, '.paste');
  await take('desk-paste');

  await page.getByRole('button', { name: /^Skriv in/ }).click();
  await page.getByText('minst 18 av minst 10').waitFor();
  await scrollTo(page, 'table.sheet');
  await take('desk-follow-up');

  await cell(page, /^Trafikkontroller$/, CONTROLS).fill('minst fem st');
  await page.waitForTimeout(500);
  await showRow(page);
  await take('desk-error');
  await page.close();
  site.close();
  await host.close();
  forge.close();
}

const scrollTo = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((part) => {
      part.scrollIntoView({ block: 'start' });
      // The desk's bar stays at the top.
      scrollBy(0, -100);
    });

const showRow = (page: Page) =>
  page.getByRole('row', { name: CONTROLS }).evaluate((row) => row.scrollIntoView({ block: 'center' }));
