import { describe, expect, test } from 'vitest';
import type { UntriedProblem } from '../problems/problem.ts';
import { contentFolder } from '../source/content-folder.ts';
import { withTriedLines } from './proposals.ts';

/** Returns how many times content is checked again to try a proposal for each of some lines of a file. */
function checksOf(problems: number, { width = 80, files = 1 } = {}): number {
  const text = `${'x'.repeat(width - 1)}\n`.repeat(problems);
  const paths = Array.from({ length: files }, (_, index) => `bjorkhult/2017/l${index}/lofte.md`);
  const content = contentFolder(
    paths.map((path) => [path, path === paths[0] ? text : '']),
    'content/',
  );
  const found = Array.from({ length: problems }, (_, index): UntriedProblem => ({
    file: `content/${paths[0]!}`,
    ...{ line: index + 1, column: 1, length: 1, severity: 'error', message: 'Fel.', help: '' },
    corrected: 'y',
  }));
  let checks = 0;
  const published = { folder: 'public', files: new Set<string>() };
  const shown = withTriedLines(found, found, { content, own: content, published }, () => {
    checks++;
    return [];
  });
  expect(shown.filter(({ corrected }) => corrected !== undefined)).toHaveLength(checks);
  return checks;
}

describe('How many times content is checked again', () => {
  test('once for each proposal of a usual file', () => {
    expect(checksOf(1)).toBe(1);
    expect(checksOf(30)).toBe(30);
  });

  test('never much for a long file, or for one among many', () => {
    expect(checksOf(600)).toBeLessThan(60);
    expect(checksOf(200, { files: 1000 })).toBeLessThan(10);
  });

  test('not at all for a file or a line of an unusual length', () => {
    expect(checksOf(2000)).toBe(0);
    expect(checksOf(1, { width: 60_000 })).toBe(0);
  });
});
