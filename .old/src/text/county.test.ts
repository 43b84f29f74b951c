import { expect, test } from 'vitest';
import { countyOf } from './county.ts';

test.each([
  ['0686', 'Jönköpings län'],
  ['0180', 'Stockholms län'],
  ['1480', 'Västra Götalands län'],
  ['2580', 'Norrbottens län'],
  ['9999', undefined],
])('%s is in %s', (code, county) => {
  expect(countyOf(code)).toBe(county);
});
