/** The desk of a site with so many municipalities that they are not all read. */
import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { BRANCH } from '../forge/repository.ts';
import { TOKEN } from '../forge/forge-kind.ts';
import { startForge } from '../forge/server.ts';
import { generate } from '../scale/generate.ts';
import { save, saveAll, serveDesk } from './desk.ts';
import { addressOf } from './test.ts';

const FILES = Object.fromEntries(
  [...generate({ municipalities: 40, years: 1, promises: 2, seed: 1 })].map(
    ({ path, text }) => [`content/${path}`, text] as const,
  ),
);
const namesIn = (text: string) => /^namn: (.*)$/m.exec(text)![1]!;
const NAMES = Object.fromEntries(
  Object.entries(FILES).flatMap(([path, text]) =>
    path.endsWith('/kommun.md') ? [[path.split('/')[1]!, namesIn(text)] as const] : [],
  ),
);
const [ID, OTHER] = Object.keys(NAMES) as [string, string];
const PROMISE = Object.keys(FILES).find(
  (path) => path.startsWith(`content/${ID}/`) && path.endsWith('lofte.md'),
)!;
const MAX_BEFORE = 40_000;
const MAX_AFTER = 100_000;

test('one municipality of very many is read when it is chosen, and all of them when it concerns all', async ({
  page,
}) => {
  const forge = await startForge('github', FILES);
  const site = await serveDesk(addressOf('eksjo'), {
    kind: 'github',
    forge,
    today: '2019-03-01',
    municipalities: NAMES,
  });
  let sent = 0;
  page.on('response', (answer) => {
    if (!answer.url().startsWith(forge.address)) return;
    answer.body().then(
      (bytes) => (sent += gzipSync(bytes).length),
      () => undefined,
    );
  });
  try {
    await page.goto(`${site.address}admin/`);
    await page.getByLabel('Din personliga nyckel').fill(TOKEN);
    await page.getByLabel('Din personliga nyckel').press('Enter');
    await expect(page.getByText('Vilken kommun gäller det?')).toBeVisible();
    for (const name of Object.values(NAMES))
      await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(MAX_BEFORE);
    sent = 0;
    await page.getByRole('link', { name: NAMES[ID]!, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: NAMES[ID]! })).toBeVisible();
    await expect(page.locator('.bar')).not.toContainText('fel');
    expect(sent).toBeLessThan(MAX_AFTER);

    await page.goto(`${site.address}admin/#/fil/${PROMISE.slice('content/'.length)}`);
    await page.getByLabel(/^Kortnamn/).fill('Trygga gator');
    await saveAll(page);
    expect(forge.repository.text(`${BRANCH}:${PROMISE}`)).toContain('kortnamn: Trygga gator');
    expect(forge.repository.log()).toHaveLength(2);
    expect(sent).toBeLessThan(MAX_AFTER);

    // A party that another municipality may have is asked of all of them.
    await page.goto(`${site.address}admin/#/fil/parter.yaml`);
    await page.getByLabel('Namn på den som ska läggas till').fill('Fastighetsägarna');
    await page.getByRole('button', { name: 'Lägg till den' }).click();
    await page.getByRole('link', { name: 'Granska och spara' }).click();
    await save(page);
    expect(sent).toBeGreaterThan(MAX_AFTER / 2);
    await page.goto(`${site.address}admin/#/${OTHER}`);
    await expect(page.getByRole('heading', { level: 1, name: NAMES[OTHER]! })).toBeVisible();
    expect(forge.unknown).toEqual([]);
  } finally {
    site.close();
    forge.close();
  }
});
