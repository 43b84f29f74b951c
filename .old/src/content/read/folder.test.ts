/** Tests of folders that git or some file systems cannot store. Other folders are tested by the golden files in tests/content. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ExpectedFailure } from '../../settings/expected-failure.ts';
import * as messages from '../../text/problems.ts';
import { treeOf } from '../parse/tree.ts';
import { readFolder } from './folder.ts';

let root: string;

beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'folder-')), 'content');
  write('bjorkhult/kommun.md');
  write('bjorkhult/2017/avtal.md');
});

afterEach(() => rmSync(dirname(root), { recursive: true }));

function write(path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '');
}

const readTree = async (folder: string) => treeOf(await readFolder(folder));
const messagesOf = async () => (await readTree(root)).problems.map(({ message }) => message);

test('a folder that does not exist is an expected failure', async () => {
  await expect(readTree(join(root, 'saknas'))).rejects.toThrow(ExpectedFailure);
});

test('files and folders become a tree', async () => {
  write('parter.yaml');
  write('sidor/om.mdx');
  write('bjorkhult/2017/tryggt-torg/lofte.md');
  write('bjorkhult/2017/tryggt-torg/t1.md');
  expect(await readTree(root)).toMatchObject({
    hasParties: true,
    hasGlossary: false,
    pages: ['om'],
    municipalities: [
      {
        id: 'bjorkhult',
        hasFile: true,
        years: [
          {
            year: 2017,
            agreements: [{ hasFile: true, reports: [] }],
            promises: [{ id: 'tryggt-torg', reports: ['t1'] }],
          },
        ],
      },
    ],
    problems: [],
  });
});

test('hidden files and empty folders are ignored', async () => {
  write('.git/config');
  write('.DS_Store');
  write('bjorkhult/.DS_Store');
  write('README.md');
  mkdirSync(join(root, 'tomt'));
  expect(await messagesOf()).toEqual([]);
});

test('a name with combining accents is an error, since computers disagree about such names', async () => {
  write('a\u030adala/kommun.md');
  expect(await messagesOf()).toEqual([messages.nameNotComposed('ådala').message]);
});

test('a link out of the folder is an error', async () => {
  symlinkSync('/etc/passwd', join(root, 'bjorkhult/2017/lofte.md'));
  symlinkSync('/etc', join(root, 'etc'));
  symlinkSync(dirname(root), join(root, 'bjorkhult/2018'));
  symlinkSync('ingenstans', join(root, 'ordlista.yaml'));
  expect(await messagesOf()).toEqual(Array(4).fill(messages.outsideLink().message));
});

test('links within the folder are followed, but not in circles', async () => {
  symlinkSync('2017', join(root, 'bjorkhult/2018'));
  symlinkSync('..', join(root, 'bjorkhult/2017/runt'));
  const { municipalities } = await readTree(root);
  expect(municipalities[0]!.years.map(({ year }) => year)).toEqual([2017, 2018]);
});
