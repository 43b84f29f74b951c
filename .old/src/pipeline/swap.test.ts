import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { swapIn, type Build } from './swap.ts';

let project: string;
let out: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'site-'));
  out = join(project, 'dist');
});

afterEach(() => rm(project, { recursive: true }));

/** Returns a build that writes a single page. */
const page =
  (text: string, done = () => {}): Build =>
  async (_project, folder) => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), text);
    await wait(20);
    done();
  };

const swap = (build: Build, onWait = () => {}) => swapIn({ project, out, onWait, limitMs: 60_000 }, build);

const published = () => readFile(join(out, 'index.html'), 'utf8');

test('a new site replaces the previous one', async () => {
  await swap(page('ett'));
  await swap(page('två'));
  expect(await published()).toBe('två');
});

test('a failed build leaves the previous site untouched, and the next build works', async () => {
  await swap(page('ett'));
  const failed = swap(
    page('halv', () => {
      throw new Error('no');
    }),
  );
  await expect(failed).rejects.toThrow('no');
  expect(await published()).toBe('ett');
  expect(await readdir(join(project, '.staging'))).toEqual(['lock']);
  await swap(page('två'));
  expect(await published()).toBe('två');
});

test('two builds of the same project take turns', async () => {
  const order: string[] = [];
  const named = (name: string) =>
    swap(
      async (...folders) => {
        order.push(`${name} begins`);
        await page(name)(...folders);
        order.push(`${name} is done`);
      },
      () => order.push(`${name} waits`),
    );
  await Promise.all([named('a'), named('b')]);
  const first = order.find((line) => line.endsWith('begins'))?.startsWith('a') ? 'a' : 'b';
  const second = first === 'a' ? 'b' : 'a';
  expect(order).toContain(`${second} waits`);
  expect(order.filter((line) => !line.endsWith('waits'))).toEqual(
    [first, second].flatMap((name) => [`${name} begins`, `${name} is done`]),
  );
});
