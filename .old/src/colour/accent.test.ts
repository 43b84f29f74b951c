import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentOf, contrast, isReadable, MIN_CONTRAST, nearestReadable } from './accent.ts';
import { BACKGROUNDS } from './tokens.ts';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('contrast is calculated as in WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#0d5a68', '#0d5a68')).toBe(1);
});

describe('in the light theme', () => {
  test.each([
    ['a deep blue', '#003e7e', true],
    ['a signal red', '#b00020', true],
    ['a yellow', '#ffcd00', false],
    ['a pale blue', '#6aa9e0', false],
    ['white', '#ffffff', false],
  ])('%s', (_name, colour, expected) => {
    expect(isReadable(colour)).toBe(expected);
  });

  test.each([
    ['a yellow becomes an olive', '#ffcd00', '#866a02'],
    ['a pale blue becomes a deeper one', '#6aa9e0', '#3271a5'],
    ['white becomes a grey', '#ffffff', '#6d6d6d'],
    ['a readable colour stays', '#003e7e', '#003e7e'],
  ])('%s', (_name, colour, nearest) => {
    expect(nearestReadable(colour)).toBe(nearest);
  });

  test('every suggested colour is readable', () => {
    fc.assert(fc.property(anyColour, (colour) => isReadable(nearestReadable(colour))));
  });
});

describe('in the dark theme', () => {
  test('a lighter tone of any accent is readable', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const { dark } = accentOf(nearestReadable(colour));
        return BACKGROUNDS.every((background) => contrast(dark, background.dark) >= MIN_CONTRAST);
      }),
    );
  });

  test.each([
    ['blue', '#003e7e', '#80b7fe'],
    ['grey', '#333333', '#b4b4b4'],
  ])('%s keeps its hue', (_name, light, dark) => {
    expect(accentOf(light)).toEqual({ light, dark });
  });
});
