import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { HOW_TO } from '../text/desk/handing-over.ts';
import { foldersOf, ForgeError, MovedOn } from './forge.ts';
import { ReadFolder, type ReadFile } from './read-folder.ts';

const TOWN = 'content/björkhult/kommun.md';
const OLD = 'content/björkhult/gammal.md';
const DOCUMENT = 'content/public/avtal.pdf';

const file = (path: string, text: string): ReadFile => ({
  // As macOS spells it.
  webkitRelativePath: `min-kommun/${path}`.normalize('NFD'),
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
});
const FILES = [file(TOWN, 'namn\r\n'), file(OLD, 'gammal'), file(DOCUMENT, 'pdf'), file('README.md', 'x')];

function opened() {
  const files: { name: string; parts: Readonly<Record<string, string>> }[] = [];
  const folder = new ReadFolder(FILES, foldersOf('content'), (name, bytes) => {
    const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]);
    files.push({ name, parts: Object.fromEntries(parts) as Record<string, string> });
  });
  return { folder, files };
}

describe('a folder that can only be read', () => {
  test('is read letter for letter, and nothing beside the content', async () => {
    const { files, paths } = await opened().folder.read();
    expect(Object.fromEntries(files)).toEqual({ [TOWN]: 'namn\r\n', [OLD]: 'gammal' });
    expect([...paths]).toEqual([OLD, TOWN, DOCUMENT].sort());
  });

  test('hands over all changes since it was read as one file, which says what to do with them', async () => {
    const { folder, files } = opened();
    const { version } = await folder.read();
    const first = await folder.save([{ path: TOWN, contents: 'nytt namn\r\n' }], 'Nytt namn', version);
    const second = [
      { path: OLD, contents: undefined },
      { path: 'content/public/nytt.pdf', contents: new Uint8Array([37]) },
    ];
    await folder.save(second, 'Nytt dokument', first.version);
    expect(files[0]!.name).toMatch(/^andringar-\d{4}-\d\d-\d\d\.zip$/);
    expect(Object.keys(files[0]!.parts)).toEqual([HOW_TO, TOWN]);
    const { [HOW_TO]: text, ...parts } = files[1]!.parts;
    expect(parts).toEqual({ [TOWN]: 'nytt namn\r\n', 'content/public/nytt.pdf': '%' });
    expect(text).toContain('Nytt dokument');
    expect(text).toContain(`Ta bort de här filerna själv:\n\n  ${OLD}\n`);
    const now = await folder.read();
    expect(now.files.get(TOWN)).toBe('nytt namn\r\n');
    expect(now.paths.has(OLD)).toBe(false);
  });

  test('writes nothing outside the content, and nothing on top of what it has not read', async () => {
    const { folder, files } = opened();
    const { version } = await folder.read();
    const outside = folder.save([{ path: 'README.md', contents: 'x' }], 'Fel', version);
    await expect(outside).rejects.toMatchObject({ kind: 'refused' });
    await folder.save([{ path: TOWN, contents: 'ett' }], 'Ett', version);
    const again = folder.save([{ path: TOWN, contents: 'två' }], 'Två', version);
    await expect(again).rejects.toBeInstanceOf(MovedOn);
    expect(files).toHaveLength(1);
  });

  test('has to be that of a project', () => {
    expect(() => new ReadFolder([file('annat/x.md', 'x')], foldersOf('content'), () => undefined)).toThrow(
      ForgeError,
    );
  });
});
