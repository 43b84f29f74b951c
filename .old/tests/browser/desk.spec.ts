/** The desk in a real browser, on simulated forges over real git repositories. */
import { BRANCH } from '../forge/repository.ts';
import { startForge, type Forge, type KindName } from '../forge/server.ts';
import { EDITOR, TOKEN } from '../forge/forge-kind.ts';
import { expectAccessible } from './accessibility.ts';
import { cell, save, saveAll, serveDesk, signIn } from './desk.ts';
import { ownFiles } from './own-files.ts';
import { addressOf } from './test.ts';
import { expect, test as base } from '@playwright/test';

const REPORT = 'content/eksjo/2017/trygghet-i-oster/t3.md';
const PROMISE = 'content/eksjo/2017/trygghet-i-oster/lofte.md';
const DOCUMENT = 'content/public/kallor/eksjo/uppfoljning-eksjo-2017-t3.txt';
const TODAY = '2018-03-01';
const CONTROLS = /underrättelsebaserade trafikkontroller/;

const test = base.extend<{ kind: KindName; forge: Forge; site: string }>({
  kind: ['forgejo', { option: true }],
  forge: async ({ kind }, use) => {
    const { '.git/HEAD': _, ...files } = await ownFiles();
    const forge = await startForge(kind, { ...files, [DOCUMENT]: 'Uppföljning' });
    await use(forge);
    expect(forge.unknown).toEqual([]);
    forge.close();
  },
  site: async ({ kind, forge }, use) => {
    const served = await serveDesk(addressOf('eksjo'), { kind, forge, today: TODAY });
    await use(served.address);
    served.close();
  },
});

const textAt = (forge: Forge, path: string) => forge.repository.text(`${BRANCH}:${path}`);

for (const kind of ['forgejo', 'github', 'gitlab'] as const) {
  test.describe(kind, () => {
    test.use({ kind });

    test('a changed number is one commit of one line, and the outcome follows as it is typed', async ({
      page,
      site,
      forge,
    }) => {
      const before = textAt(forge, REPORT);
      await signIn(page, site);
      await page.getByRole('link', { name: 'Uppföljning av tertial 3 2017' }).click();
      const row = page.getByRole('row', { name: CONTROLS });
      await expect(row).toContainText('Minst 8 + minst 5 + minst 5 = minst 18 av minst 10 trafikkontroller.');
      await cell(page, /^Trafikkontroller$/, CONTROLS).fill('minst 6');
      await expect(row).toContainText('Minst 8 + minst 5 + minst 6 = minst 19 av minst 10 trafikkontroller.');
      await saveAll(page);
      expect(textAt(forge, REPORT)).toBe(before.replace('kontroller: {minst: 5}', 'kontroller: {minst: 6}'));
      expect(forge.repository.log()[0]).toMatchObject({ author: EDITOR.name, paths: [REPORT] });
    });
  });
}

test('a wrong key is said in words, and the right one opens the desk', async ({ page, site, forge }) => {
  await page.goto(`${site}admin/`);
  await page.getByLabel('Din personliga nyckel').fill('fel');
  await page.getByRole('button', { name: 'Logga in med nyckeln' }).click();
  await expect(page.getByRole('alert')).toContainText('Nyckeln gäller inte');
  await signIn(page, site);
  expect(forge.state.expired.size).toBe(0);
});

