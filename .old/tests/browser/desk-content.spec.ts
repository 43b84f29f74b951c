/** New content, and the removal and renaming of what there is, in the desk in a real browser. */
import { expect, test as base, type Page } from '@playwright/test';
import { BRANCH } from '../forge/repository.ts';
import { startForge, type Forge } from '../forge/server.ts';
import { expectAccessible } from './accessibility.ts';
import { paste, saveAll, serveDesk, signIn } from './desk.ts';
import { ownFiles } from './own-files.ts';
import { addressOf } from './test.ts';

const PROMISE = 'content/eksjo/2017/trygghet-i-oster/lofte.md';
const DOCUMENT = 'content/public/kallor/eksjo/uppfoljning-eksjo-2017-t3.txt';

const test = base.extend<{ forge: Forge; site: string; today: string }>({
  today: ['2018-03-01', { option: true }],
  forge: async ({ browserName: _ }, use) => {
    const { '.git/HEAD': __, ...files } = await ownFiles();
    const forge = await startForge('forgejo', { ...files, [DOCUMENT]: 'Uppföljning' });
    await use(forge);
    forge.close();
  },
  site: async ({ forge, today }, use) => {
    const served = await serveDesk(addressOf('eksjo'), { kind: 'forgejo', forge, today });
    await use(served.address);
    served.close();
  },
});

const textAt = (forge: Forge, path: string) => forge.repository.text(`${BRANCH}:${path}`);
const open = (page: Page, site: string, part: string) => page.goto(`${site}admin/${part}`);
const form = '#/fil/eksjo/2017/trygghet-i-oster/lofte.md';

