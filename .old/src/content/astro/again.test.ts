import { expect, test } from 'vitest';
import { madeAgain } from './again.ts';
import { useEarlier } from './earlier.ts';

const kept = new Map<string, Buffer>();

test('files of the same digest are made once, of another anew, and all of them if one is gone', async () => {
  let made = 0;
  const make = () =>
    Promise.resolve({ pdf: Buffer.from(`pdf ${++made}`), word: Buffer.from(`word ${made}`) });
  const texts = async (digest: string) => {
    const { pdf, word } = await madeAgain(digest, ['pdf', 'word'], make);
    return [String(pdf), String(word)];
  };
  expect(await texts('a')).toEqual(['pdf 1', 'word 1']);

  useEarlier({
    find: (key) => Promise.resolve(kept.get(key)),
    keep: (key, bytes) => Promise.resolve(void kept.set(key, bytes)),
  });
  expect(await texts('a')).toEqual(['pdf 2', 'word 2']);
  expect(await texts('a')).toEqual(['pdf 2', 'word 2']);
  expect(await texts('b')).toEqual(['pdf 3', 'word 3']);
  kept.delete('a word');
  expect(await texts('a')).toEqual(['pdf 4', 'word 4']);
});
