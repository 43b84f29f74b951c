/** How much of the desk is loaded before somebody can sign in, to write a follow-up, and in all. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';

const { folder } = SITES.eksjo;

/** What a telephone with a slow connection loads in a second or so. What is due is shown while the rest is loaded. */
const FIRST_BUDGET = 23 * 1000;

/** What is loaded while the files are read: the content's own rules, its words and its readers of YAML and Markdown. */
const OPEN_BUDGET = 160 * 1000;

/** All that the most common task needs on a forge: signing in, the first page, the table with its check, and saving. */
const WRITING_BUDGET = 189 * 1000;

/** A tenth is the parser that explains syntax errors, which few editors ever load. */
const WHOLE_BUDGET = 257 * 1000;

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

/** Returns the scripts that are loaded to sign in and for the named parts of the desk. */
async function loadedFor(parts: RegExp): Promise<ReadonlySet<string>> {
  const scripts = await scriptsOfPage();
  const all = await loadedWith(scripts, 'later');
  return loadedWith([...scripts, ...Array.from(all).filter((name) => parts.test(name))], 'now');
}

test('signing in, and seeing what is due, loads at most 23 kB of scripts, and those of one forge', async () => {
  const first = await loadedWith(await scriptsOfPage(), 'now');
  expect(first.size).toBeGreaterThan(0);
  expect(await weightOf(first)).toBeLessThanOrEqual(FIRST_BUDGET);
});

test('the first page is loaded without the table, the forms, pasting and saving', async () => {
  const opened = await loadedFor(/^open-desk/);
  expect(Array.from(opened).filter((name) => /^open-desk/.test(name))).toHaveLength(1);
  expect(Array.from(opened).filter((name) => /^(?:Sheet|Form|Paste|Save)/.test(name))).toEqual([]);
  expect(await weightOf(opened)).toBeLessThanOrEqual(OPEN_BUDGET);
});

test('writing a follow-up and saving it loads nothing of pasting, merging and explaining syntax errors', async () => {
  const writing = await loadedFor(/^(?:open-desk|Sheet|Save|github)\b/);
  expect(
    Array.from(writing).filter((name) => /^(?:Paste|review|merge|yaml-syntax|gitlab)/.test(name)),
  ).toEqual([]);
  expect(await weightOf(writing)).toBeLessThanOrEqual(WRITING_BUDGET);
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
