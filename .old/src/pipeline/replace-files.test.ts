import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFiles } from './replace-files.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'replaced-'));
  for (const name of ['a.md', 'b.md', 'c.md']) writeFileSync(join(root, name), name);
});

afterEach(() => rmSync(root, { recursive: true }));

const replacement = (below: string, before: string | undefined, after: string | undefined) => ({
  root,
  below,
  before: before === undefined ? undefined : Buffer.from(before),
  after: after === undefined ? undefined : Buffer.from(after),
});

const FIRST = () => [
  replacement('a.md', 'a.md', 'ny'),
  replacement('b.md', 'b.md', undefined),
  replacement('ny/d.md', undefined, 'd'),
];

test('several files are replaced', async () => {
  expect(await replaceFiles(FIRST())).toBe(true);
  expect(readdirSync(root).sort()).toEqual(['a.md', 'c.md', 'ny']);
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('ny');
});

test.each([
  ['is not what it was said to be', replacement.bind(null, 'c.md', 'annat', 'ny')],
  ['is gone', replacement.bind(null, 'e.md', 'e.md', 'ny')],
  ['is there, though it should not', replacement.bind(null, 'c.md', undefined, 'ny')],
])('all files are as they were if the last one %s', async (_, last) => {
  expect(await replaceFiles([...FIRST(), last()])).toBe(false);
  expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md', 'c.md']);
  for (const name of ['a.md', 'b.md', 'c.md']) expect(readFileSync(join(root, name), 'utf8')).toBe(name);
});

test('all files are as they were if the last one cannot be written', async () => {
  // There is a file where its folder should be.
  await expect(replaceFiles([...FIRST(), replacement('c.md/e.md', undefined, 'e')])).rejects.toThrow();
  expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md', 'c.md']);
  expect(existsSync(join(root, 'ny'))).toBe(false);
});
