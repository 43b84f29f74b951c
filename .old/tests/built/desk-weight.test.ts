/** How much of the desk is loaded before somebody can sign in, and in all. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';

const { folder } = SITES.eksjo;

/** What a telephone with a slow connection loads in a second or so. */
const FIRST_BUDGET = 28 * 1000;

/** What is loaded while the files are read: the content's own rules, its words and its readers of YAML and Markdown. */
const OPEN_BUDGET = 186 * 1000;

/** Loaded once, in the background. It may shrink, but not grow. */
const WHOLE_BUDGET = 245 * 1000;

/** Returns the scripts that a script loads at once, and those that it may load later. */
async function importsOf(name: string): Promise<{ readonly now: string[]; readonly later: string[] }> {
  const code = await readFile(join(folder, '_astro', name), 'utf8');
  const named = (pattern: RegExp) => Array.from(code.matchAll(pattern), ([, path]) => basename(path!));
  return {
    now: named(/(?:from|import)\s*["'`]([^"'`]+\.js)["'`]/g),
    later: named(/["'`]([^"'`\s]+\.js)["'`]/g).filter((other) => other !== name),
  };
}

/** Returns the scripts that are loaded with some others, and these. */
async function loadedWith(names: readonly string[], when: 'now' | 'later'): Promise<ReadonlySet<string>> {
  const loaded = new Set(names);
  for (const name of loaded) for (const other of (await importsOf(name))[when]) loaded.add(other);
  return loaded;
}

async function weightOf(names: Iterable<string>): Promise<number> {
  const codes = await Promise.all(Array.from(names, (name) => readFile(join(folder, '_astro', name))));
  return codes.reduce((sum, code) => sum + brotliCompressSync(code).length, 0);
}

async function scriptsOfPage(page = 'admin'): Promise<readonly string[]> {
  const html = await readFile(join(folder, page, 'index.html'), 'utf8');
  return Array.from(html.matchAll(/<script[^>]* src="([^"]+)"/g), ([, address]) => basename(address!));
}

test('signing in loads at most 28 kB of scripts', async () => {
  const first = await loadedWith(await scriptsOfPage(), 'now');
  expect(first.size).toBeGreaterThan(0);
  expect(await weightOf(first)).toBeLessThanOrEqual(FIRST_BUDGET);
});

test('the first page is loaded without the table, the forms, pasting and saving', async () => {
  const first = await loadedWith(await scriptsOfPage(), 'now');
  const later = await Promise.all(Array.from(first, importsOf));
  const core = later.flatMap(({ later }) => later).find((name) => name.startsWith('open-desk'));
  expect(core).toBeDefined();
  const opened = new Set([...first, ...(await loadedWith([core!], 'now'))]);
  expect(Array.from(opened).filter((name) => /^(?:Sheet|Form|Paste|Save)/.test(name))).toEqual([]);
  expect(await weightOf(opened)).toBeLessThanOrEqual(OPEN_BUDGET);
});

test('the whole desk is no heavier than it is', async () => {
  const scripts = await scriptsOfPage();
  const first = await loadedWith(scripts, 'now');
  const all = await loadedWith(scripts, 'later');
  // Pasting, saving, a new year and the rest are loaded when they are opened.
  expect(all.size).toBeGreaterThan(first.size + 5);
  expect(await weightOf(all)).toBeLessThanOrEqual(WHOLE_BUDGET);
});

test('other pages load nothing of the desk but what they share with it', async () => {
  const desk = await loadedWith(await scriptsOfPage(), 'later');
  for (const page of ['sok', 'eksjo/2017', 'eksjo/2017/trygghet-i-oster']) {
    const own = await loadedWith(await scriptsOfPage(page), 'now');
    const common = Array.from(own).filter((name) => desk.has(name));
    expect(
      common.filter((name) => !name.startsWith('shared.')),
      page,
    ).toEqual([]);
  }
});
