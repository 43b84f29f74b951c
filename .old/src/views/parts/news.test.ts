import { expect, test } from 'vitest';
import { aCatalog, aCount, aMunicipality, anAgreement, aPromise } from '../../../tests/examples.ts';
import type { Edit, History } from '../../domain/history.ts';
import { siteOf } from '../site.ts';
import { allNewsOf, latestNews, newsDays, newsMonths, newsOf } from './news.ts';

const NAMES = ['Torget', 'Parken', 'Bron'];
const version = (day: string) => ({ id: day.replaceAll('-', ''), day, time: `${day}T12:00:00.000Z` });
const activities = Array.from({ length: 5 }, (_, index) => ({ ...aCount(10), id: `a${index}` }));

/** Three promises a year are published on a day, for each municipality. */
function siteWith(days: Readonly<Record<string, string>>, more: readonly Edit[] = []) {
  const ids = Object.keys(days);
  const history: History = new Map(
    ids.map((id) => {
      const edits = NAMES.map((name): Edit => ({
        version: version(days[id]!),
        kind: 'added',
        text: `Löftet ”${name}” har lagts till`,
        promise: `/${id}/2017/${name.toLowerCase()}/`,
        within: [],
      }));
      return [id, { version: version('2017-05-01'), edits: [...more, ...edits] }];
    }),
  );
  return siteOf(
    aCatalog({
      municipalities: ids.map((id) => aMunicipality({ id, shortName: id })),
      agreements: ids.map((municipality) => anAgreement({ municipality })),
      promises: ids.flatMap((municipality) =>
        NAMES.map((name) => aPromise({ municipality, id: name.toLowerCase(), shortName: name, activities })),
      ),
      today: '2017-06-01',
      history,
    }),
  );
}

test('the promises of a year that are published on one day are told together', () => {
  const site = siteWith({ adala: '2017-02-01' });
  expect(newsOf(site, site.municipalities[0]!).items).toEqual([
    {
      day: '2017-02-01',
      time: '2017-02-01T12:00:00.000Z',
      text: 'Publicerat: tre löften, adala 2017',
      address: '/adala/2017/',
      details: ['Torget, Parken och Bron.'],
    },
  ]);
});

test('the summary says the most important, and the municipality’s own page all of it', () => {
  const changes = Array.from({ length: 5 }, (_, index): Edit => ({
    version: version('2017-03-01'),
    kind: 'changed',
    text: `Ändring ${index}`,
    promise: '/adala/2017/torget/',
    within: [],
  }));
  const site = siteWith({ adala: '2017-02-01' }, changes);
  const [owner] = site.municipalities;
  expect(newsOf(site, owner!).items[0]?.details).toEqual([
    'Ändring 0.',
    'Ändring 1.',
    'Ändring 2.',
    'Och 2 till.',
  ]);
  expect(allNewsOf(site, owner!)[0]?.details).toHaveLength(5);
});

test('a summary is plain data', () => {
  const site = siteWith({ adala: '2017-02-01' });
  const summary = newsOf(site, site.municipalities[0]!);
  expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
});

test('the latest of several municipalities come first, by month and day', () => {
  const site = siteWith({ adala: '2017-02-01', bjorkhult: '2017-03-05', sjoinge: '2017-03-05' });
  const summaries = site.municipalities.map((owner) => newsOf(site, owner));
  expect(latestNews(summaries, 1).map(({ text }) => text)).toEqual([
    'Publicerat: tre löften, bjorkhult 2017',
  ]);
  const all = latestNews(summaries, 10);
  expect(newsDays(all).map(({ label, items }) => [label, items.length])).toEqual([
    ['5 mars 2017', 2],
    ['1 februari 2017', 1],
  ]);
  expect(newsMonths(all).map(({ heading, id }) => [heading, id])).toEqual([
    ['Mars 2017', '2017-03'],
    ['Februari 2017', '2017-02'],
  ]);
});
