/** The forms of `/admin/` with a simulated forge: signing in, and saving as one commit in a real repository. */
import { expect, test, type Page } from '@playwright/test';
import { EDITOR, OWNER, REPOSITORY, TOKEN } from '../forge/forge-kind.ts';
import { startForge, type Forge, type KindName } from '../forge/server.ts';
import { BRANCH } from '../forge/repository.ts';
import { startDevelopment } from './development.ts';
import { edit, fill, ownFiles, save, SMALL, TALL } from './forms.ts';
import { inCopy } from '../project.ts';
import { watch } from './test.ts';

test.use({ viewport: SMALL, contextOptions: { reducedMotion: 'reduce' } });

const FILE = 'content/eksjo/2017/trygghet-i-oster/t2.md';

/** Signs in with an account, in a window that the forge opens. */
async function signInWithAccount(page: Page): Promise<void> {
  const window = page.waitForEvent('popup');
  await page.getByRole('button', { name: /^Logga in med .?(Gitea|GitLab)/ }).click();
  await (await window).getByRole('link', { name: 'Godkänn' }).click();
}

async function signInWithToken(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Logga in med en nyckel' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill(TOKEN);
  await dialog.getByRole('button', { name: 'Logga in' }).click();
}

const CASES: readonly (readonly [KindName, string, (page: Page) => Promise<void>, Record<string, string>])[] =
  [
    ['forgejo', 'an account', signInWithAccount, { CMS_APP_ID: 'loften' }],
    ['gitlab', 'an account', signInWithAccount, { CMS_APP_ID: 'loften' }],
    ['github', 'a token', signInWithToken, {}],
  ];

for (const [kind, means, signIn, environment] of CASES) {
  test(`${kind}: an editor signs in with ${means}, and a save is one commit of the changed lines`, async ({
    page,
  }) => {
    const files = await ownFiles();
    const { '.git/HEAD': _, ...content } = files;
    const forge = await startForge(kind, content);
    try {
      await inCopy(files, async (folder) => {
        const server = await startDevelopment(folder, {
          CMS_BACKEND: kind,
          CMS_SERVER: forge.address,
          CMS_REPO: `${OWNER}/${REPOSITORY}`,
          ...environment,
        });
        try {
          await changeAFollowUp(page, server.address, signIn, forge);
        } finally {
          server.close();
        }
      });
    } finally {
      forge.close();
    }
  });
}

async function changeAFollowUp(
  page: Page,
  site: string,
  signIn: (page: Page) => Promise<void>,
  forge: Forge,
): Promise<void> {
  const before = forge.repository.text(`${BRANCH}:${FILE}`);
  const record = await watch(page);
  await page.goto(`${site}admin/`);
  await page.getByRole('link', { name: 'Eksjö kommun' }).click();
  await signIn(page);
  await expect(page.getByText('Samlingar').first()).toBeVisible();
  await page.setViewportSize(TALL);
  await edit(page, 'uppfoljningar/entries/2017-trygghet-i-oster-t2');
  await fill(page, 'redovisat.1.tal_kontroller', 'minst 6');
  await save(page);
  expect(forge.repository.text(`${BRANCH}:${FILE}`)).toBe(
    before.replace('kontroller: {minst: 5}', 'kontroller: {minst: 6}'),
  );
  // The forge checks the content after the save, and shows the result on a page of its own.
  await expect(page.getByRole('alert').getByRole('link', { name: 'Se hur kontrollen går' })).toHaveAttribute(
    'href',
    new RegExp(`^${forge.address}/${OWNER}/${REPOSITORY}/`),
  );
  const [latest, first] = forge.repository.log();
  expect(latest).toEqual({ message: `Ändra ${FILE}`, author: EDITOR.name, paths: [FILE] });
  expect(first?.message).toBe('Innehållet');
  expect(forge.unknown).toEqual([]);
  expect(record.errors.filter((error) => error.startsWith('content policy'))).toEqual([]);
}
