import { expect, test } from 'vitest';
import { typefaceStylesheet } from './typeface.ts';

test('what is said has the typeface of the file, by an address that holds wherever the site is', () => {
  const sheet = typefaceStylesheet('/typsnitt/rubrik.woff2');
  expect(sheet).toContain("src: url('./typsnitt/rubrik.woff2') format('woff2');");
  expect(sheet).toContain('--font-said: Rubrik, ');
});