async function expectFits(page: Page, width: number): Promise<void> {
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

const ROWS = [
  'Aktivitet\tAnsvarig\tMål',
  'Nattvandra i centrum\tPolisen\t60 pass',
  'Hålla trygghetsvandringar\tEksjö kommun\tminst 2 vandringar',
  'Byta belysningen i tunneln\t\t',
].join('\n');

for (const width of [320, 1280]) {
  test(`activities are pasted, asked about with buttons, and kept where they are not taken, at ${width} pixels`, async ({
    page,
    site,
    forge,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, site);
    await open(page, site, form);
    await page.getByText('Klistra in aktiviteter').focus();
    await page.keyboard.press('Enter');
    await paste(page, { text: ROWS });
    await expect(page.getByRole('heading', { name: 'Så här förstods det' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Så här förstods det' })).toBeFocused();
    await expectFits(page, width);
    await expect(page.getByRole('checkbox', { name: 'Hålla trygghetsvandringar' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Nattvandra i centrum' })).toBeDisabled();
    await page
      .getByRole('group', { name: /60 pass.*menade du minst 60 pass/ })
      .getByRole('button', { name: 'minst 60 pass' })
      .press('Enter');
    await expect(page.getByRole('checkbox', { name: 'Nattvandra i centrum' })).toBeChecked();
    await page.getByRole('button', { name: 'Skriv in två aktiviteter' }).press('Enter');
    await expect(page.getByText('Klistra in aktiviteter')).toBeFocused();
    await expect(page.getByText('Byta belysningen i tunneln')).toBeVisible();
    await saveAll(page);
    const saved = textAt(forge, PROMISE);
    expect(saved).toContain('text: Nattvandra i centrum');
    expect(saved).toMatch(/text: Hålla trygghetsvandringar\n +ansvariga: \[kommunen\]/);
    expect(saved).not.toContain('Byta belysningen');
    await open(page, site, form);
    await expect(page.getByText('Byta belysningen i tunneln')).toBeVisible();
    expect(saved).not.toMatch(/Nattvandra[^]*typ: engång/);
  });

  test(`a promise gets another address, with its follow-ups, after it is said what that means, at ${width} pixels`, async ({
    page,
    site,
    forge,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, site);
    await open(page, site, form);
    await page.getByRole('button', { name: 'Byt löftets adress' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Byt löftets adress' });
    await expect(dialog.getByRole('button', { name: 'Byt adress' })).toBeDisabled();
    await dialog.getByLabel('Ny adress').fill('Tryggt i öster');
    await expect(dialog).toContainText('/eksjo/2017/tryggt-i-oster/');
    await expectFits(page, width);
    await dialog.getByRole('button', { name: 'Byt adress' }).press('Enter');
    await expect(page).toHaveURL(/tryggt-i-oster\/lofte\.md$/);
    await saveAll(page);
    const [commit] = forge.repository.log();
    expect(commit!.paths).toContain('content/eksjo/2017/tryggt-i-oster/t3.md');
    expect(textAt(forge, 'content/eksjo/2017/tryggt-i-oster/lofte.md')).toMatch(
      /tidigare:\s+(?:- |\[)'?2017\/trygghet-i-oster/,
    );
  });
}

test('removing a promise asks first, and can be thought better of', async ({ page, site, forge }) => {
  await signIn(page, site);
  await open(page, site, form);
  const button = page.getByRole('button', { name: 'Ta bort löftet och dess uppföljningar' });
  await button.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Löftet är publicerat');
  await expect(dialog).toContainText('/eksjo/2017/trygghet-i-oster/');
  await expect(dialog).toContainText('Tertial 3 2017');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await expect(page.getByRole('link', { name: 'Granska och spara' })).toBeHidden();
  await button.press('Enter');
  await dialog.getByRole('button', { name: 'Ta bort' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Eksjö kommun' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Trygghet i öster' })).toBeHidden();
  await saveAll(page);
  expect(forge.repository.log()[0]!.paths).toContain(PROMISE);
});

test('removing a follow-up, an activity or a party says what it touches', async ({ page, site, forge }) => {
  await signIn(page, site);
  const dialog = page.getByRole('dialog');
  await open(page, site, '#/eksjo/2017/uppfoljning/t3');
  await page.getByText('Om uppföljningen').first().click();
  await page.getByRole('button', { name: 'Ta bort uppföljningen' }).first().click();
  await expect(dialog).toContainText(/tertial 3 2017 .*har tagits bort/);
  await dialog.getByRole('button', { name: 'Avbryt' }).click();

  await open(page, site, form);
  await page.getByText('Ökad polisiär närvaro', { exact: false }).first().click();
  await page.getByRole('button', { name: /^Ta bort ”Ökad polisiär närvaro/ }).click();
  await expect(dialog).toContainText('lägger du i stället till en ändring');
  await expect(dialog).toContainText('Det nämns i');
  await dialog.getByRole('button', { name: 'Avbryt' }).click();

  await open(page, site, '#/fil/parter.yaml');
  await page.getByLabel('Namn på den som ska läggas till').fill('Fastighetsägarna');
  await page.getByRole('button', { name: 'Lägg till den' }).click();
  await page.getByRole('button', { name: 'Ta bort ”Fastighetsägarna”' }).click();
  await expect(dialog).toContainText('har tagits bort');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  expect(forge.repository.log()).toHaveLength(1);
});

for (const width of [320, 1280]) {
  test(`a municipality and a second agreement are named after short names, at ${width} pixels`, async ({
    page,
    site,
    forge,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, site);
    await page.getByRole('link', { name: 'Ett avtal till' }).press('Enter');
    await page.getByLabel(/Avtalets titel/).fill('Avtal för centrala Eksjö');
    await page.getByLabel(/Vad som skiljer det/).fill('Centrala Eksjö');
    await expectFits(page, width);
    await page.getByRole('button', { name: 'Lägg till avtalet' }).press('Enter');
    await expect(page).toHaveURL(/avtal-centrala-eksjo\.md$/);
    await page.getByRole('link', { name: 'Översikt' }).click();
    await page.getByRole('link', { name: 'Lägg till en kommun' }).press('Enter');
    await page.getByLabel(/fullständiga namn/).fill('Björkhults kommun');
    await page.getByLabel(/rubriker och listor/).fill('Björkhult');
    await expect(page.getByText('/bjorkhult/')).toBeVisible();
    await expectFits(page, width);
    await page.getByRole('button', { name: 'Lägg till kommunen' }).press('Enter');
    await page.getByLabel(/^Kommunkod/).fill('0999');
    await page.getByLabel(/^Webbplats/).fill('https://www.bjorkhult.example');
    await page.getByLabel(/^Namn/).last().fill('Kontaktcenter');
    await page.getByLabel(/^E-post/).fill('kontakt@bjorkhult.example');
    await saveAll(page);
    expect(forge.repository.log()[0]!.paths).toEqual([
      'content/bjorkhult/kommun.md',
      'content/eksjo/2017/avtal-centrala-eksjo.md',
    ]);
  });
}

test('a follow-up can be of another period than the agreement says', async ({ page, site }) => {
  await signIn(page, site);
  await page.getByText('En annan period').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Uppföljning av halvår 1 2017' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Halvår 1 2017');
  await expect(page.getByRole('heading', { level: 2 })).not.toHaveCount(0);
  await expectAccessible(page);
});

test.describe('when a follow-up is due', () => {
  test.use({ today: '2018-01-15' });

  test('the first page says what, when and what is missing', async ({ page, site }) => {
    await signIn(page, site);
    await open(page, site, '#/eksjo/2017/uppfoljning/t3');
    await page.getByText('Om uppföljningen').first().click();
    await page.getByRole('button', { name: 'Ta bort uppföljningen' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click();
    await page.getByRole('link', { name: 'Översikt' }).click();
    await expect(
      page.getByRole('link', {
        name: 'Tertial 3 2017 ska vara inne 28 februari: ett av två löften är skrivet',
      }),
    ).toBeVisible();
    await expect(page.getByText('Saknas: ”Trygghet i öster”.')).toBeVisible();
  });
});
