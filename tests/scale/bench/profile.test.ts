import { expect, test } from 'vitest';
import { partsOf, type Profile } from './profile.ts';

const node = (id: number, functionName: string, url: string, children: readonly number[] = []) => ({
  id,
  callFrame: { functionName, url },
  children,
});

test('time is given to the part of the code that spent it, or that called what did', () => {
  const profile: Profile = {
    nodes: [
      node(1, '(root)', '', [2, 3, 4, 8]),
      node(2, '(idle)', ''),
      node(3, '(garbage collector)', ''),
      node(4, 'read', 'file:///project/src/content/read.ts', [5, 6]),
      node(5, 'readFileSync', 'node:fs'),
      node(6, 'load', 'file:///project/node_modules/js-yaml/index.js', [7]),
      node(7, 'load', 'file:///project/node_modules/@scope/name/index.js'),
      node(
        8,
        'page',
        'file:///project/node_modules/.cache/name/program-1/chunks/_promise__C5DMe9wc.mjs',
        [9],
      ),
      node(
        9,
        'toPdf',
        'file:///project/node_modules/.cache/name/program-1/chunks/_promise__C5DMe9wc.mjs',
        [10],
      ),
      node(10, 'pack', 'file:///project/node_modules/fflate/index.js'),
    ],
    samples: [2, 3, 4, 5, 6, 7, 8, 8, 9, 10],
    timeDeltas: [9e6, 1e6, 2e6, 3e6, 0.5e6, 0.25e6, 4e6, 4e6, 2e6, 1e6],
  };
  expect(partsOf(profile)).toEqual([
    ['pages: _promise_', 8],
    ['src/content', 5],
    ['PDF documents', 3],
    ['garbage collection', 1],
    ['js-yaml', 0.5],
    ['@scope/name', 0.25],
  ]);
});
