import { expect, test } from 'vitest';
import { aCatalog, aCount, anAgreement, aPromise, aReport } from '../../../tests/examples.ts';
import { promisePages, siteOf } from '../site.ts';
import { followMunicipality, followPromise } from './follow.ts';

const reports = [aReport('t1', 12)];

function siteOn(today: string, given = {}) {
  return siteOf(aCatalog({ promises: [aPromise({ activities: [aCount(10)], reports, ...given })], today }));
}

function headingsOn(today: string, given = {}) {
  const site = siteOn(today, given);
  const [page] = promisePages(site);
  return [
    followPromise(page!.judged, page!.year, '/bjorkhult/2017/trygga-vagar/', today).heading,
    followMunicipality(site.municipalities[0]!, today).heading,
  ];
}

test.each([
  [
    'the next period',
    '2017-06-01',
    'Få veta när tertial 2 redovisas',
    'Få veta när tertial 2 2017 redovisas',
  ],
  [
    'one that has ended and is not late',
    '2017-10-31',
    'Få veta när tertial 2 redovisas',
    'Få veta när tertial 2 2017 redovisas',
  ],
  [
    'the next, where one is late',
    '2017-11-01',
    'Få veta när tertial 3 redovisas',
    'Få veta när tertial 3 2017 redovisas',
  ],
  [
    'the latest, where all are late',
    '2020-01-01',
    'Få veta när tertial 3 redovisas',
    'Få veta när tertial 3 2017 redovisas',
  ],
])('a reader is told of %s', (_what, today, promise, municipality) => {
  expect(headingsOn(today)).toEqual([promise, municipality]);
});

test('where nothing more is to be reported, a reader is told of what happens', () => {
  const all = [aReport('t1', 12), aReport('t2', 1), aReport('t3', 1)];
  expect(headingsOn('2018-06-01', { reports: all })).toEqual([
    'Få veta när något händer',
    'Få veta när något händer',
  ]);
});

test('there is a feed, a calendar and how it is done', () => {
  const site = siteOn('2017-06-01');
  const [page] = promisePages(site);
  const { links } = followPromise(page!.judged, page!.year, '/bjorkhult/2017/trygga-vagar/', '2017-06-01');
  expect(links.map(({ address }) => address)).toEqual([
    '/bjorkhult/2017/trygga-vagar/nytt.atom',
    '/bjorkhult/kalender.ics',
    '/nytt/#_folj',
  ]);
});

test('nothing is waited for where nothing is owed', () => {
  const { rhythm: _, ...agreement } = anAgreement();
  const site = siteOf(aCatalog({ agreements: [agreement], promises: [aPromise()] }));
  expect(followMunicipality(site.municipalities[0]!, site.today).heading).toBe('Få veta när något händer');
});
