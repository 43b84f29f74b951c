import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSite, UnfitSite, type Progress, type Renderer } from './site.ts';

let project: string;
let out: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'site-'));
  out = join(project, 'dist');
});

afterEach(() => rm(project, { recursive: true }));

const page = (body: string) =>
  `<!doctype html><html lang="sv"><head><title>Löften</title></head><body><h1>Löften</h1>${body}</body></html>`;

/** Renders a site of one page. */
const rendering =
  (body: string, begun = () => {}): Renderer =>
  async (_project, folder) => {
    begun();
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), page(body));
    await writeFile(join(folder, 'sokregister.json'), JSON.stringify({ records: [], words: [] }));
    await wait(20);
  };

const build = (render: Renderer, tell: (progress: Progress) => void = () => {}) =>
  buildSite({ project, out, address: { origin: 'https://example.org', base: '/' } }, tell, render);

const published = () => readFile(join(out, 'index.html'), 'utf8');

test('a site that is in order replaces the one before it, with a search index and no interface of Pagefind', async () => {
  await build(rendering('<p>ett</p>'));
  await build(rendering('<p>två</p>'));
  expect(await published()).toContain('två');
  await expect(readFile(join(out, 'pagefind', 'pagefind.js'))).resolves.toBeDefined();
  await expect(readFile(join(out, 'pagefind', 'pagefind-ui.js'))).rejects.toThrow('ENOENT');
});

test('a site with a broken link leaves the one before it as it was', async () => {
  await build(rendering('<p>ett</p>'));
  const failed = build(rendering('<a href="/borta/">två</a>'));
  await expect(failed).rejects.toThrow(UnfitSite);
  await expect(failed).rejects.toMatchObject({
    problems: ['index.html: länken "/borta/" leder till en sida som inte finns'],
  });
  expect(await published()).toContain('ett');
});

test('a site that cannot be rendered leaves the one before it as it was, and the next build works', async () => {
  await build(rendering('<p>ett</p>'));
  await expect(build(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await published()).toContain('ett');
  await build(rendering('<p>två</p>'));
  expect(await published()).toContain('två');
});

test('two builds in one project take turns', async () => {
  const order: string[] = [];
  const tell = (name: string) => (progress: Progress) => order.push(`${name} ${progress.step}`);
  await Promise.all([build(rendering('ett'), tell('a')), build(rendering('två'), tell('b'))]);
  const first = order.filter((line) => !line.endsWith('waiting'))[0]?.slice(0, 1);
  const second = first === 'a' ? 'b' : 'a';
  expect(order.filter((line) => !line.endsWith('waiting'))).toEqual(
    [first, second].flatMap((name) => ['pages', 'search', 'checks'].map((step) => `${name ?? ''} ${step}`)),
  );
  expect(order).toContain(`${second} waiting`);
});

test('the lock of a process that is gone is taken over', async () => {
  await mkdir(join(project, '.staging'));
  // No process has a number this large on any system.
  await writeFile(join(project, '.staging', 'lock'), '2147483646');
  await build(rendering('ett'));
  expect(await published()).toContain('ett');
});
