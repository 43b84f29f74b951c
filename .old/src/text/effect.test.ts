import { expect, test } from 'vitest';
import { aTarget } from '../../tests/examples.ts';
import { monthSpan, yearSpan } from '../domain/day.ts';
import { judgeEffect } from '../domain/effect.ts';
import type { EffectMeasure } from '../domain/model.ts';
import { effectSentences, unitSentence } from './effect.ts';

const values = (value: number, date = yearSpan(2020)) => ({ values: [{ date, value }] });
const TARGET_2020 = aTarget(70, { by: yearSpan(2020) });

test.each<[Partial<EffectMeasure>, readonly string[]]>([
  [{ target: TARGET_2020, ...values(72) }, ['Målet, minst 70 procent 2020, nåddes: 72 procent.']],
  [{ target: TARGET_2020, ...values(69.5) }, ['Målet, minst 70 procent 2020, nåddes inte: 69,5 procent.']],
  [
    { target: aTarget(70), ...values(72, monthSpan(2020, 11)) },
    ['Målet, minst 70 procent vid slutet av 2020, nåddes: 72 procent (november 2020).'],
  ],
  [
    { target: aTarget(70, { by: monthSpan(2022, 6) }), ...values(68) },
    ['Målet är minst 70 procent i juni 2022. Det senaste värdet är 68 procent (2020).'],
  ],
  [
    { target: TARGET_2020, ...values(72, yearSpan(2018)) },
    ['Om målet, minst 70 procent 2020, nåddes går inte att bedöma: det senaste värdet är 72 procent (2018).'],
  ],
  [
    { target: TARGET_2020, values: [] },
    ['Om målet, minst 70 procent 2020, nåddes går inte att bedöma: inget värde är redovisat.'],
  ],
  [
    { target: aTarget(70, { per: 'year' }), ...values(72) },
    ['Målet är minst 70 procent varje år. Det senaste värdet är 72 procent (2020).'],
  ],
  [
    {
      target: aTarget(10, { kind: 'decrease-by', isPercent: true, by: yearSpan(2020) }),
      baseline: { value: 40, date: yearSpan(2016) },
      unit: 'brott',
      better: 'lower',
      ...values(38),
    },
    [
      'Utgångsläget var 40 (2016). Det senaste värdet, 38 (2020), är bättre.',
      'Målet, en minskning med 10 procent (till högst 36 brott) 2020, nåddes inte: 38 brott.',
    ],
  ],
  [
    { unit: 'index, 0–100', target: TARGET_2020, ...values(72) },
    ['Målet, minst 70 senast 2020, nåddes: 72.'],
  ],
  [{ baseline: { value: 65, date: yearSpan(2017) }, values: [] }, ['Utgångsläget var 65 (2017).']],
  [
    { baseline: { value: 72 }, ...values(72) },
    ['Utgångsläget var 72. Det senaste värdet, 72 (2020), är detsamma.'],
  ],
  [values(72), []],
])('an effect is told in sentences, with its target and the figure before (%#)', (given, sentences) => {
  const effect: EffectMeasure = {
    id: 'trygghet',
    name: 'Känner sig trygga',
    unit: 'procent',
    better: 'higher',
    values: [],
    ...given,
  };
  const term = { from: '2017-01-01', to: '2020-12-31' };
  expect(effectSentences(effect.unit, judgeEffect(effect, term, '2021-03-01'))).toEqual(sentences);
});

test.each([
  ['Trygga utomhus', 'procent', ', i procent. Ju högre desto bättre.'],
  ['Anmälda brott per 1 000 invånare', 'brott', '. Ju högre desto bättre.'],
  ['Trygga utomhus', 'andel som svarar ja', '. Andel som svarar ja. Ju högre desto bättre.'],
])('%s, in %s', (name, unit, expected) => {
  expect(unitSentence(name, unit, 'Ju högre desto bättre')).toBe(expected);
});
