import { describe, expect, test } from 'vitest';
import {
  about,
  aMeasure,
  aMunicipality,
  anActivity,
  anAgreement,
  aPeriod,
  aPromise,
  aResult,
  aValue,
  exact,
  some,
} from '../../../tests/examples.ts';
import type { Result } from '../../domain/model.ts';
import { namingOf } from '../naming.ts';
import { startOf } from './explained.ts';
import { valueText } from '../../text/result.ts';
import { ownWord, resultView } from './result.ts';

const naming = namingOf(aMunicipality(), [anAgreement()], [], []);
const walks = aMeasure({ id: 'walks', unit: { one: 'vandring', many: 'vandringar' } });
const activity = anActivity({ measures: [aMeasure()] });
const other = anActivity({ id: 'vandringar', text: 'Trygghetsvandringar', measures: [walks] });
const promise = aPromise({ activities: [activity, other] });

const viewOf = (given: Partial<Result>) =>
  resultView(
    { period: aPeriod('t1'), result: aResult(given), speaker: { kind: 'party', party: 'polisen' } },
    { promise, naming, activity },
    startOf([]),
  )[0];

describe("the authority's own word", () => {
  test.each([
    ['stands beside the text', 'done', 'Vid åtta tillfällen.', 'Genomfört'],
    ['stands alone where there is no text', 'done', undefined, 'Genomfört'],
    ['is left out where the text opens with it', 'done', 'Genomfört vid åtta tillfällen.', undefined],
    ['in whatever case', 'under-way', 'pågår under hösten', undefined],
    ['is not looked for further on', 'done', 'Inte helt genomfört.', 'Genomfört'],
  ] as const)('%s', (_, status, text, expected) => {
    expect(ownWord({ status, ...(text !== undefined && { text }) })).toBe(expected);
  });
});

test.each([
  ['a number with its unit', aValue(8), '8 kontroller'],
  ['one of them', aValue(1), '1 kontroll'],
  ['a number that is not exact', aValue(about(100)), 'cirka 100 kontroller'],
  ['something without a number', aValue(some), 'kontroller, utan antal'],
  ['a share of another number', { ...aValue(2), partOf: 'walks' }, 'varav 2 kontroller'],
  [
    'how it was counted',
    { ...aValue(exact(8)), countingNote: 'med skolorna' },
    '8 kontroller (med skolorna)',
  ],
  ['a measure that is gone', aValue(3, 'gone'), '3 gone'],
])('a value is told as %s', (_, value, expected) => {
  expect(valueText(value, activity.measures)).toBe(expected);
});

test('of a result that several activities share, each has its own numbers and leads to the others', () => {
  const view = viewOf({ activities: ['activity', 'vandringar'], values: [aValue(8), aValue(2, 'walks')] });
  expect(view.values).toEqual(['8 kontroller']);
  expect(view.jointWith).toEqual([
    { text: 'Trygghetsvandringar', address: '/bjorkhult/2017/trygga-vagar/#vandringar' },
  ]);
});

test('an event is told with its day and the name of its place', () => {
  const day = '2017-05-22';
  const event = { when: { precision: 'day', from: day, to: day }, place: 'torget', text: 'marknad' } as const;
  expect(viewOf({ events: [event] }).events).toEqual(['Händelse: 22 maj 2017, Stora torget, marknad.']);
});

test('who reports is told where police and municipality do it apart', () => {
  expect(viewOf({ party: 'kommunen' }).party).toBe('Björkhults kommun');
  expect(viewOf({})).not.toHaveProperty('party');
});

test('a word of its own is that of who speaks, and is never put into the mouth of anybody else', () => {
  expect(viewOf({ status: 'done' }).status).toEqual({
    word: 'Genomfört',
    speaker: 'Polisen säger själv',
  });
  expect(viewOf({ status: 'done', party: 'kommunen' }).status).toEqual({ word: 'Genomfört' });
});

test('a forecast is told apart from what was counted', () => {
  const view = viewOf({ forecasts: [aValue(20)] });
  expect(view.forecasts).toEqual(['20 kontroller']);
  expect(view.values).toEqual([]);
});

test('a reviewer is told as one who writes', () => {
  const review = {
    period: aPeriod('t1'),
    result: aResult({ status: 'not-done' }),
    speaker: { kind: 'party', party: 'tidningen' },
    party: 'tidningen',
  } as const;
  const named = namingOf(aMunicipality(), [anAgreement()], [], [{ id: 'tidningen', name: 'Tidningen' }]);
  const [view] = resultView(review, { promise, naming: named, activity }, startOf([]));
  expect(view.party).toBe('Tidningen skriver');
});
