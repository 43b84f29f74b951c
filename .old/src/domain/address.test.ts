import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  ABOUT,
  formerAddress,
  isAgreementName,
  isSiteName,
  isSiteRoute,
  municipalityIn,
  OPEN_DATA,
  promiseAddress,
  promiseAt,
  RULES,
} from './address.ts';

const PAGES = join(import.meta.dirname, '../pages');
const nameOf = (address: string) => address.replaceAll('/', '');

/** The names that Astro's routes answer at in a folder of theirs: those of one word. */
function routes(...folders: readonly string[]): readonly string[] {
  return readdirSync(join(PAGES, ...folders), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? entry.name : entry.name.replace(/\.astro$/, '')))
    .filter((name) => /^[a-z0-9-]+$/.test(name) && name !== 'index');
}

test.each(routes())('no municipality can be called %s, where the site has a page', (name) => {
  expect(isSiteName(name)).toBe(true);
});

test.each(routes('[municipality]'))('no year, and so no folder of a municipality, is called %s', (name) => {
  expect(name).not.toMatch(/^\d{4}$/);
});

test.each(routes('[municipality]', '[year]'))('no promise can be called %s', (name) => {
  expect(isAgreementName(name)).toBe(true);
});

test.each([ABOUT, RULES, OPEN_DATA])('%s is a page of the content, but no municipality', (address) => {
  expect(isSiteRoute(nameOf(address))).toBe(false);
  expect(isSiteName(nameOf(address))).toBe(true);
});

test.each(['eksjo', 'vara', 'mark', 'ale'])('a municipality may be called %s', (name) => {
  expect(isSiteName(name)).toBe(false);
});

test.each(['index', 'data', 'teman', 'jamfor', 'inbaddat'])(
  '%s is kept for what the site may get, among municipalities, pages and promises',
  (name) => {
    expect([isSiteName(name), isSiteRoute(name), isAgreementName(name)]).toEqual([true, true, true]);
  },
);

test('no promise can be called as an agreement with a name', () => {
  expect(isAgreementName('avtal-centrum')).toBe(true);
});

test('the address of a promise is read back', () => {
  const key = { municipality: 'eksjo', year: 2017, id: 'trygghet-i-oster' };
  expect(promiseAt(promiseAddress(key))).toEqual(key);
});

test.each([
  ['a year', '/eksjo/2017/'],
  ['a follow-up', '/eksjo/2017/t3/'],
  ['all activities', '/eksjo/2017/aktiviteter/'],
  ['a page of the site', '/sok/2017/x/'],
  ['no year', '/eksjo/i-fjol/x/'],
])('the address of %s is that of no promise', (_, address) => {
  expect(promiseAt(address)).toBeUndefined();
});

test('a former address may leave out its municipality', () => {
  expect(formerAddress('2017/torget', 'eksjo')).toBe('/eksjo/2017/torget/');
  expect(formerAddress('/gamla/2017/torget/', 'eksjo')).toBe('/gamla/2017/torget/');
});

test.each([
  ['/eksjo/2017/t3/', 'eksjo'],
  ['/', undefined],
])('the municipality in %s is %s', (address, municipality) => {
  expect(municipalityIn(address)).toBe(municipality);
});
