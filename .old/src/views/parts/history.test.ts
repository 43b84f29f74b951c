import { describe, expect, test } from 'vitest';
import { aCatalog, aCount, aPromise, anAgreement, aMunicipality } from '../../../tests/examples.ts';
import type { Edit, MunicipalityHistory } from '../../domain/history.ts';
import { promisePages, siteOf, type Site } from '../site.ts';
import { correctionOf, promiseHistory } from './history.ts';

const promise = aPromise();
const ADDRESS = `/${promise.municipality}/${promise.year}/${promise.id}/`;

const versionOf = (day: string) => ({ id: '3f2a91c0d4', day, time: `${day}T12:00:00.000Z` });

function anEdit(day: string, given: Partial<Edit> = {}): Edit {
  return {
    version: versionOf(day),
    kind: 'changed',
    text: 'Något ändrat',
    promise: ADDRESS,
    within: [],
    ...given,
  };
}

function siteWith(edits: readonly Edit[], given: Partial<MunicipalityHistory> = {}) {
  const history = new Map([[promise.municipality, { version: versionOf('2018-06-01'), edits, ...given }]]);
  return siteOf({
    ...aCatalog({ municipalities: [aMunicipality()], agreements: [anAgreement()], promises: [promise] }),
    history,
  });
}

function historyIn(site: Site) {
  const [page] = promisePages(site);
  return promiseHistory(site, page!.year, page!.judged);
}

describe('The history of a promise', () => {
  test('tells each day what was done, the latest first, and the same thing once', () => {
    const view = historyIn(
      siteWith([
        anEdit('2018-05-03', { text: 'Tertial 2: antalet ändrat från 4 till 5' }),
        anEdit('2018-05-03', { text: 'Texten ändrad' }),
        anEdit('2018-05-03', { text: 'Texten ändrad' }),
        anEdit('2018-01-22', { text: 'Ny uppföljning: tertial 3 2017', kind: 'added', period: 't3' }),
        anEdit('2018-01-22', { text: 'Något annat löfte', promise: '/bjorkhult/2017/annat/' }),
      ]),
    );
    expect(view?.days).toEqual([
      {
        day: '2018-05-03',
        label: '3 maj 2018',
        texts: ['Tertial 2: antalet ändrat från 4 till 5', 'Texten ändrad'],
      },
      { day: '2018-01-22', label: '22 januari 2018', texts: ['Ny uppföljning: tertial 3 2017'] },
    ]);
    expect(view).not.toHaveProperty('older');
  });

  test('is cut short where it is long, and says how much more there is and where', () => {
    const edits = Array.from({ length: 15 }, (_, index) =>
      anEdit('2018-05-03', { text: `Ändring ${index}` }),
    );
    expect(historyIn(siteWith(edits))?.older).toEqual({
      text: '3 äldre ändringar',
      address: '/bjorkhult/andringar/',
    });
  });

  test('says where it begins, if that is not the beginning', () => {
    const site = siteWith([], { beginning: { day: '2018-05-03', reason: 'not-at-hand' } });
    expect(historyIn(site)?.beginning).toBe(
      'Historiken börjar den 3 maj 2018. De tidigare versionerna fanns inte med när webbplatsen byggdes.',
    );
  });

  test('tells what the days brought, also where no version of the content is known', () => {
    const promises = [aPromise({ activities: [aCount(10)] })];
    expect(historyIn(siteOf(aCatalog({ promises })))?.days.at(-1)).toEqual({
      day: '2017-07-01',
      label: '1 juli 2017',
      texts: [
        'Ändrat utfall när tiden gick: ”Polisen ska genomföra trafikkontroller.”, från Pågår till Inte redovisat',
        'Uppföljningen för tertial 1 2017 är försenad',
      ],
    });
  });

  test('is not there where nothing is known and nothing is owed', () => {
    const { rhythm: _, ...agreement } = anAgreement();
    expect(historyIn(siteOf(aCatalog({ agreements: [agreement], promises: [promise] })))).toBeUndefined();
  });
});

describe('What has been corrected is marked where it stands', () => {
  const site = siteWith([
    anEdit('2018-06-01', { kind: 'added', period: 't2', within: ['vandringar'] }),
    anEdit('2018-05-03', { period: 't1', within: ['kontroller', 'antal'] }),
    anEdit('2018-05-01', { period: 't1', within: ['kontroller'] }),
    anEdit('2018-04-01', { within: ['kontroller'] }),
  ]);

  test.each([
    ['a follow-up, by the latest correction', 'kontroller', 't1', 'Rättad 3 maj 2018'],
    ['the promised words', 'kontroller', undefined, 'Rättad 1 april 2018'],
    ['nothing that was added later', 'vandringar', 't2', undefined],
    ['nothing of other activities', 'vandringar', 't1', undefined],
  ])('%s', (_what, activity, period, text) => {
    expect(correctionOf(site, promise, activity, period)).toBe(text);
  });
});
