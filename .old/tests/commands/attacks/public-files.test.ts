import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PUBLIC_FILE_TYPES } from '../../../src/content/check/public-file.ts';
import { writeFiles } from '../../project.ts';
import { check, MUNICIPALITY, changed, validFolder } from './content.ts';
import { DRAWING_ATTACKS, DRAWINGS } from './drawings.ts';
import { PNG, PUBLIC_FILE_ATTACKS, PUBLISHED, SAMPLES } from './public-files.ts';

let folder: string;

beforeEach(async () => {
  folder = await validFolder();
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Returns what the check says of a public file, as `severity line message`. */
async function said(path: string): Promise<readonly string[]> {
  const { problems } = await check(folder);
  return problems
    .filter(({ file }) => file.endsWith(`/public/${path}`))
    .map(({ severity, line, message }) => `${severity} ${line} ${message}`);
}

const inPublic = (files: Readonly<Record<string, string | Buffer>>) =>
  writeFiles(join(folder, 'content/public'), files);

test('there is a sample of each kind that is published', () => {
  expect(Object.keys(SAMPLES)).toEqual(Object.keys(PUBLIC_FILE_TYPES));
});

test('what is published is accepted', async () => {
  await inPublic(PUBLISHED);
  await inPublic(
    Object.fromEntries(Object.entries(DRAWINGS).map(([name, text]) => [`vapen/${name}.svg`, text])),
  );
  const { problems } = await check(folder);
  expect(problems).toEqual([]);
});

test.each(PUBLIC_FILE_ATTACKS)('%j is refused', async (path, contents, expected) => {
  await inPublic({ [path]: contents });
  expect(await said(path)).toEqual([expect.stringMatching(/^error /)]);
  expect((await said(path))[0]).toContain(expected);
});

describe('a drawing wherever it is', () => {
  test.each(DRAWING_ATTACKS)('%s', async (_, drawing, expected) => {
    await inPublic({ 'bilder/2017/Vapen.SVG': drawing });
    const found = (await said('bilder/2017/Vapen.SVG')).slice(0, 3);
    expect(found).toContainEqual(expect.stringContaining(`error ${expected}`));
  });
});

test('what the operating system leaves is a warning, and nothing can refer to it', async () => {
  await inPublic({ '.DS_Store': 'x', 'bilder/Thumbs.db': 'x', 'bilder/desktop.ini': 'x' });
  for (const path of ['.DS_Store', 'bilder/Thumbs.db', 'bilder/desktop.ini'])
    expect(await said(path)).toEqual([expect.stringMatching(/^warning 1 Filen ”.*” har datorn lagt här/)]);
});

test('names that differ only by case are the same file on many computers', async () => {
  await inPublic({ 'bilder/Karta.png': PNG, 'bilder/karta.png': PNG });
  expect(await said('bilder/karta.png')).toEqual([expect.stringContaining('skiljer sig bara åt i stora')]);
});

test('a suggested name is accepted', async () => {
  await inPublic({ 'bilder/100 % över torget.PNG': PNG });
  const { problems } = await check(folder);
  expect(problems).toMatchObject([{ help: 'Döp om till 100-over-torget.png.' }]);
  await rm(join(folder, 'content/public/bilder'), { recursive: true });
  await inPublic({ 'bilder/100-over-torget.png': PNG });
  expect((await check(folder)).problems).toEqual([]);
});

test('a large file is a warning that says how small it should be', async () => {
  await inPublic({
    'kallor/a.txt': 'a\n'.repeat(5_100_000),
    'bilder/a.png': Buffer.concat([PNG, Buffer.alloc(1_500_000)]),
  });
  expect(await said('kallor/a.txt')).toEqual([expect.stringMatching(/^warning 1 Filen är 10,2 MB/)]);
  expect(await said('bilder/a.png')).toEqual([expect.stringMatching(/^warning 1 Filen är 1,5 MB/)]);
});

test('a text or a drawing that is too large to check is refused', async () => {
  await inPublic({ 'kallor/a.txt': 'a\n'.repeat(10_100_000), 'bilder/a.svg': '<svg/>'.repeat(1_000_000) });
  expect(await said('kallor/a.txt')).toEqual([expect.stringMatching(/^error 1 Filen är större än 20 MB/)]);
  expect(await said('bilder/a.svg')).toEqual([expect.stringMatching(/^error 1 Filen är större än 2 MB/)]);
});

test('a link is refused, and so is a folder that is one', async () => {
  await inPublic({ 'bilder/karta.png': PNG });
  await symlink('karta.png', join(folder, 'content/public/bilder/samma.png'));
  await symlink('bilder', join(folder, 'content/public/pictures'));
  await symlink('..', join(folder, 'content/public/ut'));
  expect(await said('bilder/samma.png')).toEqual([expect.stringContaining('error 1 Filen är en genväg')]);
  expect(await said('pictures')).toEqual([expect.stringContaining('error 1 Filen är en genväg')]);
  expect(await said('ut')).toEqual([expect.stringContaining('error 1 Genvägen leder ut ur')]);
});

test('a crest that is refused is reported at the drawing, and a missing one where it is named', async () => {
  await mkdir(join(folder, 'content/public/vapen'));
  await writeFile(
    join(folder, 'content/public/vapen/bjorkhult.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
  );
  await writeFiles(folder, changed(MUNICIPALITY, 'kod:', 'vapen: vapen/bjorkhult.svg\nkod:'));
  const { problems } = await check(folder);
  expect(problems.map(({ file, message }) => [file.endsWith('vapen/bjorkhult.svg'), message])).toEqual([
    [true, 'Bilden innehåller ”<script>”, som inte får finnas i en bild på webbplatsen.'],
  ]);
});
