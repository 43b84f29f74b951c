import { expect, test } from 'vitest';
import type { NewsItem, NewsSummary } from '../parts/news.ts';
import { NEWS_PER_PAGE, newsPages } from './news.ts';

function item(day: string, text: string): NewsItem {
  return { day, time: `${day}T12:00:00.000Z`, text, details: [] };
}

function summary(items: readonly NewsItem[], given: Partial<NewsSummary> = {}): NewsSummary {
  return { municipality: 'bjorkhult', place: 'Björkhult', items, undated: [], ...given };
}

const SITE = { name: 'Löften' };

const items = [
  ...Array.from({ length: NEWS_PER_PAGE + 5 }, (_, index) => item('2017-05-20', `Maj ${index}`)),
  item('2016-03-01', 'Mars'),
];

test('the first page has the latest, and leads to every month', () => {
  const [first] = newsPages(SITE, [summary(items)]);
  expect(first?.address).toBe('/nytt/');
  expect(first?.months.map(({ heading }) => heading)).toEqual(['Maj 2017']);
  expect(first?.archive).toEqual([
    { year: '2017', links: [{ text: 'maj (35)', address: '/nytt/2017-05/' }] },
    { year: '2016', links: [{ text: 'mars (1)', address: '/nytt/2016-03/' }] },
  ]);
});

test('the months have all of it on pages that lead to each other', () => {
  const [, ...months] = newsPages(SITE, [summary(items)]);
  expect(months.map(({ address, newer, older }) => [address, newer?.address, older?.address])).toEqual([
    ['/nytt/2017-05/', undefined, '/nytt/2017-05/2/'],
    ['/nytt/2017-05/2/', '/nytt/2017-05/', '/nytt/2016-03/'],
    ['/nytt/2016-03/', '/nytt/2017-05/2/', undefined],
  ]);
  const shown = months.flatMap(({ months: [month] }) => month!.days.flatMap(({ items: own }) => own));
  expect(shown).toEqual(items);
  expect(new Set(months.map(({ title }) => title)).size).toBe(3);
});

test('what has no day is told apart, and where there is more of a municipality', () => {
  const undated = [{ text: 'Ny uppföljning: tertial 1 2017, Björkhult', address: '/bjorkhult/2017/t1/' }];
  const [first] = newsPages(SITE, [summary([], { undated, rest: '/bjorkhult/andringar/' })]);
  expect(first?.lede).toContain('Inget är publicerat med en känd dag än');
  expect(first?.undated).toEqual(undated);
  expect(first?.rest).toEqual([{ text: 'Äldre i Björkhult', address: '/bjorkhult/andringar/' }]);
});

test('the first page says how a reader is told of it, with the calendars unless they are very many', () => {
  const [first] = newsPages(SITE, [summary(items)]);
  expect(first?.follow).toEqual({
    feeds: [{ text: 'Nytt: Löften', address: '/nytt.atom' }],
    calendars: [{ text: 'Uppföljningar, Björkhult', address: '/bjorkhult/kalender.ics' }],
  });
  const many = Array.from({ length: 20 }, () => summary([]));
  expect(newsPages(SITE, many)[0]?.follow?.calendars).toEqual([]);
});
