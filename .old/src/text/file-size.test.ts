import { expect, test } from 'vitest';
import { fileText, sizeText } from './file-size.ts';

test.each([
  [1, '1 kB'],
  [183_700, '184 kB'],
  [1_240_000, '1,2 MB'],
])('%d bytes are %s', (bytes, expected) => {
  expect(sizeText(bytes)).toBe(expected);
});

test('a file is told with its kind', () => {
  expect(fileText('/kallor/avtal.pdf', 184_000)).toBe('PDF, 184 kB');
});
