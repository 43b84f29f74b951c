/**
 * What a reader's browser does with published files: with those that the check accepts, and, should one get in after all, with those
 * that it refuses. Nothing runs and nothing is fetched from elsewhere.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveFolder, type Host } from '../../src/pipeline/preview-server.ts';
import { DRAWING_ATTACKS, DRAWINGS } from '../commands/attacks/drawings.ts';
import { PUBLISHED, SAMPLES } from '../commands/attacks/public-files.ts';
import { writeFiles } from '../project.ts';

/** Floods take a browser minutes to draw. The check refuses them; no policy helps. */
const FLOODS =
  /^(100,000 groups|a drawing that repeats|60,000 scripts|an enormous style|entities that expand)/;

const ATTACKS = DRAWING_ATTACKS.filter(([description]) => !FLOODS.test(description)).map(
  ([description, drawing], number) => ({ description, path: `bilder/${number}.svg`, drawing }),
);

let folder: string;
let host: Host;
let address: string;
/** A server without a policy, as a control: it shows that the attacks are attacks. */
let bare: Server;
let bareAddress: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'published-'));
  await writeFiles(folder, PUBLISHED);
  await writeFiles(
    folder,
    Object.fromEntries(Object.entries(DRAWINGS).map(([name, text]) => [`vapen/${name}.svg`, text])),
  );
  await writeFiles(folder, Object.fromEntries(ATTACKS.map(({ path, drawing }) => [path, drawing])));
  await writeFiles(folder, {
    '404.html': '<!doctype html><title>404</title>',
    'index.html': '<!doctype html><title>x</title>',
  });
  host = await serveFolder(folder, { base: '/', hostname: '127.0.0.1', port: 0, isPortFixed: true });
  address = `http://127.0.0.1:${host.port}/`;
  const byPath = new Map(ATTACKS.map(({ path, drawing }) => [`/${path}`, drawing]));
  bare = createServer((request, response) => {
    response
      .writeHead(200, { 'content-type': 'image/svg+xml' })
      .end(byPath.get(request.url ?? '') ?? '<svg/>');
  });
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
  bareAddress = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
});

test.afterAll(async () => {
  await host.close();
  bare.closeAllConnections();
  bare.close();
  await rm(folder, { recursive: true });
});

/** Records dialogs, and requests to anything but the file itself. */
async function recorded(page: Page): Promise<{ readonly done: string[] }> {
  const done: string[] = [];
  page.on('dialog', (dialog) => {
    done.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => void done.push(`window: ${popup.url()}`));
  page.on('download', (download) => void done.push(`download: ${download.url()}`));
  await page.route(/attack\.example/, (route) => {
    done.push(`request: ${route.request().url()}`);
    return route.abort();
  });
  return { done };
}

/** Opens a file by its own address, and does what a reader might: points, clicks, presses keys. */
async function open(page: Page, file: string): Promise<void> {
  await page.goto(file, { waitUntil: 'load' });
  for (const [x, y] of [
    [5, 5],
    [200, 200],
    [640, 360],
  ] as const)
    await page.mouse.click(x, y);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(50);
}

test('the attacks do run where nothing stops them', async ({ page }) => {
  const ran: string[] = [];
  for (const { description, path } of ATTACKS) {
    const attacked = await page.context().newPage();
    const { done } = await recorded(attacked);
    await open(attacked, `${bareAddress}${path}`).catch(() => undefined);
    if (done.length > 0) ran.push(description);
    await attacked.close();
  }
  expect(ran).toEqual(
    expect.arrayContaining([
      'a script',
      'a script of XHTML',
      'an event handler',
      'a page',
      'UTF-16',
      'a link that runs',
      'entities that hide a script',
      'a style sheet that imports',
      'a picture that tracks its readers',
      'a style sheet of the document',
      'a script before a fault',
    ]),
  );
});

test('no drawing runs or fetches anything, even if the check had let it in', async ({ page }) => {
  for (const { description, path } of ATTACKS) {
    const attacked = await page.context().newPage();
    const { done } = await recorded(attacked);
    await open(attacked, `${address}${path}`).catch(() => undefined);
    // A link that the reader clicks is followed.
    expect(
      done.filter((what) => what !== 'request: https://attack.example/'),
      description,
    ).toEqual([]);
    await attacked.close();
  }
});

test('no drawing runs or fetches anything as a picture on a page', async ({ page }) => {
  const { done } = await recorded(page);
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html>${ATTACKS.map(({ path }) => `<img src="/${path}" alt="">`).join('')}`,
    }),
  );
  await open(page, address);
  await page.waitForLoadState('networkidle');
  expect(done).toEqual([]);
});

test('drawings as programs save them are drawn, by their own address and on a page', async ({ page }) => {
  const { done } = await recorded(page);
  const violations: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && violations.push(message.text())));
  const paths = Object.keys(DRAWINGS).map((name) => `vapen/${encodeURIComponent(name)}.svg`);
  for (const path of paths) {
    await open(page, address + path);
    await expect(page.locator(':is(path, rect, polygon)').first(), path).toBeAttached();
  }
  await page.goto(address);
  const widths = await page.evaluate(
    (sources) =>
      Promise.all(
        sources.map(async (source) => {
          const picture = new Image();
          picture.src = source;
          await picture.decode();
          return picture.width;
        }),
      ),
    paths.map((path) => address + path),
  );
  expect(Math.min(...widths)).toBeGreaterThan(0);
  expect(done).toEqual([]);
  expect(violations).toEqual([]);
});

test('what is published is shown or saved as what it is, and runs nothing', async ({ page }) => {
  for (const ending of Object.keys(SAMPLES)) {
    const opened = await page.context().newPage();
    const { done } = await recorded(opened);
    await open(opened, `${address}prov/a.${ending}`).catch(() => undefined);
    expect(
      done.filter((what) => !what.startsWith('download: ')),
      ending,
    ).toEqual([]);
    await opened.close();
  }
  await page.goto(`${address}prov/a.png`);
  expect(await page.locator('img').evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBe(1);
  await page.goto(`${address}prov/a.txt`);
  await expect(page.getByText('<!doctype html>')).toBeVisible();
});

test('a page cannot frame the site', async ({ page }) => {
  await page.route('https://attack.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${address}"></iframe><iframe src="${address}vapen/plain.svg"></iframe>`,
    }),
  );
  await page.goto('https://attack.example/');
  const framed = page
    .frames()
    .slice(1)
    .map((frame) => frame.url());
  expect(framed).toEqual(['chrome-error://chromewebdata/', 'chrome-error://chromewebdata/']);
});
