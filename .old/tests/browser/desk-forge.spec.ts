/** The desk's clients in a real browser, which decides what a page may ask other servers for. */
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { build } from 'vite';
import { repositoryOf } from '../../src/settings/repository.ts';
import { OWNER, REPOSITORY, TOKEN } from '../forge/forge-kind.ts';
import { BRANCH } from '../forge/repository.ts';
import { startForge, type Forge, type KindName } from '../forge/server.ts';
import { inCopy, PROJECT } from '../project.ts';
import { startDevelopment } from './development.ts';

const TOWN = 'content/björkhult/kommun.md';
const FILES = {
  [TOWN]: '\uFEFF---\r\nnamn: Björkhult\r\n---\r\n',
  'content/parter.yaml': 'polisen: {}\n',
  'content/public/björkhult/avtal.pdf': 'pdf',
};

let script: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: join(import.meta.dirname, 'forge-room.ts'), output: { format: 'iife' } },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('The clients could not be bundled');
  return output.output[0].code;
}

/** Serves a page with the clients at an origin of its own, for the time of an action. */
async function onPage(action: (site: string) => Promise<void>): Promise<void> {
  const code = await (script ??= bundle());
  const server = createServer((request, response) => {
    const isScript = request.url === '/klienter.js';
    response.setHeader('content-type', `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`);
    response.end(
      isScript
        ? code
        : '<!doctype html><html lang="sv"><title>Prov</title><script src="/klienter.js"></script>',
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  try {
    await action(`http://127.0.0.1:${(server.address() as AddressInfo).port}/admin/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function onForge(kind: KindName, action: (forge: Forge) => Promise<void>): Promise<void> {
  const forge = await startForge(kind, FILES);
  try {
    await action(forge);
  } finally {
    forge.close();
  }
}

function settingsFor(kind: KindName, { address }: Forge) {
  return repositoryOf({
    CMS_BACKEND: kind,
    CMS_SERVER: address,
    CMS_REPO: `${OWNER}/${REPOSITORY}`,
    ...(kind !== 'github' && { CMS_APP_ID: 'loften' }),
  })!.settings;
}

/** Reads, saves, meets somebody who has saved since, and takes back. */
async function work(page: Page): Promise<void> {
  const { files, paths, version } = await page.evaluate(() => window.room.read());
  expect(files).toEqual({ [TOWN]: FILES[TOWN], 'content/parter.yaml': FILES['content/parter.yaml'] });
  expect(paths).toEqual(Object.keys(FILES).sort());
  const save = (contents: string) =>
    page.evaluate(
      ([base, path, contents]) =>
        window.room.save(
          [
            { path, contents },
            { path: 'content/björkhult/2026/ett löfte/lofte.md', contents: 'löfte\r\n' },
            { path: 'content/public/björkhult/vapen.png', contents: new Uint8Array([0, 255, 128]) },
            { path: 'content/parter.yaml', contents: undefined },
          ],
          base,
        ),
      [version, TOWN, contents] as const,
    );
  const saved = await save('nytt\n');
  const now = await page.evaluate(() => window.room.read());
  expect(now.version).toBe(saved);
  expect(now.files).toEqual({ [TOWN]: 'nytt\n', 'content/björkhult/2026/ett löfte/lofte.md': 'löfte\r\n' });
  expect(await save('annat\n')).toMatch(/^MovedOn: Någon annan har sparat/);
  await page.evaluate((saved) => window.room.takeBack(saved), saved);
  expect(await page.evaluate(() => window.room.read())).toMatchObject({ files, paths });
}

for (const kind of ['forgejo', 'gitlab', 'github'] as const) {
  test(`${kind}: a page reads and saves with a personal key`, ({ page }) =>
    onForge(kind, (forge) =>
      onPage(async (site) => {
        await page.goto(site);
        await page.evaluate(
          async ([settings, token]) => {
            window.room.forge = await window.room.open.token(settings, token);
          },
          [settingsFor(kind, forge), TOKEN] as const,
        );
        await work(page);
        expect(forge.unknown).toEqual([]);
      }),
    ));
}

for (const kind of ['forgejo', 'gitlab'] as const) {
  test(`${kind}: somebody signs in with an account, and the key is renewed when it expires`, ({ page }) =>
    onForge(kind, (forge) =>
      onPage(async (site) => {
        const settings = settingsFor(kind, forge);
        await page.goto(site);
        const popup = page.waitForEvent('popup');
        const opened = page.evaluate(async (settings) => {
          window.room.forge = await window.room.open.account(settings);
        }, settings);
        await (await popup).getByRole('link', { name: 'Godkänn' }).click();
        await opened;
        forge.state.expired.add(TOKEN);
        await work(page);
        // The new key has been kept.
        await page.reload();
        await page.evaluate(async (settings) => {
          window.room.forge = await window.room.open.account(settings);
        }, settings);
        expect(forge.repository.text(`${BRANCH}:${TOWN}`)).toBe(FILES[TOWN]);
        const kept = () => page.evaluate(() => sessionStorage.length + localStorage.length);
        expect(await kept()).toBe(1);
        await page.evaluate((settings) => window.room.signOut(settings), settings);
        expect(await kept()).toBe(0);
      }),
    ));
}

/** A service that signs users in to GitHub, as one that a site hosts. */
const SERVICE = `<!doctype html><title>Logga in</title><script>
  addEventListener('message', ({ data, origin }) => {
    if (data !== 'authorizing:github') return;
    opener.postMessage('authorization:github:success:' + JSON.stringify({ token: '${TOKEN}', provider: 'github' }), origin);
  });
  opener.postMessage('authorizing:github', '*');
</script>`;

test('github: somebody signs in with an account, through the service that the site names', ({ page }) =>
  onForge('github', (forge) =>
    onPage(async (site) => {
      const asked: string[] = [];
      const service = createServer((request, response) => {
        asked.push(request.url ?? '');
        response.setHeader('content-type', 'text/html').end(SERVICE);
      });
      await new Promise<void>((resolve) => void service.listen(0, '127.0.0.1', resolve));
      try {
        const address = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
        await page.goto(site);
        await page.evaluate(
          async (settings) => {
            window.room.forge = await window.room.open.account(settings);
          },
          { ...settingsFor('github', forge), base_url: address, auth_methods: ['oauth' as const] },
        );
        await work(page);
        expect(asked[0]).toBe('/auth?provider=github&site_id=127.0.0.1&scope=repo%2Cuser');
      } finally {
        service.close();
        service.closeAllConnections();
      }
    }),
  ));

test('a folder on the computer is read and saved in', ({ page }) =>
  onPage(async (site) => {
    await page.addInitScript(() => {
      Object.assign(window, {
        showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle('mapp', { create: true }),
      });
    });
    await page.goto(site);
    const refused = await page.evaluate(() => window.room.open.folder().then(String, String));
    expect(refused).toContain('Mappen saknar content.');
    await page.evaluate(async (entries) => {
      const root = await (
        await navigator.storage.getDirectory()
      ).getDirectoryHandle('mapp', { create: true });
      for (const [path, text] of entries) {
        const parts = path.split('/');
        const name = parts.pop()!;
        let folder = root;
        for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
        const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await file.write(text);
        await file.close();
      }
    }, Object.entries(FILES));
    await page.evaluate(async () => {
      window.room.forge = await window.room.open.folder();
    });
    await work(page);
  }));

/** A page of the development server that shows its key. */
const KEY_PAGE = `declare const __DEVELOPMENT_KEY__: string;
export const GET = () => new Response(__DEVELOPMENT_KEY__);
`;

test('the development server takes changes from its own page, and from no other', async ({ page }) => {
  const { [TOWN]: town, ...others } = FILES;
  const content = { ...others, [TOWN]: town, 'content/sidor/.gitkeep': '' };
  await inCopy(content, async (folder) => {
    await writeFile(join(folder, 'src/pages/nyckel.txt.ts'), KEY_PAGE);
    const server = await startDevelopment(folder, { SITE_URL: 'http://localhost/loften/' });
    try {
      const response = await fetch(`${server.address}nyckel.txt`);
      const key = await response.text();
      expect(key).toMatch(/^[\w-]{43}$/);
      const open = async (address: string) => {
        await page.goto(address);
        if (!(await page.evaluate(() => 'room' in window))) {
          await page.addScriptTag({ content: await (script ??= bundle()) });
        }
        return page.evaluate(
          async ([site, key]) => {
            window.room.forge = await window.room.open.server(site, key);
            return window.room.read().then(({ version }) => version, String);
          },
          [server.address, key] as const,
        );
      };
      const version = await open(`${server.address}nyckel.txt`);
      expect(version).toMatch(/^[0-9a-f]{64}$/);
      const changes = [{ path: TOWN, contents: 'nytt\n' }];
      const saved = await page.evaluate(([changes, version]) => window.room.save(changes, version), [
        changes,
        version,
      ] as const);
      expect(saved).toMatch(/^[0-9a-f]{64}$/);
      // A page of another server on the same computer, which knows the key.
      await onPage(async (site) => {
        expect(await open(site)).toMatch(/^ForgeError/);
        const refused = await page.evaluate(([changes, saved]) => window.room.save(changes, saved), [
          [{ path: TOWN, contents: 'ont\n' }],
          saved,
        ] as const);
        expect(refused).toMatch(/^ForgeError/);
      });
      await open(`${server.address}nyckel.txt`);
      expect((await page.evaluate(() => window.room.read())).files[TOWN]).toBe('nytt\n');
    } finally {
      server.close();
    }
  });
});
