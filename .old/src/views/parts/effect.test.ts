import { describe, expect, test } from 'vitest';
import { yearSpan } from '../../domain/day.ts';
import { AFTERWARDS, anAgreement, aPromise, aTarget } from '../../../tests/examples.ts';
import type { Agreement, CitizenPromise, EffectValue } from '../../domain/model.ts';
import { effectViews } from './effect.ts';
import { siteOf } from '../site.ts';

const agreement = (year: number): Agreement =>
  anAgreement({ year, sources: [{ id: 'matning', title: `Trygghetsmätning ${year}` }] });

const promise = (year: number, values: readonly EffectValue[]): CitizenPromise =>
  aPromise({
    year,
    effects: [
      {
        id: 'trygghet',
        name: 'Känner sig trygga',
        unit: 'procent',
        better: 'higher',
        source: 'matning',
        values,
      },
    ],
    ...(year > 2016 && { renews: { municipality: 'bjorkhult', year: year - 1, id: 'trygga-vagar' } }),
  });

function viewOf(...promises: readonly CitizenPromise[]) {
  const site = siteOf({
    municipalities: [
      {
        id: 'bjorkhult',
        name: 'Björkhults kommun',
        shortName: 'Björkhult',
        code: '9999',
        website: 'https://bjorkhult.example/',
        contact: {},
        places: [],
        introduction: '',
      },
    ],
    agreements: promises.map(({ year }) => agreement(year)),
    promises,
    parties: [],
    glossary: [],
    today: AFTERWARDS,
  });
  const last = promises.at(-1)!;
  return effectViews(site, last, agreement(last.year))[0]!;
}

describe('an effect is told over the years of the promise', () => {
  const view = viewOf(
    promise(2016, [{ date: yearSpan(2015), value: 48, n: 209 }]),
    promise(2017, [{ date: yearSpan(2016), value: 52.5 }]),
    promise(2018, [{ date: yearSpan(2017), value: 57, n: 221 }]),
  );

  test('the oldest value first, each with the source of its own agreement', () => {
    expect(view.rows.map(({ date, value, n, source }) => [date, value, n, source])).toEqual([
      ['2015', '48', '209', 'Trygghetsmätning 2016'],
      ['2016', '52,5', '', 'Trygghetsmätning 2017'],
      ['2017', '57', '221', 'Trygghetsmätning 2018'],
    ]);
  });

  test('and its points stand as far apart as they were measured', () => {
    const [first, second, third] = view.chart!.columns.map(({ x }) => x);
    expect(third! - second!).toBeCloseTo(second! - first!, 0);
  });

  test('and its chart is named by what it shows and when', () => {
    expect(view.chart!.name).toBe('Diagram: Känner sig trygga, 2015–2017. Talen står i tabellen.');
  });
});

test('a value that is told again is told once', () => {
  const value = { date: yearSpan(2016), value: 50 };
  const view = viewOf(promise(2016, [value]), promise(2017, [value, { date: yearSpan(2017), value: 51 }]));
  expect(view.rows.map((row) => row.value)).toEqual(['50', '51']);
});

test('one measurement is no line, however many groups were asked', () => {
  const date = yearSpan(2016);
  const view = viewOf(
    promise(2016, [
      { date, value: 40, group: 'kvinnor' },
      { date, value: 60, group: 'män' },
      { date, value: 50 },
    ]),
  );
  expect(view.chart).toBeUndefined();
  expect(view.rows.map(({ group }) => group)).toEqual(['kvinnor', 'män', 'alla']);
});

test('what came of its target is told, by the values of the promise itself', () => {
  const site = siteOf({
    municipalities: [],
    agreements: [],
    promises: [],
    parties: [],
    glossary: [],
    today: AFTERWARDS,
  });
  const [effect] = promise(2016, [{ date: yearSpan(2017), value: 72 }]).effects;
  const aimed = aPromise({
    year: 2017,
    effects: [{ ...effect!, baseline: { value: 65, date: yearSpan(2016) }, target: aTarget(70) }],
  });
  const view = effectViews(site, aimed, agreement(2017))[0]!;
  expect(view.goals).toEqual([
    'Utgångsläget var 65 (2016). Det senaste värdet, 72 (2017), är bättre.',
    'Målet, minst 70 procent vid slutet av 2017, nåddes: 72 procent (2017).',
  ]);
});
