import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeIndexes, indexFiles, writeIndex } from './search-index.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'indexed-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('the index includes the list of words but not Pagefind’s user interfaces', async () => {
  await mkdir(join(folder, 'om'));
  await writeFile(join(folder, 'om', 'index.html'), '<main><h1>Om</h1><p>Löften</p></main>');
  const contents = {
    records: [
      { url: '/om/', meta: { title: 'Om' }, filters: { vad: ['Sida'] } },
      { url: '/eksjo/', content: 'Eksjö kommun', meta: { title: 'Eksjö' }, filters: { vad: ['Sida'] } },
    ],
    words: ['Löften'],
    language: { everyday: [], terms: [] },
  };
  await writeIndex(folder, await indexFiles('/pagefind/', contents, { folder }));
  await closeIndexes();
  const files = await readdir(join(folder, 'pagefind'), { recursive: true });
  expect(files).toContain('pagefind.js');
  expect(files.filter((file) => file.endsWith('.pf_fragment'))).toHaveLength(2);
  expect(files.filter((file) => file.includes('ui'))).toEqual([]);
  expect(JSON.parse(await readFile(join(folder, 'pagefind', 'words.json'), 'utf8'))).toEqual(['Löften']);
});
