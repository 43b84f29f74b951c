import { expect, test } from 'vitest';
import { aCatalog, aCount, aMunicipality, anAgreement, aPromise, aReport } from '../../tests/examples.ts';
import type { Catalog } from './catalog.ts';
import type { Edit, MunicipalityHistory } from './history.ts';
import { asOfIn } from './as-of.ts';

const versionOf = (day: string) => ({ id: day, day, time: `${day}T10:00:00.000Z` });
const publishedOn = (day: string, given: Partial<MunicipalityHistory> = {}): MunicipalityHistory => ({
  version: versionOf(day),
  edits: [],
  ...given,
});

/** Adala has given a promise of Björkhult too. */
function sinceIn(today: string, history: Catalog['history'], given: Partial<Catalog> = {}) {
  const asOf = asOfIn(
    aCatalog({
      municipalities: [aMunicipality(), aMunicipality({ id: 'adala', shortName: 'Ådala' })],
      agreements: [anAgreement(), anAgreement({ municipality: 'adala' })],
      promises: [aPromise({ sharedWith: ['adala'], activities: [aCount(10)], reports: [aReport('t1', 12)] })],
      today,
      ...(history && { history }),
      ...given,
    }),
  );
  return [asOf.get('bjorkhult'), asOf.get('adala')];
}

const both = (day: string) =>
  new Map([
    ['bjorkhult', publishedOn(day)],
    ['adala', publishedOn(day)],
  ]);

test.each([
  ['on the day that it was published', '2017-05-20', '2017-05-20', '2017-05-20'],
  ['while nothing happens', '2017-05-20', '2017-08-31', '2017-05-20'],
  ['after a period has ended', '2017-05-20', '2017-09-05', '2017-09-01'],
  ['after a follow-up is overdue', '2017-05-20', '2017-11-30', '2017-11-01'],
  ['after everything has ended, and what was owed is overdue', '2017-05-20', '2019-01-01', '2018-03-01'],
  ['after something was published later', '2018-09-10', '2019-01-01', '2018-09-10'],
])('is unchanged %s', (_when, published, today, since) => {
  expect(sinceIn(today, both(published))).toEqual([since, since]);
});

test('nothing is said where no version is known, or none as early as the day', () => {
  expect(sinceIn('2019-01-01', undefined)).toEqual([undefined, undefined]);
  expect(sinceIn('2019-01-01', new Map([['adala', publishedOn('2017-05-20')]]))).toEqual([
    undefined,
    '2018-03-01',
  ]);
  expect(sinceIn('2017-05-19', both('2017-05-20'))).toEqual([undefined, undefined]);
});

test('what another municipality changes of a shared promise changes what is shown, and what it changes of others does not', () => {
  const edit = (promise: string): Edit => ({
    version: versionOf('2018-10-01'),
    kind: 'changed',
    text: 'Texten ändrad',
    promise,
    within: [],
  });
  const withEdit = (promise: string) =>
    new Map([
      ['bjorkhult', publishedOn('2018-10-01', { edits: [edit(promise)] })],
      ['adala', publishedOn('2017-05-20')],
    ]);
  expect(sinceIn('2019-01-01', withEdit('/bjorkhult/2017/trygga-vagar/'))[1]).toBe('2018-10-01');
  expect(sinceIn('2019-01-01', withEdit('/bjorkhult/2017/andra/'))[1]).toBe('2018-03-01');
});

test('what all share counts, as does a notice that ends', () => {
  const history = new Map([['adala', publishedOn('2017-05-20', { sharedChange: '2018-12-01' })]]);
  expect(sinceIn('2019-01-01', history)[1]).toBe('2018-12-01');
  const notice = { text: 'Vi flyttar.', until: '2018-11-11' };
  const settings = { headerLinks: [], footerLinks: [], notice };
  expect(sinceIn('2019-01-01', both('2017-05-20'), { settings })[1]).toBe('2018-11-12');
});
