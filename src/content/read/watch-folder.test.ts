import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolder } from './watch-folder.ts';

let root: string;
let changes = 0;
let end: () => void;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'watched-'));
  await mkdir(join(root, 'almtorp/2020'), { recursive: true });
  await writeFile(join(root, 'almtorp/kommun.md'), '');
  end = watchFolder(root, () => changes++);
});

afterEach(async () => {
  end();
  await rm(root, { recursive: true, force: true });
});

/** Waits until a change has been told, after all that was told of earlier ones. */
async function told(change: () => Promise<unknown>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60));
  const before = changes;
  await change();
  await expect.poll(() => changes, { timeout: 4000, interval: 10 }).toBeGreaterThan(before);
}

test('a file that is saved, also by another in its place, is told', async () => {
  await told(() => writeFile(join(root, 'almtorp/kommun.md'), 'namn: Almtorp'));
  await told(async () => {
    await writeFile(join(root, 'ny'), 'namn: Almtorp');
    await rename(join(root, 'ny'), join(root, 'almtorp/kommun.md'));
  });
});

test('a file in a folder that is new is told, also when the folder has a new name', async () => {
  await told(() => mkdir(join(root, 'almtorp/2021/parker'), { recursive: true }));
  await told(() => writeFile(join(root, 'almtorp/2021/parker/lofte.md'), ''));
  await told(() => rename(join(root, 'almtorp/2021'), join(root, 'almtorp/2022')));
  await told(() => writeFile(join(root, 'almtorp/2022/parker/lofte.md'), 'x'));
});

test('a file in a folder that was removed and made again is told', async () => {
  await told(() => rm(join(root, 'almtorp'), { recursive: true }));
  await told(() => mkdir(join(root, 'almtorp/2020'), { recursive: true }));
  await told(() => writeFile(join(root, 'almtorp/2020/avtal.md'), ''));
});
