import { expect, test } from 'vitest';
import { eksjo } from '../../tests/workspaces.ts';
import { fieldAtLine } from './lines.ts';

const path = 'eksjo/2017/trygghet-i-oster/t3.md';
const lines = eksjo.mine.get(`content/${path}`)!.split('\n');

test.each([
  ['text: ', ['redovisat', 0, 'text']],
  ['- aktivitet: trafikkontroller', ['redovisat', 1, 'aktivitet']],
])('a finding on the line with ”%s” is of its field', (text, at) => {
  const line = 1 + lines.findIndex((line) => line.includes(text));
  expect(fieldAtLine(eksjo, path, line)).toEqual(at);
});

test('a finding in a file that there is none of, or in its running text, is of the file', () => {
  expect(fieldAtLine(eksjo, 'eksjo/2017/finns-inte/t3.md', 2)).toEqual([]);
  expect(fieldAtLine(eksjo, path, lines.length + 5)).toEqual([]);
});
