import { beforeAll, expect, test } from 'vitest';
import { readContent } from '../../content/read.ts';
import { inOrder } from '../../domain/catalog.ts';
import { EKSJO, MADE_UP, readOptions } from '../../../tests/fixtures.ts';
import { ALL_FACETS } from '../../text/all-activities.ts';
import { siteOf, yearPages, type Site } from '../site.ts';
import {
  allActivities,
  allActivitiesData,
  allActivitiesPage,
  describedTogether,
  ROWS_PER_PAGE,
  type ActivityTable,
} from './all-activities.ts';

let site: Site;
let all: ActivityTable;
let rows: ActivityTable['rows'];

async function siteIn(contentDir: string): Promise<Site> {
  const { content } = await readContent(readOptions(contentDir));
  return siteOf(inOrder({ ...content, today: '2026-11-22' }));
}

beforeAll(async () => {
  site = await siteIn(MADE_UP);
  all = allActivities(site);
  ({ rows } = all);
});

test('every activity of every municipality is there once, the latest years first', () => {
  const count = yearPages(site).reduce((total, { activities }) => total + activities.length, 0);
  expect(new Set(rows.map(({ activity }) => activity.address)).size).toBe(count);
  const years = rows.map(({ activity }) => Number(/\d{4}/.exec(activity.address)![0]));
  expect(years).toEqual(years.toSorted((a, b) => b - a));
});

test('the pages of the table hold all rows, and lead to each other', () => {
  const pages = Array.from({ length: all.pages }, (_, index) => allActivitiesPage(site, all, index + 1));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.flatMap((page) => page.rows)).toEqual(rows);
  expect(Math.max(...pages.map((page) => page.rows.length))).toBe(ROWS_PER_PAGE);
  expect(pages.map(({ address }) => address).slice(0, 2)).toEqual(['/aktiviteter/', '/aktiviteter/2/']);
  expect(pages[0]!.previous).toBeUndefined();
  expect(pages[1]!.previous?.address).toBe('/aktiviteter/');
  expect(pages.at(-1)!.next).toBeUndefined();
});

test('a site without promises has one page, which says so', () => {
  const page = allActivitiesPage(site, describedTogether([]), 1);
  expect([page.pages, page.lede]).toEqual([1, 'Inget är lovat än.']);
});

test('an activity that names nobody is answered for by those who made the agreement', () => {
  expect(rows.filter(({ values }) => values.ansvarig.length === 0)).toEqual([]);
});

test('what all have in common is nothing to choose between', async () => {
  const eksjo = allActivities(await siteIn(EKSJO));
  const facets = eksjo.facets.map(({ facet }) => facet);
  expect(facets).not.toContain('kommun');
  expect(facets).toContain('utfall');
});

test('the rows of the page’s script say the same, with each word once', () => {
  const { words, rows: data } = allActivitiesData(rows);
  expect(new Set(words).size).toBe(words.length);
  const read = data.map(([text, address, promise, outcome, facets]) => ({
    text,
    address,
    promise: words[promise],
    outcome,
    values: Object.fromEntries(
      ALL_FACETS.map((facet, index) => [facet, facets[index]!.map((word) => words[word])]),
    ),
  }));
  expect(read).toEqual(
    rows.map(({ activity, promise, outcome, values }) => ({
      ...activity,
      promise: promise.text,
      outcome,
      values,
    })),
  );
});
