import { expect, test } from 'vitest';
import { documentPath } from './documents.ts';
import type { Workspace } from './workspace.ts';

const workspace: Workspace = {
  version: '1',
  folder: 'content/',
  base: new Map(),
  mine: new Map(),
  published: new Set(['kallor/bjorkhult/uppfoljning.pdf']),
  uploads: new Map([['kallor/bjorkhult/uppfoljning-2.pdf', new Uint8Array()]]),
  notes: new Map(),
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
] as const)('a %s named %j is kept as %j', (format, name, path) => {
  expect(documentPath(workspace, format, 'bjorkhult', name)).toBe(path);
});
