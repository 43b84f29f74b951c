/** Plain Swedish: one word for one thing, and short sentences of common words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../project.ts';
import { lix, sentencesIn, wordsIn } from './lix.ts';
import { TERMS, termTable } from './terms.ts';
import { READERS, type Reader, type Text } from './texts.ts';

const readers = Object.entries(READERS) as [Reader, readonly Text[]][];

describe('one thing has one word', () => {
  test.each(TERMS)('$say, and none of $not', ({ pattern, except }) => {
    const found = readers.flatMap(([, texts]) =>
      texts.filter(({ where, text }) => pattern.test(text) && !except?.test(where)),
    );
    expect(found).toEqual([]);
  });

  test.each(TERMS)('what is not to be said for $say is found', ({ not, pattern }) => {
    for (const word of not) expect(`Se ${word}.`).toMatch(pattern);
  });

  test('authors are told the words', async () => {
    const path = join(PROJECT, 'CONTRIBUTING.md');
    const text = readFileSync(path, 'utf8');
    const [start, end] = ['<!-- words -->\n', '<!-- /words -->'];
    const [before, rest] = text.split(start) as [string, string];
    const after = rest.slice(rest.indexOf(end));
    // To update the table: npx vitest run -u --config tests/vitest.config.ts tests/words
    await expect(before + start + termTable() + after).toMatchFileSnapshot(path);
  });
});

/** The highest LIX of all texts together, and the most words of a sentence. Under 25 is very easy, 25 to 30 is easy. */
const LIMITS: Readonly<Record<Reader, { readonly lix: number; readonly words: number }>> = {
  residents: { lix: 25, words: 22 },
  'residents who read easy Swedish': { lix: 20, words: 12 },
  'users of open data': { lix: 27, words: 26 },
  editors: { lix: 27, words: 36 },
  'whoever runs commands': { lix: 27, words: 20 },
  'readers of the guides': { lix: 27, words: 30 },
};

/** Labels and buttons are no sentences. */
const isSentence = ({ text }: Text) => wordsIn(text).length >= 4;

describe.each(readers)('texts for %s', (reader, texts) => {
  const limits = LIMITS[reader];

  test('are easy to read', () => {
    expect(lix(texts.filter(isSentence).map(({ text }) => text))).toBeLessThanOrEqual(limits.lix);
  });

  test('have no long sentences', () => {
    const long = texts.flatMap(({ where, text }) =>
      sentencesIn(text).flatMap((sentence) =>
        wordsIn(sentence).length > limits.words ? [{ where, sentence }] : [],
      ),
    );
    expect(long).toEqual([]);
  });
});

test('LIX is the mean length of sentences, plus how many of a hundred words have more than six letters', () => {
  // Thirteen words in three sentences; "invånarna" and "tryggare" are long.
  const text = 'Vi lovar invånarna en sak. Det ska bli tryggare: vi ser till det.';
  expect(sentencesIn(text)).toHaveLength(3);
  expect(wordsIn(text)).toHaveLength(13);
  expect(lix([text])).toBeCloseTo(13 / 3 + 200 / 13);
});
