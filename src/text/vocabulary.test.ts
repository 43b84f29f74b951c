import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Words that mean the same as one that is used already. */
const OTHER_WORDS = [
  { word: /sajt/i, use: 'webbplatsen' },
  { word: /myndighetens ord/i, use: 'the name of whoever speaks' },
] as const;

const texts = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(join(import.meta.dirname, file), 'utf8') }));

test.each(OTHER_WORDS)('one thing has one word: $use, never $word', ({ word }) => {
  expect(texts.filter(({ text }) => word.test(text)).map(({ file }) => file)).toEqual([]);
});
