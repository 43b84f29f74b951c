/** The desk of a site with so many municipalities that they are not all read. */
import { expect, test } from '@playwright/test';
import { BRANCH } from '../forge/repository.ts';
import { TOKEN } from '../forge/forge-kind.ts';
import { startForge } from '../forge/server.ts';
import { generate } from '../scale/generate.ts';
import { countAnswers, save, saveAll, serveDesk } from './desk.ts';
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
const DUE = {
  period: 't3',
  name: 'Tertial 3 2018',
  lastDay: '2019-02-28',
  year: 2018,
  state: 'late',
} as const;
const LINES = Object.fromEntries(
  Object.entries(NAMES).map(([id, name]) => [
    id,
    { name, ...(id === OTHER && { due: { ...DUE, promises: 2, written: 0 }, more: 2 }) },
  ]),
);
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
    municipalities: LINES,
  });
  const answers = countAnswers(page, forge.address);
  try {
    await page.goto(`${site.address}admin/`);
    await page.getByLabel('Din personliga nyckel').fill(TOKEN);
    await page.getByLabel('Din personliga nyckel').press('Enter');
    await expect(page.getByText('Vilken kommun gäller det?')).toBeVisible();
    for (const name of Object.values(NAMES))
      await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: NAMES[OTHER]! })).toContainText(
      'Tertial 3 2018 skulle ha varit inne 28 februari 2019: inget av två löften är skrivet, och två till',
    );
    await page.getByLabel('Kommunens namn').fill(` ${NAMES[OTHER]!.slice(8, 14).toUpperCase()}`);
    await expect(page.getByRole('link', { name: NAMES[OTHER]!, exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: NAMES[ID]!, exact: true })).toBeHidden();
    await page.getByLabel('Kommunens namn').fill('');
    expect(answers.bytes).toBeGreaterThan(0);
    expect(answers.bytes).toBeLessThan(MAX_BEFORE);
    const isForge = (address: URL) => address.href.startsWith(forge.address);
    await page.route(isForge, (route) => route.abort());
    await page.getByRole('link', { name: NAMES[ID]!, exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(
      'Innehållet kunde inte läsas. Servern går inte att nå.',
    );
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    answers.bytes = 0;
    // The page tries by itself when the network is back.
    await page.unroute(isForge);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByRole('heading', { level: 1, name: NAMES[ID]! })).toBeVisible();
    await expect(page.locator('.bar')).not.toContainText('fel');
    expect(answers.bytes).toBeLessThan(MAX_AFTER);

    await page.goto(`${site.address}admin/#/fil/${PROMISE.slice('content/'.length)}`);
    await page.getByLabel(/^Kortnamn/).fill('Trygga gator');
    await saveAll(page);
    expect(forge.repository.text(`${BRANCH}:${PROMISE}`)).toContain('kortnamn: Trygga gator');
    expect(forge.repository.log()).toHaveLength(2);
    expect(answers.bytes).toBeLessThan(MAX_AFTER);

    // A party that another municipality may have is asked of all of them.
    await page.goto(`${site.address}admin/#/fil/parter.yaml`);
    await page.getByLabel('Namn på den som ska läggas till').fill('Fastighetsägarna');
    await page.getByRole('button', { name: 'Lägg till den' }).click();
    await page.getByRole('link', { name: 'Granska och spara' }).click();
    await save(page);
    expect(answers.bytes).toBeGreaterThan(MAX_AFTER / 2);
    await page.goto(`${site.address}admin/#/${OTHER}`);
    await expect(page.getByRole('heading', { level: 1, name: NAMES[OTHER]! })).toBeVisible();
    expect(forge.unknown).toEqual([]);
  } finally {
    site.close();
    forge.close();
  }
});
