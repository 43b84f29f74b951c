/**
 * A site with an attack in every field, as a reader's browser meets it: nothing runs, and nothing is fetched from elsewhere. Then the
 * same with code that the check refuses, put into a built page by hand: the page's own policy stops it.
 */
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveFolder, type Host } from '../../src/pipeline/preview-server.ts';
import { attacked, ATTACKED_DIST, payload } from '../commands/attacks/attacked-site.ts';
import { PNG, SAMPLES } from '../commands/attacks/public-files.ts';
import { writeFiles } from '../project.ts';

const BASE = '/loften/';

let dist: string;
let host: Host;
let address: string;
let pages: readonly string[];

test.beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'attacked-'));
  await cp(ATTACKED_DIST, dist, { recursive: true });
  await writeFiles(dist, {
    'bilder/skript.txt': 'attack("text")',
    'bilder/skript.json': 'attack("json")',
    'bilder/skript.gif': SAMPLES['gif']!,
    'bilder/b.png': PNG,
  });
  host = await serveFolder(dist, { base: BASE, hostname: '127.0.0.1', port: 0, isPortFixed: true });
  address = `http://127.0.0.1:${host.port}${BASE}`;
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'));
  const texts = await Promise.all(files.map((file) => readFile(join(dist, file), 'utf8')));
  pages = files
    .filter((_, index) => !texts[index]!.includes('http-equiv="refresh"'))
    .map((file) => file.replaceAll(sep, '/').replace(/(^|\/)index\.html$/, '$1'));
});

test.afterAll(async () => {
  await host.close();
  await rm(dist, { recursive: true });
});

/** Records what no page may do: call `attack`, open a dialog or a window, or ask another host. */
async function recorded(page: Page): Promise<string[]> {
  const done: string[] = [];
  await page.exposeFunction('attack', (...words: readonly unknown[]) => {
    done.push(`ran: ${words.join()}`);
  });
  page.on('dialog', (dialog) => {
    done.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => done.push(`window: ${popup.url()}`));
  page.on('pageerror', (error) => done.push(`exception: ${error.message}`));
  // What the policy stops never gets here.
  await page.route(
    (url) => url.protocol.startsWith('http') && url.host !== new URL(address).host,
    (route) => {
      done.push(`request: ${route.request().url()}`);
      return route.abort();
    },
  );
  return done;
}

/** Does what could set off an event handler: points at everything, focuses it, opens it and scrolls to it. */
async function touchEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      for (const type of ['mouseover', 'mouseenter', 'pointerover', 'focus', 'toggle', 'error', 'load'])
        element.dispatchEvent(new Event(type, { bubbles: false }));
      element.focus();
    }
    window.scrollTo(0, document.body.scrollHeight);
  });
  await page.waitForTimeout(100);
}

test('no page runs an attack in a field', async ({ page }) => {
  test.slow();
  const done = await recorded(page);
  expect(pages.length).toBeGreaterThan(10);
  for (const path of pages) {
    await page.goto(address + path, { waitUntil: 'load' });
    await touchEverything(page);
    const handlers = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
        [...attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
      ),
    );
    expect(handlers, path).toEqual([]);
    expect(done, path).toEqual([]);
  }
});

test('no chart runs an attack in its data, and shows it as text', async ({ page }) => {
  const done = await recorded(page);
  await page.goto(`${address}bjorkhult/2017/tryggt-torg/`);
  const charts = page.locator('canvas');
  for (const chart of await charts.all()) {
    await chart.scrollIntoViewIfNeeded();
    await chart.hover({ position: { x: 60, y: 40 } });
  }
  await page.waitForTimeout(300);
  expect(done).toEqual([]);
});

test.describe('a search', () => {
  const terms = [
    payload(attacked.indexOf('kommun: namn')),
    '<script>attack("sök")</script>',
    '"><img src=x onerror=attack("sök")>',
    "';attack('sök');'",
    '${attack("sök")}',
    'javascript:attack("sök")',
    '\u202eattack',
    'script',
    'a'.repeat(5000),
  ];

  test('runs neither what is searched for nor what is found', async ({ page }) => {
    test.slow();
    const done = await recorded(page);
    for (const term of terms) {
      await page.goto(`${address}sok/?q=${encodeURIComponent(term)}`);
      await expect(page.getByRole('searchbox').first()).toHaveValue(/./);
      await page.waitForTimeout(300);
      await touchEverything(page);
      expect(done, term.slice(0, 60)).toEqual([]);
    }
    await page.goto(`${address}sok/`);
    const box = page.getByRole('searchbox').first();
    await box.fill('aktivitet');
    await page.waitForTimeout(500);
    await box.fill('<img src=x onerror=attack("skrivet")>');
    await page.waitForTimeout(500);
    await touchEverything(page);
    expect(done).toEqual([]);
  });

  test('has hits with the attacks as text', async ({ page }) => {
    const done = await recorded(page);
    await page.goto(`${address}sok/?q=script`);
    await expect(page.getByRole('main').getByText('<script>attack(').first()).toBeVisible();
    expect(done).toEqual([]);
  });

  test('runs nothing that follows the address', async ({ page }) => {
    const done = await recorded(page);
    for (const end of [
      '#<img src=x onerror=attack(1)>',
      '#javascript:attack(1)',
      '?q[]=<script>&q=%',
      '?__proto__[a]=1',
    ]) {
      await page.goto(`${address}sok/${end}`);
      await page.waitForTimeout(200);
      await page.goto(`${address}bjorkhult/2017/${end}`);
      await page.waitForTimeout(100);
    }
    expect(done).toEqual([]);
  });
});

