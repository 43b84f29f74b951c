import { expect, test } from 'vitest';
import { letterDistance, withoutALetter } from './distance.ts';

test.each([
  ['', '', 0],
  ['polis', 'polis', 0],
  ['polis', 'pols', 1],
  ['pols', 'polis', 1],
  ['polis', 'potis', 1],
  ['polis', 'poils', 1],
  ['kontorll', 'kontroll', 1],
  ['abc', '', 3],
  ['vandring', 'ledning', 4],
])('from ”%s” to ”%s” it is %i', (one, other, distance) => {
  expect(letterDistance(one, other)).toBe(distance);
  const all = new Set(withoutALetter(one));
  if (distance < 2) expect(withoutALetter(other).some((word) => all.has(word))).toBe(true);
});
