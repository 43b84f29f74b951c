import { expect, test } from 'vitest';
import { generate, type Size } from '../generate.ts';
import { thinContent } from './thin.ts';

const SIZE: Size = { municipalities: 2, years: 2, promises: 3, seed: 1 };

test('every promise and every follow-up of the country has its thin file, each year and municipality an index', () => {
  const count = (files: Iterable<{ readonly path: string }>, name: RegExp) =>
    [...files].filter(({ path }) => name.test(path)).length;
  const whole = [...generate(SIZE)];
  const thin = [...thinContent(SIZE)];
  expect(count(thin, /\/index\.md$/)).toBe(12);
  expect(count(thin, /\/r\d+\.md$/)).toBe(count(whole, /^[^/]+\/\d{4}\/[^/]+\/(?!lofte\.md$)[^/]+$/));
  expect(count(thin, /_index\.md$/)).toBe(1 + 2 + 4);
});

test('a thin promise says what was promised, by whom and how many', () => {
  const [text] = [...thinContent(SIZE)].flatMap(({ path, text }) =>
    path.endsWith('/index.md') && text.includes('target:') ? [text] : [],
  );
  expect(text).toMatch(
    /^---\nmunicipality: exempel-bjorkhult\nyear: 2018\ntitle: .+\nweight: \d+\nactivities:\n/,
  );
  expect(text).toMatch(/ {4}text: .+\n {4}responsible: .+\n {4}target: \d+\n {4}unit: .+\n/);
});
