import { describe, expect, test } from 'vitest';
import { aCatalog, aCount, aMunicipality, anAgreement, aPromise, aReport } from '../../../tests/examples.ts';
import { FOLDERS, readOptions } from '../../../tests/fixtures.ts';
import { readContent } from '../../content/read.ts';
import { latestNews, newsOf } from '../parts/news.ts';
import { themesOf } from '../parts/themes.ts';
import { siteOf, type Site } from '../site.ts';
import { newsForStart, startPage } from './start.ts';

const promise = aPromise({ activities: [aCount(10)], reports: [aReport('t1', 12), aReport('t2', 1)] });
const agreements = [anAgreement({ year: 2018 }), anAgreement()];

const pageOf = (site: Site) =>
  startPage(site, {
    news: site.municipalities.map((owner) => newsOf(site, owner)),
    themes: site.municipalities.map(themesOf),
  });

describe('of one municipality', () => {
  const page = pageOf(siteOf(aCatalog({ agreements, promises: [promise] })));

  test('speaks in its name', () => {
    expect(page.title).toBe('Medborgarlöften i Björkhult');
    expect(page.heading).toBe('Vad som lovades i Björkhult, och vad det blev av det');
  });

  test('shows its years, the latest first', () => {
    expect(page.years.map(({ year }) => year)).toEqual(['2018', '2017']);
    expect(page.municipalities).toEqual([]);
  });

  test('leads to the latest follow-ups, where nothing says when anything happened', () => {
    expect(page.news).toEqual([]);
    expect(page.latest).toEqual([
      { text: 'Ny uppföljning: tertial 2 2017, Björkhult', address: '/bjorkhult/2017/t2/' },
      { text: 'Ny uppföljning: tertial 1 2017, Björkhult', address: '/bjorkhult/2017/t1/' },
    ]);
  });

  test('tells what happened lately, each on its day', () => {
    const dated = { ...promise, reports: [{ ...aReport('t1', 12), published: '2017-05-20' }] };
    const { news, latest } = pageOf(siteOf(aCatalog({ promises: [dated] })));
    expect(latest).toEqual([]);
    expect(news.map(({ label, items }) => [label, items.map(({ text }) => text)])).toEqual([
      ['1 mars 2018', ['Försenad uppföljning: tertial 3 2017, Björkhult']],
      ['1 november 2017', ['Försenad uppföljning: tertial 2 2017, Björkhult']],
      ['20 maj 2017', ['Ny uppföljning: tertial 1 2017, Björkhult']],
    ]);
  });
});

test('leads to what was promised of each theme', () => {
  const themed = [aPromise({ theme: 'Trygghet' }), aPromise({ id: 'a', theme: 'Skola' })];
  expect(pageOf(siteOf(aCatalog({ promises: themed }))).themes).toEqual([
    { text: 'Skola', address: '/teman/skola/' },
    { text: 'Trygghet', address: '/teman/trygghet/' },
  ]);
});

test('of several, shows the municipalities with their latest year', () => {
  const municipalities = [aMunicipality(), aMunicipality({ id: 'adala', shortName: 'Ådala' })];
  const page = pageOf(siteOf(aCatalog({ municipalities, agreements, promises: [promise] })));
  expect(page.heading).toBe('Vad som lovades, och vad det blev av det');
  expect(page.years).toEqual([]);
  expect(page.municipalities.map(({ name, latest, otherYears }) => [name, latest?.made, otherYears])).toEqual(
    [
      ['Björkhult', 'inga löften', [{ text: '2017', address: '/bjorkhult/2017/' }]],
      ['Ådala', undefined, []],
    ],
  );
});

test.each(FOLDERS)(
  'the latest news are the same when earlier days are not looked through, in %s',
  async (folder) => {
    for (const today of ['2018-03-02', '2024-03-10', '2026-11-22']) {
      const { content } = await readContent(readOptions(folder, today));
      const site = siteOf({ ...content, today });
      const some = latestNews(newsForStart(site), 3);
      expect(some).toEqual(
        latestNews(
          site.municipalities.map((owner) => newsOf(site, owner)),
          3,
        ),
      );
    }
  },
);