for (const kind of ['forgejo', 'gitlab'] as const) {
  test.describe(kind, () => {
    test.use({ kind });

    test('an editor signs in with an account, in a window of the forge', async ({ page, site, forge }) => {
      await page.goto(`${site}admin/`);
      const popup = page.waitForEvent('popup');
      await page.getByRole('button', { name: /Logga in med ditt konto/ }).click();
      await (await popup).getByRole('link', { name: 'Godkänn' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Eksjö kommun' })).toBeVisible();
      await page.reload();
      await expect(page.getByRole('heading', { level: 1, name: 'Eksjö kommun' })).toBeVisible();
      await page.getByRole('button', { name: 'Logga ut' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
      await page.reload();
      await expect(page.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
      expect(forge.repository.log()).toHaveLength(1);
    });
  });
}

test('signing out asks about what is not saved, and leaves nothing of it behind', async ({
  page,
  site,
  forge,
}) => {
  await signIn(page, site);
  await page.goto(`${site}admin/#/eksjo/2017/uppfoljning/t3`);
  await cell(page, /^Trafikkontroller$/, CONTROLS).fill('minst 6');
  await expect(page.getByRole('link', { name: 'Granska och spara' })).toBeVisible();
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void dialog.accept();
  });
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
  expect(questions).toHaveLength(1);
  await signIn(page, site);
  await page.goto(`${site}admin/#/eksjo/2017/uppfoljning/t3`);
  await expect(cell(page, /^Trafikkontroller$/, CONTROLS)).toHaveValue('minst 5');
  expect(forge.repository.log()).toHaveLength(1);
});

test('a follow-up is written with the keyboard alone', async ({ page, site, forge }) => {
  await signIn(page, site);
  await page.goto(`${site}admin/#/eksjo/2017/uppfoljning/t3`);
  await cell(page, /^Vad som redovisas/, /Identifiera brottsaktiva personer/).focus();
  await page.keyboard.type('Genomfört under hösten.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tre adresser.');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('En ny rad.');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Mer', { exact: true }).first()).toBeVisible();
  await saveAll(page);
  const saved = textAt(forge, REPORT);
  expect(saved).toContain('text: Genomfört under hösten.');
  expect(saved).toContain('Tre adresser.\n');
  expect(saved).toContain('En ny rad.');
});

test('what the check refuses stands at its field, and cannot be saved', async ({ page, site, forge }) => {
  const commits = forge.repository.log().length;
  await signIn(page, site);
  await page.goto(`${site}admin/#/eksjo/2017/uppfoljning/t3`);
  const box = cell(page, /^Trafikkontroller$/, CONTROLS);
  await box.fill('många');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(box).toHaveAccessibleDescription(/Fel:.*många/);
  await expect(page.getByRole('row', { name: CONTROLS })).toContainText('Visas när felen');
  await expect(page.getByRole('row', { name: CONTROLS })).not.toContainText('inte redovisat');
  await page.getByRole('link', { name: 'Granska och spara' }).click();
  await expect(page.getByRole('button', { name: 'Spara', exact: true })).toBeDisabled();
  await expect(page.getByRole('heading', { name: 'Rätta det här innan du sparar' })).toBeVisible();
  expect(forge.repository.log()).toHaveLength(commits);
});

test('two people in the same follow-up both keep their words, and only the same field is asked about', async ({
  page,
  site,
  forge,
  context,
}) => {
  await signIn(page, site);
  await page.goto(`${site}admin/#/eksjo/2017/uppfoljning/t3`);
  const other = await context.newPage();
  await signIn(other, site);
  await other.goto(`${site}admin/#/eksjo/2017/uppfoljning/t3`);

  await cell(page, /^Trafikkontroller$/, CONTROLS).fill('minst 6');
  await cell(page, /^Vad som redovisas/, /Ökad polisiär närvaro/).fill('Min text');
  await cell(other, /^Vad som redovisas/, /Identifiera brottsaktiva personer/).fill('Den andras rad');
  await cell(other, /^Vad som redovisas/, /Ökad polisiär närvaro/).fill('Den andras text');
  await saveAll(other);

  await page.getByRole('link', { name: 'Granska och spara' }).click();
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByRole('heading', { name: /Ni har skrivit olika/ })).toBeVisible();
  const conflict = page.locator('.conflict');
  await expect(conflict).toHaveCount(1);
  await expect(conflict).toContainText('Min text');
  await expect(conflict).toContainText('Den andras text');
  await conflict.getByRole('button', { name: 'Behåll min' }).click();
  await save(page);
  const saved = textAt(forge, REPORT);
  expect(saved).toContain('Min text');
  expect(saved).toContain('Den andras rad');
  expect(saved).toContain('kontroller: {minst: 6}');
});

test('what is written survives reloading the page and an expired key', async ({ page, site, forge }) => {
  await signIn(page, site);
  await page.goto(`${site}admin/#/eksjo/2017/uppfoljning/t3`);
  await cell(page, /^Trafikkontroller$/, CONTROLS).fill('minst 6');
  await expect(page.getByRole('link', { name: 'Granska och spara' })).toBeVisible();
  forge.state.expired.add(TOKEN);
  await page.getByRole('link', { name: 'Granska och spara' }).click();
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Nyckeln gäller inte längre' })).toBeVisible();
  await page.getByRole('button', { name: 'Logga in igen' }).click();
  forge.state.expired.clear();
  await page.getByLabel('Din personliga nyckel').fill(TOKEN);
  await page.getByRole('button', { name: 'Logga in med nyckeln' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'det som du skrev senast' })).toBeVisible();
  await save(page);
  expect(textAt(forge, REPORT)).toContain('kontroller: {minst: 6}');
});

test('what is typed while it is being saved is not lost', async ({ page, site, forge }) => {
  await signIn(page, site);
  await page.goto(`${site}admin/#/eksjo/2017/uppfoljning/t3`);
  await cell(page, /^Trafikkontroller$/, CONTROLS).fill('minst 6');
  await page.getByRole('link', { name: 'Granska och spara' }).click();
  let isWaiting = true;
  await page.route(`${forge.address}/**`, async (route) => {
    while (isWaiting) await new Promise((resolve) => setTimeout(resolve, 50));
    await route.continue();
  });
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.goBack();
  const other = cell(page, /^Vad som redovisas/, /Identifiera brottsaktiva personer/);
  await other.fill('Skrivet under tiden.');
  isWaiting = false;
  await expect(page.getByRole('status').filter({ hasText: 'Det är sparat' })).toBeVisible();
  expect(textAt(forge, REPORT)).not.toContain('Skrivet under tiden.');
  await expect(other).toHaveValue('Skrivet under tiden.');
  await saveAll(page);
  expect(textAt(forge, REPORT)).toContain('text: Skrivet under tiden.');
  expect(textAt(forge, REPORT)).toContain('kontroller: {minst: 6}');
});

test('a step is undone and done again', async ({ page, site, forge }) => {
  await signIn(page, site);
  await page.goto(`${site}admin/#/eksjo/2017/uppfoljning/t3`);
  const box = cell(page, /^Trafikkontroller$/, CONTROLS);
  await box.fill('minst 6');
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect(box).toHaveValue('minst 5');
  await page.getByRole('button', { name: 'Gör om' }).click();
  await expect(box).toHaveValue('minst 6');
  expect(forge.repository.log()).toHaveLength(1);
});

test('a new year renews the chosen promises, as one commit', async ({ page, site, forge }) => {
  await signIn(page, site);
  await page.getByRole('link', { name: 'Nytt år' }).click();
  await expect(page.getByLabel(/Vilket år/)).toHaveValue('2018');
  await page.getByLabel('Unga utan droger').uncheck();
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await saveAll(page);
  expect(forge.repository.log()[0]!.paths).toEqual([
    'content/eksjo/2018/avtal.md',
    'content/eksjo/2018/trygghet-i-oster/lofte.md',
  ]);
});

test('changed words of a signed promise become a decision', async ({ page, site, forge }) => {
  await signIn(page, site);
  await page.getByRole('link', { name: 'Trygghet i öster' }).click();
  const activity = page.locator('details', { has: page.getByText('Ökad polisiär närvaro') }).first();
  await activity.locator('summary').first().click();
  await activity.getByLabel(/^Text/).first().fill('Mera polis');
  await page.getByRole('link', { name: 'Granska och spara' }).click();
  await page.getByRole('button', { name: 'Vi har beslutat det nya i dag' }).click();
  await expect(page.getByRole('button', { name: 'Vi har beslutat det nya i dag' })).toBeHidden();
  await save(page);
  expect(textAt(forge, PROMISE)).toContain('ändring: omformulerad');
  expect(textAt(forge, PROMISE)).toContain('text: Ökad polisiär närvaro');
});

for (const [name, width] of [
  ['a phone', 320],
  ['a desk', 1280],
] as const) {
  test(`every part of it is accessible and fits on ${name}`, async ({ page, site, forge }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${site}admin/`);
    await expectAccessible(page);
    await signIn(page, site);
    for (const part of [
      '#/eksjo',
      '#/eksjo/2017/uppfoljning/t3',
      '#/fil/eksjo/2017/trygghet-i-oster/lofte.md',
      '#/fil/parter.yaml',
      '#/fil/ordlista.yaml',
      '#/fil/eksjo/2017/avtal.md',
      '#/eksjo/nytt-ar',
      '#/dokument/',
      '#/spara',
    ]) {
      await page.goto(`${site}admin/${part}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), part).toBeLessThanOrEqual(
        width,
      );
    }
    expect(forge.repository.log()).toHaveLength(1);
  });
}

test('a part that cannot be loaded is said in words, and loaded with the page', async ({ page, site }) => {
  await page.route('**/_astro/Save*.js', (route) => route.abort());
  await signIn(page, site);
  await page.goto(`${site}admin/#/spara`);
  await expect(page.getByRole('alert')).toContainText('Den här delen av skrivbordet kunde inte hämtas.');
  await page.unroute('**/_astro/Save*.js');
  await page.getByRole('button', { name: 'Ladda om sidan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Granska och spara' })).toBeVisible();
});
