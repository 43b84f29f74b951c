import { describe, expect, test } from 'vitest';
import { aCatalog, aCount, anAgreement, aPromise, aReport } from '../../../tests/examples.ts';
import type { Edit, MunicipalityHistory } from '../../domain/history.ts';
import type { CitizenPromise } from '../../domain/model.ts';
import { siteOf, type Site } from '../site.ts';
import { happeningsOf } from './happenings.ts';

const torget = aPromise({ id: 'torget', shortName: 'Torget', activities: [aCount(10)] });
const parken = aPromise({ id: 'parken', shortName: 'Parken', activities: [aCount(10)] });
const [TORGET, PARKEN] = ['/bjorkhult/2017/torget/', '/bjorkhult/2017/parken/'];

const versionOf = (day: string) => ({ id: day.replaceAll('-', ''), day, time: `${day}T12:00:00.000Z` });

function anEdit(day: string, given: Partial<Edit>): Edit {
  return { version: versionOf(day), kind: 'changed', text: 'Något ändrat', year: 2017, within: [], ...given };
}

interface Given {
  readonly promises: readonly CitizenPromise[];
  readonly today?: string;
  readonly edits?: readonly Edit[];
  readonly beginning?: MunicipalityHistory['beginning'];
}

function siteWith({ promises, today = '2017-06-01', edits, beginning }: Given): Site {
  const history: MunicipalityHistory | undefined = edits && {
    version: versionOf(today),
    edits,
    ...(beginning && { beginning }),
  };
  return siteOf(
    aCatalog({
      agreements: [anAgreement()],
      promises,
      today,
      ...(history && { history: new Map([['bjorkhult', history]]) }),
    }),
  );
}

/** What happened as lines: the day, its kind, its title, its details. */
function told(given: Given): readonly string[] {
  const site = siteWith(given);
  return happeningsOf(site, site.municipalities[0]!).map(({ day, kind, title, details }) =>
    [day ?? '?', kind, title, ...details].join(' | '),
  );
}

const FIRST = anEdit('2017-02-01', { kind: 'added', text: 'Löftet har lagts till', promise: TORGET });
const PUBLISHED = '2017-02-01 | promise | Publicerat: löftet Torget, Björkhult 2017';
const T1 = { kind: 'added', period: 't1', text: 'Ny uppföljning: tertial 1 2017' } as const;

describe('With a history', () => {
  test('a new follow-up tells which promises it is of, and which outcomes it changed', () => {
    const promises = [{ ...torget, reports: [aReport('t1', 12)] }, parken];
    const judged = anEdit('2017-05-20', {
      kind: 'judged',
      text: 'Ändrat utfall: ”A”, från Pågår till Uppfyllt',
    });
    const edits = [{ ...judged, promise: TORGET }, anEdit('2017-05-20', { ...T1, promise: TORGET }), FIRST];
    expect(told({ promises, edits })).toEqual([
      '2017-05-20 | follow-up | Ny uppföljning: tertial 1 2017, Björkhult | Redovisat: Torget. | Ändrat utfall: ”A”, från Pågår till Uppfyllt.',
      PUBLISHED,
    ]);
  });

  test('what is reported later of the same period is told when it comes', () => {
    const reports = [aReport('t1', 12)];
    const promises = [
      { ...torget, reports },
      { ...parken, reports },
    ];
    const edits = [
      anEdit('2017-05-29', { ...T1, promise: PARKEN }),
      anEdit('2017-05-20', { ...T1, promise: TORGET }),
    ];
    const lines = told({ promises, edits }).map((line) =>
      line.replace(' | Ny uppföljning: tertial 1 2017, Björkhult', ''),
    );
    expect(lines).toEqual([
      '2017-05-29 | follow-up | Redovisat: Parken.',
      '2017-05-20 | follow-up | Redovisat: Torget.',
    ]);
  });

  test.each<[what: string, edits: readonly Partial<Edit>[], line: string]>([
    [
      'a correction, with all that it changed',
      [
        { text: 'Målet ändrat', promise: TORGET },
        { kind: 'judged', text: 'Ändrat utfall: ”A”, från Uppfyllt till Pågår', promise: TORGET },
      ],
      'correction | Rättat: Torget, Björkhult 2017 | Målet ändrat. | Ändrat utfall: ”A”, från Uppfyllt till Pågår.',
    ],
    [
      'an outcome that changed by itself',
      [{ kind: 'judged', text: 'Ändrat utfall: ”A”, från Pågår till Uppfyllt', promise: TORGET }],
      'outcome | Ändrat utfall: Torget, Björkhult 2017 | Ändrat utfall: ”A”, från Pågår till Uppfyllt.',
    ],
    [
      'what was added',
      [{ kind: 'added', text: 'Aktiviteten ”B” tillagd', promise: TORGET, within: ['b'] }],
      'other | Ändrat: Torget, Björkhult 2017 | Aktiviteten ”B” tillagd.',
    ],
    [
      'a correction of the agreement',
      [{ text: 'Avtalet: titeln ändrad' }],
      'correction | Avtalet: titeln ändrad',
    ],
    [
      'a promise that was taken away',
      [{ kind: 'removed', text: 'Löftet ”Bron” har tagits bort', promise: '/bjorkhult/2017/bron/' }],
      'correction | Löftet ”Bron” har tagits bort',
    ],
  ])('%s is told', (_what, some, line) => {
    const edits = [...some.map((given) => anEdit('2017-03-01', given)), FIRST];
    expect(told({ promises: [torget], edits })).toEqual([`2017-03-01 | ${line}`, PUBLISHED]);
  });

  test('what the days brought is told from the day on which it was so, and never of a time before it was published', () => {
    const given = { promises: [torget, parken], today: '2018-06-01' };
    const edits = [anEdit('2017-08-01', { ...FIRST, version: versionOf('2017-08-01') })];
    const lines = told({
      ...given,
      edits: [...edits, anEdit('2017-08-01', { ...edits[0], promise: PARKEN })],
    });
    expect(lines.filter((line) => line.includes('overdue'))).toEqual([
      '2018-03-01 | overdue | Försenad uppföljning: tertial 3 2017, Björkhult | Saknas för alla två löften: Torget och Parken.',
      '2017-11-01 | overdue | Försenad uppföljning: tertial 2 2017, Björkhult | Saknas för alla två löften: Torget och Parken.',
    ]);
  });

  test('what an activity was by time before it was corrected is not told', () => {
    const given = { promises: [torget], today: '2017-08-01' };
    const passed = '2017-07-01 | outcome';
    const corrected = anEdit('2017-07-15', { promise: TORGET, within: ['activity'] });
    expect(told({ ...given, edits: [FIRST] }).some((line) => line.startsWith(passed))).toBe(true);
    expect(told({ ...given, edits: [corrected, FIRST] }).some((line) => line.startsWith(passed))).toBe(false);
  });
});

describe('Without a history', () => {
  test('a follow-up has the day that it says itself, or none', () => {
    const reports = [{ ...aReport('t1', 12), published: '2017-05-20' }, aReport('t2', 1)];
    expect(told({ promises: [{ ...torget, reports }], today: '2017-12-01' })).toEqual([
      '? | follow-up | Ny uppföljning: tertial 2 2017, Björkhult',
      '2017-05-20 | follow-up | Ny uppföljning: tertial 1 2017, Björkhult',
    ]);
  });

  test('each has an id of its own', () => {
    const site = siteWith({ promises: [torget, parken], today: '2018-06-01' });
    const ids = happeningsOf(site, site.municipalities[0]!).map(({ id }) => id.join('/'));
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
