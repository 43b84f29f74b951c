/** The check gives the same result in a browser, without a file system, as in the terminal. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { problemList } from '../../src/content/problems/print.ts';
import { publicFolderIn, readContent } from '../../src/content/read.ts';
import { PUBLIC_FOLDER } from '../../src/content/source/file-tree.ts';
import { EKSJO } from '../fixtures.ts';
import { inContent, PROJECT } from '../project.ts';
import type { CheckResult, Texts } from './core.ts';
import { expect, test } from './test.ts';

const GOLDEN = join(import.meta.dirname, '../content');
const TODAY = '2017-06-15';

/** MDX is only parsed where the site is built. */
const NEEDS_MDX = ['page-mdx'];

const goldenFolders = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !NEEDS_MDX.includes(entry.name))
  .map(({ name }) => join(GOLDEN, name));

let script: Promise<string> | undefined;

/** Bundles the whole check as one script. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: join(import.meta.dirname, 'core.ts'), output: { format: 'iife' } },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('The check could not be bundled');
  return output.output[0].code;
}

test.beforeEach(async ({ page }) => {
  await page.setContent('<!doctype html><html lang="sv"><title>Kontroll</title></html>');
  await page.addScriptTag({ content: await (script ??= bundle()) });
});

const checkInBrowser = (page: Page, texts: Texts) =>
  page.evaluate((texts) => window.checkTexts(texts), texts);

function textsOf(folder: string, prefix: string): Texts {
  const served = publicFolderIn(folder);
  const texts = pathsIn(folder).filter((path) => !path.startsWith(`${PUBLIC_FOLDER}/`));
  return {
    prefix,
    files: texts.map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    publicFolder: prefix + PUBLIC_FOLDER,
    publicFiles: pathsIn(served),
    today: TODAY,
  };
}

function pathsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Returns the output of `npm run check -- --format json` on other content. */
function checkInTerminal(content: string): Promise<CheckResult> {
  return inContent(content, (folder) => {
    return new Promise((resolve) => {
      const words = [join(PROJECT, 'src/cli/check.ts'), '--format', 'json'];
      const env = { ...process.env, CONTENT_DIR: join(folder, 'content'), BUILD_DATE: TODAY };
      execFile(process.execPath, words, { cwd: folder, env }, (_error, stdout) => {
        resolve(JSON.parse(stdout) as CheckResult);
      });
    });
  });
}

test('the check needs no cross-origin isolation', async ({ page }) => {
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
});

test('the browser and the terminal give the same result for Eksjö', async ({ page }) => {
  const inBrowser = await checkInBrowser(page, textsOf(EKSJO, 'content/'));
  expect(inBrowser).toEqual(await checkInTerminal(EKSJO));
  expect(inBrowser.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('the browser and the terminal give the same result for content with many errors', async ({ page }) => {
  const folder = join(GOLDEN, 'many-files/content');
  const inBrowser = await checkInBrowser(page, textsOf(folder, 'content/'));
  expect(inBrowser).toEqual(await checkInTerminal(folder));
  expect(inBrowser.problems.length).toBeGreaterThan(3);
});

test('the browser finds every error of the golden folders, in the same words', async ({ page }) => {
  for (const folder of goldenFolders) {
    const contentDir = join(folder, 'content');
    const { problems, files } = await readContent({
      contentDir,
      defaultsDir: contentDir,
      today: TODAY,
      base: '/',
    });
    const name = relative(PROJECT, folder).split(sep).join('/');
    const texts = textsOf(contentDir, `${name}/content/`);
    const inNode = JSON.parse(problemList(problems, files, 'json')) as CheckResult;
    expect(await checkInBrowser(page, texts), name).toEqual(inNode);
  }
});
