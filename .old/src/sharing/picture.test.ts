import { describe, expect, test } from 'vitest';
import { OUTCOMES } from '../domain/outcome.ts';
import type { ShareImage } from '../views/parts/share-image.ts';
import { draw } from './picture.ts';

const image: ShareImage = {
  address: '/bjorkhult/2023/lugn/delning.png',
  alt: '',
  opening: 'Medborgarlöfte i Björkhult 2023',
  words: 'Vägarna ska bli tryggare.',
  tally: OUTCOMES.map((outcome) => ({ outcome, count: 12, text: outcome })),
};

/** Returns the width and height from the header of a PNG. */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('an image for shared links', () => {
  test('has the size that social media expect', async () => {
    expect(sizeOf(await draw(image))).toEqual([1200, 630]);
  });

  test('has the same bytes every time', async () => {
    expect((await draw(image)).equals(await draw(image))).toBe(true);
  });

  test('uses the colour of its municipality', async () => {
    const own = await draw({ ...image, accent: '#8a2b5c' });
    expect(own.equals(await draw(image))).toBe(false);
  });

  test('has room for a promise of any length', async () => {
    const long = { ...image, words: 'Polisen och kommunen lovar att arbeta tillsammans. '.repeat(20) };
    expect(sizeOf(await draw(long))).toEqual([1200, 630]);
  });
});