test('an error report opens a message and nothing else', async ({ page }) => {
  await page.goto(`${address}bjorkhult/2017/tryggt-torg/`);
  const addresses = await page
    .getByRole('link', { name: /^Rapportera fel/ })
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.length).toBeGreaterThan(0);
  for (const href of addresses) {
    const { protocol, pathname, searchParams } = new URL(href);
    expect(protocol + pathname).toBe('mailto:kommun+fel=a@bjorkhult.example');
    expect([...searchParams.keys()]).toEqual(['subject', 'body']);
  }
});

/** What Markdown would let through, did the check not refuse it. */
const REFUSED: readonly (readonly [description: string, html: string])[] = [
  ['a script', '<script>attack(1)</script>'],
  ['a script of a module', '<script type="module">attack(1)</script>'],
  ['a script from another host', '<script src="https://attack.example/x.js"></script>'],
  ['a text as a script', `<script src="${BASE}bilder/skript.txt"></script>`],
  ['data as a script', `<script src="${BASE}bilder/skript.json"></script>`],
  ['a picture as a script', `<script src="${BASE}bilder/skript.gif"></script>`],
  ['a script in an address', '<script src="data:text/javascript,attack(1)"></script>'],
  ['an event handler', '<img src="x" onerror="attack(1)">'],
  [
    'a handler that starts by itself',
    '<svg onload="attack(1)"></svg><details open ontoggle="attack(1)"></details>',
  ],
  ['a handler of a focused field', '<input autofocus onfocus="attack(1)">'],
  ['a link that runs', '<a id="attacked" href="javascript:attack(1)">x</a>'],
  [
    'a link that runs in a drawing',
    '<svg><a id="attacked" href="javascript:attack(1)"><text y="9">x</text></a></svg>',
  ],
  ['a form that runs', '<form action="javascript:attack(1)"><button id="attacked">x</button></form>'],
  [
    'a form that asks another host',
    '<form action="https://attack.example/"><input name="a"><button id="attacked">x</button></form>',
  ],
  ['a frame', '<iframe src="https://attack.example/"></iframe>'],
  ['a frame that runs', '<iframe srcdoc="<script>parent.attack(1)</script>"></iframe>'],
  ['an object', '<object data="https://attack.example/"></object><embed src="https://attack.example/">'],
  ['an object that is a page', `<object data="data:text/html,<script>parent.attack(1)</script>"></object>`],
  ['a picture that tracks its readers', '<img src="https://attack.example/x.png">'],
  ['a style sheet from another host', '<link rel="stylesheet" href="https://attack.example/x.css">'],
  ['a style that fetches', '<style>body { background: url(https://attack.example/x.png) }</style>'],
  [
    'a font from another host',
    '<style>@font-face { font-family: a; src: url(https://attack.example/x) } * { font-family: a }</style>',
  ],
  ['a base of all addresses', '<base href="https://attack.example/"><img src="x.png">'],
  ['a preloaded file', '<link rel="preload" as="image" href="https://attack.example/x.png">'],
  ['a video', '<video src="https://attack.example/x.mp4" autoplay></video>'],
];

test('code that the check refuses does nothing even on a page, whose policy stops it', async ({ page }) => {
  test.slow();
  const path = `${BASE}bjorkhult/2017/tryggt-torg/`;
  const built = await readFile(join(dist, 'bjorkhult/2017/tryggt-torg/index.html'), 'utf8');
  for (const [description, html] of REFUSED) {
    const attackedPage = await page.context().newPage();
    const done = await recorded(attackedPage);
    const violations: string[] = [];
    attackedPage.on(
      'console',
      (message) => void (message.type() === 'error' && violations.push(message.text())),
    );
    await attackedPage.route(`**${path}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: built.replace(/<main[^>]*>/, (main) => `${main}${html}`) });
    });
    await attackedPage.goto(`http://127.0.0.1:${host.port}${path}`, { waitUntil: 'load' });
    const clickable = attackedPage.locator('#attacked');
    if ((await clickable.count()) > 0) await clickable.click({ noWaitAfter: true });
    await attackedPage.waitForTimeout(150);
    expect(done, description).toEqual([]);
    expect(violations, description).not.toEqual([]);
    await attackedPage.close();
  }
});
