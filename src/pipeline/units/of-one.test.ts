/** The pages of the whole site say the same whether they are made from what is kept of each municipality or from its content. */
import { beforeAll, expect, test } from 'vitest';
import { MADE_UP, readOptions } from '../../../tests/fixtures.ts';
import { readContent } from '../../content/read.ts';
import { START } from '../../domain/address.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { atomFeed } from '../../feeds/atom.ts';
import { feedsOf } from '../../feeds/feeds.ts';
import { contextOf } from '../../open-data/column.ts';
import { dataFiles } from '../../open-data/files.ts';
import { openDataView } from '../../open-data/pages.ts';
import { siteDataset } from '../../open-data/schema-org.ts';
import { nationalRecords, SEARCH_SUMMARY } from '../../search/national-records.ts';
import { sitePages } from '../../search/site-pages.ts';
import { frameOf } from '../../views/frame.ts';
import { allActivities, allActivitiesPage } from '../../views/pages/all-activities.ts';
import { comparisonChoices, comparisonPage } from '../../views/pages/comparison.ts';
import { newsPages } from '../../views/pages/news.ts';
import { notFoundPage } from '../../views/pages/not-found.ts';
import { searchPage } from '../../views/pages/search.ts';
import { newsForStart, startPage } from '../../views/pages/start.ts';
import { statementsOf } from '../../views/pages/statement.ts';
import { themePages, themesPage } from '../../views/pages/themes.ts';
import { NEWS_SUMMARY } from '../../views/parts/news.ts';
import { OWED_SUMMARY } from '../../views/parts/owed.ts';
import { shareImageOf } from '../../views/parts/share-image.ts';
import { THEMES_SUMMARY } from '../../views/parts/themes.ts';
import { siteOf, wholeOf, type Site } from '../../views/site.ts';
import { summarised } from '../../views/summarised.ts';
import { SUMMARIES } from './of-one.ts';

const absolute = (address: string) => `https://example.org${address}`;

let whole: Catalog;
let kept: Catalog;

beforeAll(async () => {
  const { content } = await readContent(readOptions(MADE_UP));
  whole = { ...content, today: '2026-11-22' };
  const site = siteOf(whole);
  const files = new Map(dataFiles(whole, absolute).map(({ address, content }) => [address, content]));
  kept = {
    ...whole,
    agreements: [],
    promises: [],
    whole: wholeOf(whole),
    summaries: site.municipalities.map((owner) => {
      const texts = new Map(
        SUMMARIES.map(({ name, make }) => [name, JSON.stringify(make(site, owner))] as const),
      );
      return {
        get: (name) => JSON.parse(texts.get(name)!) as unknown,
        file: (address) => files.get(address)!() as string,
      };
    }),
  };
});

const PAGES: Readonly<Record<string, (site: Site) => unknown>> = {
  start: (site) => startPage(site, { news: newsForStart(site), themes: summarised(site, THEMES_SUMMARY) }),
  news: (site) => newsPages(site, summarised(site, NEWS_SUMMARY)),
  activities: (site) => allActivitiesPage(site, allActivities(site), 1),
  themes: (site) => themesPage(summarised(site, THEMES_SUMMARY)),
  'every theme': (site) => themePages(summarised(site, THEMES_SUMMARY)),
  comparison: (site) => comparisonPage(summarised(site, THEMES_SUMMARY)),
  'what can be compared': (site) => comparisonChoices(summarised(site, THEMES_SUMMARY)),
  search: searchPage,
  'the index': (site) => [nationalRecords(summarised(site, SEARCH_SUMMARY)), sitePages(site)],
  statements: statementsOf,
  'open data': openDataView,
  dataset: (site) => siteDataset(site, contextOf(site, absolute)),
  feed: (site) =>
    atomFeed(
      feedsOf(site)
        .find(({ page }) => page === START)!
        .source(),
      absolute,
    ),
  'not found': notFoundPage,
  frame: (site) => frameOf(site, { address: START, heading: '', cited: START }),
  owed: (site) => summarised(site, OWED_SUMMARY),
  image: (site) => shareImageOf(site, undefined),
};

test.each(Object.keys(PAGES))('%s', (name) => {
  const make = PAGES[name]!;
  expect(make(siteOf(kept))).toEqual(make(siteOf(whole)));
});

test('every file of open data of the whole site', () => {
  const ofAll = (catalog: Catalog) =>
    dataFiles(catalog, absolute).filter(
      ({ address }) => !whole.municipalities.some(({ id }) => address.includes(`/${id}/`)),
    );
  const made = ofAll(kept);
  expect(made.length).toBeGreaterThan(20);
  expect(made.map(({ address }) => address)).toEqual(ofAll(whole).map(({ address }) => address));
  const expected = new Map(ofAll(whole).map(({ address, content }) => [address, content]));
  for (const { address, content } of made) expect(content(), address).toEqual(expected.get(address)!());
});
