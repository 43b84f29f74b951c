import { expect, test } from 'vitest';
import { eksjo } from '../../tests/workspaces.ts';
import { documentPath, documentPaths, documentsIn, withDocument, withoutDocument } from './documents.ts';
import { changesOf, type Workspace } from './workspace.ts';

const workspace: Workspace = {
  version: '1',
  folder: 'content/',
  base: new Map(),
  mine: new Map(),
  published: new Set(['kallor/bjorkhult/uppfoljning.pdf']),
  uploads: new Map([['kallor/bjorkhult/uppfoljning-2.pdf', new Uint8Array()]]),
  notes: new Map(),
  unread: new Set(),
};

test.each([
  [
    'file-path',
    'Uppföljning av löften, tertial 1 2018.PDF',
    'kallor/bjorkhult/uppfoljning-av-loften-tertial-1-2018.pdf',
  ],
  ['file-path', 'Uppföljning.pdf', 'kallor/bjorkhult/uppfoljning-3.pdf'],
  ['file-path', 'avtal', 'kallor/bjorkhult/avtal'],
  ['file-path', '«».pdf', 'kallor/bjorkhult/kallor.pdf'],
  ['picture-path', 'Vapen Björkhult.svg', 'vapen/bjorkhult/vapen-bjorkhult.svg'],
  ['typeface-path', 'Storhamra Rubrik.WOFF2', 'typsnitt/bjorkhult/storhamra-rubrik.woff2'],
] as const)('a %s named %j is kept as %j', (format, name, path) => {
  expect(documentPath(workspace, format, 'bjorkhult', name)).toBe(path);
});

const SOURCE = 'kallor/eksjo/uppfoljning-eksjo-2017-t3.txt';

test('a document says where it is used, and a new one that nothing uses it', () => {
  const changed = withDocument(eksjo, 'kallor/eksjo/nytt.pdf', new Uint8Array([1]));
  expect(documentsIn(changed)).toEqual([
    { path: 'kallor/eksjo/nytt.pdf', isSaved: false, uses: [] },
    { path: SOURCE, isSaved: true, uses: [{ path: 'eksjo/2017/avtal.md', line: 8 }] },
  ]);
});

test('a document whose name begins as that of another is not taken for it', () => {
  const changed = withDocument(eksjo, 'kallor/eksjo/uppfoljning-eksjo-2017-t3.tx', new Uint8Array());
  expect(documentsIn(changed)[0]!.uses).toEqual([]);
});

test('a document that is removed is gone from the folder when it is saved', () => {
  const removed = withoutDocument(eksjo, SOURCE);
  expect(documentPaths(removed)).toEqual([]);
  expect(changesOf(removed, 'content/public/')).toEqual([
    { path: `content/public/${SOURCE}`, contents: undefined },
  ]);
});

test('a document that is removed before it is saved was never there', () => {
  const path = 'kallor/eksjo/nytt.pdf';
  expect(withoutDocument(withDocument(eksjo, path, new Uint8Array()), path).uploads.size).toBe(0);
});
